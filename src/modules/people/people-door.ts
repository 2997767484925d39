import type { PeopleDoor } from '#platform/house.ts'
import { noteLook } from '#platform/journal/note-event.ts'
import { lockSession } from '#platform/sessions/session-store.ts'
import { findSignInAccount, type SignInAccount } from './credential-store.ts'
import { findActor } from './queries/find-actor.ts'
import { checkPassword } from './sessions.ts'
import { findSignInRules, type SignInRules } from './sign-in-rules.ts'

const minuteMs = 60_000
const dayMs = 86_400_000

/** What the platform asks of this module for every request of someone who is signed in. */
export const peopleDoor: PeopleDoor = {
  async standing(tx, session, now) {
    const actor = (await findActor(tx, session.accountId, now)) ?? null
    const account = await findSignInAccount(tx, { id: session.accountId })
    const rules = await findSignInRules(tx, now)
    const idleSince = session.seenAt.getTime() + rules.idleMinutesMax * minuteMs
    const lockedSince = session.lockedAt ?? (idleSince < now.getTime() ? new Date(idleSince) : null)
    // Kept, so that the next request does not pass for activity and open the lock.
    if (lockedSince && !session.lockedAt) await lockSession(tx, session.id, lockedSince)
    return { actor, lockedSince, passwordMustChange: mustChangePassword(account, rules, now) }
  },
  actor: async (tx, ...[accountId, now]) => (await findActor(tx, accountId, now)) ?? null,
  checkPassword: (house, ...[accountId, password, address]) =>
    checkPassword(house, { accountId, password, address, now: house.clock() }),
  noteLook: (tx, actor, ...[record, address]) => noteLook(tx, actor, { record, address }),
}

/** A password is changed at the first sign-in and when it has grown old. */
export function mustChangePassword(
  account: SignInAccount | undefined,
  rules: Pick<SignInRules, 'passwordDaysMax'>,
  now: Date,
): boolean {
  const credential = account?.credential
  if (account?.state === 'new' || !credential || credential.oneTime) return true
  return now.getTime() - credential.setAt.getTime() > rules.passwordDaysMax * dayMs
}
