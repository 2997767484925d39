import { granted } from '#kernel/actor.ts'
import { any, ownerIs } from '#kernel/scope.ts'
import type { RecordKind, RecordOf } from '#platform/actions/record-kind.ts'
import { evidenceProcess } from './evidence-process.ts'
import type { Evidence } from './evidence-schema.ts'

export interface EvidenceFields {
  readonly projectId: string
  readonly projectCode: string
  readonly year: number
  readonly indicatorId: string
  readonly indicatorName: string
  readonly evidenceKind: Evidence['kind']
  readonly content: Evidence
}

export type EvidenceState = keyof typeof evidenceProcess.states
export type EvidenceAction = keyof typeof evidenceProcess.actions
export type EvidenceRecord = RecordOf<EvidenceState, EvidenceFields>

export const evidenceKind: RecordKind<EvidenceState, EvidenceAction> = {
  process: evidenceProcess,
  table: 'performance.evidence',
  collection: 'evidence',
  maySee: (hat) => any(ownerIs(hat.accountId), granted(hat, 'performance.evidence.see')),
  waits: {},
}
