import type { Action, CreatingAction } from '#kernel/action.ts'
import {
  defineAction,
  defineCreation,
  type RecordKind,
  type RecordOf,
} from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { label } from '#kernel/label.ts'
import { maySeeEvidence } from './evidence-policy.ts'
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

/** An action on a piece of evidence: what its form gives, and what it reads before it decides. */
export type ActionOnEvidence<Input, Known = null> = Action<
  Tx,
  EvidenceState,
  EvidenceAction,
  EvidenceRecord,
  EvidenceFields,
  Input,
  Known
>

export type CreationOfEvidence<Input, Known> = CreatingAction<
  Tx,
  EvidenceState,
  EvidenceAction,
  EvidenceRecord,
  EvidenceFields,
  Input,
  Known
>

export const evidenceKind: RecordKind<EvidenceState, EvidenceAction> = {
  process: evidenceProcess,
  table: 'performance.evidence',
  collection: 'evidence',
  maySee: maySeeEvidence,
  waits: { finish: label('核对后签字', 'Check and sign') },
}

export function defineEvidenceAction<Input, Known>(
  action: ActionOnEvidence<Input, Known>,
): ActionOnEvidence<Input, Known> {
  return defineAction(action)
}

export function defineEvidenceCreation<Input, Known>(
  action: CreationOfEvidence<Input, Known>,
): CreationOfEvidence<Input, Known> {
  return defineCreation(action)
}
