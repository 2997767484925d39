import type { RecordKind } from '#platform/actions/record-kind.ts'
import { maySeeUnit } from './unit-policy.ts'
import { unitProcess } from './unit-process.ts'
import type { UnitState } from './unit-schema.ts'

export const unitKind: RecordKind<UnitState, keyof typeof unitProcess.actions> = {
  process: unitProcess,
  table: 'people.unit',
  collection: 'units',
  maySee: maySeeUnit,
  waits: {},
}
