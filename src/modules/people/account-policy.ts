import { granted, type Hat } from '#kernel/actor.ts'
import { any, nothing, ownerIs, type Scope } from '#kernel/scope.ts'

/** Administrators see the accounts in their reach; everyone sees his own, which he owns himself. */
export function maySeeAccount(hat: Hat): Scope {
  return any(granted(hat, 'people.account.see'), ownSelf(hat))
}

/** The system administrator's work. */
export function mayKeepAccount(hat: Hat): Scope {
  return granted(hat, 'people.account.keep')
}

/** The security administrator's work: who opens accounts is not who gives them rights. */
export function mayGivePost(hat: Hat): Scope {
  return granted(hat, 'people.post.give')
}

/** A password is chosen by its owner alone, never by who acts for him. */
export function ownSelf(hat: Hat): Scope {
  return hat.actingFor === null ? ownerIs(hat.accountId) : nothing
}
