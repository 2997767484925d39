import { accountKey, type Actor } from '#kernel/actor.ts'

/** The account id under which the program itself acts: jobs, the loader, the first unit of a county. Nobody can sign in to it. */
export const systemAccountId = '00000000-0000-7000-8000-000000000001'

/** The program acting by itself, with these permissions all over the county. Whatever it does is journalled as its own doing. */
export function systemActorFor(permissions: readonly string[]): Actor {
  return {
    accountId: systemAccountId,
    personId: systemAccountId,
    name: '系统',
    looksAreJournalled: false,
    hats: [
      {
        accountId: systemAccountId,
        actingFor: null,
        post: 'system',
        unitId: systemAccountId,
        departmentId: systemAccountId,
        grants: Object.fromEntries(permissions.map((permission) => [permission, 'county'])),
        keys: [accountKey(systemAccountId)],
      },
    ],
  }
}

/** The program keeping units, accounts and posts: opens a county and does its daily upkeep. */
export const systemActor: Actor = systemActorFor([
  'people.unit.keep',
  'people.account.keep',
  'people.post.give',
])
