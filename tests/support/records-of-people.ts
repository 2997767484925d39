import { newId } from '#platform/ids.ts'
import type { RecordOfAccount } from '#modules/people/account-schema.ts'
import type { RecordOfUnit } from '#modules/people/unit-schema.ts'

const at = new Date('2026-01-05T01:00:00Z')

function aSpine<State extends string>(kind: string, state: State) {
  const id = newId()
  return {
    id,
    kind,
    state,
    version: 1,
    number: null,
    title: '',
    unitId: id,
    ownerId: null,
    assigneeKey: null,
    waitingFor: null,
    dueOn: null,
    createdAt: at,
    changedAt: at,
  }
}

/** A section in use, as an action that decides about it sees it. */
export function aUnitRecord(over: Partial<RecordOfUnit> = {}): RecordOfUnit {
  const spine = aSpine('people.unit', 'in-use' as const)
  return {
    ...spine,
    unitKind: 'section',
    parentId: newId(),
    departmentId: newId(),
    code: null,
    name: '财务股',
    nameEnglish: null,
    ...over,
  }
}

/** An account in use, of a person of its own. */
export function anAccountRecord(over: Partial<RecordOfAccount> = {}): RecordOfAccount {
  const spine = aSpine('people.account', 'active' as const)
  return { ...spine, loginName: 'clerk', displayName: '经办人', personId: spine.id, ...over }
}
