import { accountKey, type Actor, type Hat } from '#kernel/actor.ts'
import { newId } from '#platform/ids.ts'

/** One capacity, for tests that need no database: its own account, no grants unless given. */
export function aHat(over: Partial<Hat> = {}): Hat {
  const accountId = over.accountId ?? newId()
  const unitId = over.unitId ?? newId()
  return {
    accountId,
    actingFor: null,
    post: 'section-clerk',
    unitId,
    departmentId: unitId,
    grants: {},
    keys: [accountKey(accountId)],
    ...over,
  }
}

/** Who wears these hats. */
export function anActor(over: Partial<Actor> = {}): Actor {
  const accountId = over.accountId ?? newId()
  return {
    accountId,
    personId: accountId,
    name: '经办人',
    hats: [aHat({ accountId })],
    looksAreJournalled: false,
    ...over,
  }
}
