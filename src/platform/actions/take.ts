import type { Action } from '#kernel/action.ts'
import type { Tx } from '../database/transaction.ts'
import { conclude, examine, recordAfter, stepOf, type ActionRequest } from './decide.ts'
import type { RequestKey } from './idempotency.ts'
import type { RecordKind, RecordOf } from './record-kind.ts'
import { lockRecord, writeStep } from './record-store.ts'

export interface TakeRequest extends ActionRequest {
  readonly key?: RequestKey | undefined
}

export interface Taken<Row> {
  readonly record: Row
  readonly journalId: number
  readonly signatureDigest: string | null
}

/**
 * Takes an action on a record: locks it, checks permission, state, seen version and input, decides, saves and journals,
 * all in the caller's transaction. The record is locked before it is read, so of two people who act at once, the
 * second sees what the first did.
 */
export async function take<
  State extends string,
  Name extends string,
  Fields extends object,
  Input,
  Known,
>(
  tx: Tx,
  kind: RecordKind<State, Name>,
  action: Action<Tx, State, Name, RecordOf<State, Fields>, Fields, Input, Known>,
  request: TakeRequest,
): Promise<Taken<RecordOf<State, Fields>>> {
  const locked = await lockRecord<RecordOf<State, Fields>>(tx, kind, request.recordId)
  const { record, chain, journalId } = locked
  const asked = examine(kind, action, record, request)
  const known = await action.gather(tx, asked)
  const concluded = conclude(kind, action, { ...asked, known }, request.signature)
  const written = { ...stepOf(action, asked, concluded), chain, journalId, key: request.key }
  const spine = writeStep(tx, kind, written, concluded.changes ?? {})
  const after = recordAfter(record, spine, concluded)
  const { signatureDigest } = concluded
  const done = { ...asked, known, before: record, record: after, journalId, signatureDigest }
  await action.follow?.(tx, done)
  return { record: after, journalId, signatureDigest }
}
