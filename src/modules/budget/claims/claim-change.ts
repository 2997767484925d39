import type { Actor } from '#kernel/actor.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import { setSearchWords } from '#platform/search/search-store.ts'
import { touchedGroups, type FieldGroup } from './claim-content.ts'
import type { Claim } from './claim-kind.ts'
import { addVersion } from './claim-store.ts'
import { filesOf, type ClaimContent } from './claim.ts'
import { voidedBy, type Signature } from '../signing/signature.ts'
import { addVoids } from '../signing/signature-store.ts'

/** What an edit changes, and which signatures fall by it. */
export interface ClaimChange {
  readonly content: ClaimContent
  readonly touched: readonly FieldGroup[]
  /** The signatures that held before it. */
  readonly standing: readonly Signature[]
  readonly voided: readonly Signature[]
}

/** Compares what it is to say with the claim: exactly the signatures whose covered fields it touches fall. */
export function changeOf(
  claim: Claim,
  content: ClaimContent,
  signatures: readonly Signature[],
): ClaimChange {
  const touched = touchedGroups(claim, content)
  if (touched.length === 0) {
    throw new Refusal('invalid', label('没有改动任何内容。', 'Nothing was changed.'))
  }
  return { content, touched, standing: signatures, voided: voidedBy(signatures, touched) }
}

/** What the journal keeps of the change, beside the input. */
export function noteOf({ touched, voided }: ClaimChange): Readonly<Record<string, unknown>> {
  return { touched, voided: voided.map(({ step, digest }) => ({ step, digest })) }
}

interface Written {
  readonly record: Claim
  readonly actor: Actor
  readonly happenedAt: Date
  readonly journalId: number
}

/** Writes what follows from an edit: the version, the files, the words it is found by, and the fallen signatures. */
export function keepChange(
  tx: Tx,
  { touched, voided }: Pick<ClaimChange, 'touched' | 'voided'>,
  done: Written,
): Promise<void> {
  const { record, happenedAt, journalId } = done
  addVoids(tx, voided, { reason: 'edited', touched, voidedAt: happenedAt, journalId })
  if (touched.includes('purpose')) {
    setSearchWords(tx, record.id, `${record.number ?? ''} ${record.title}`)
  }
  return keepVersion(tx, done)
}

/** Keeps what the claim says now, and the files it names. */
export function keepVersion(tx: Tx, done: Written): Promise<void> {
  const { record, actor, happenedAt, journalId } = done
  const { accountId } = actor
  addVersion(tx, {
    claimId: record.id,
    version: record.version,
    content: record,
    accountId,
    changedAt: happenedAt,
    journalId,
  })
  return ownFiles(tx, { kind: 'budget.claim', recordId: record.id, accountId }, filesOf(record))
}
