import { newId } from '#platform/ids.ts'
import { owe, tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import type { Covered, FieldGroup } from '../claims/claim-content.ts'
import { standingOf, type Signature } from './signature.ts'

/** A signature with what became of it, as the chain of hands shows it. */
export interface SignatureHistory extends Signature {
  readonly voided: {
    readonly reason: VoidReason
    readonly touched: readonly FieldGroup[]
    readonly at: Date
  } | null
}

export type VoidReason = 'edited' | 'taken-back' | 'other-signer'

/** The signatures that hold, in the order they were made. */
export async function listStanding(tx: Tx, claimId: string): Promise<readonly Signature[]> {
  return standingOf(await listSignatures(tx, claimId))
}

/** Every signature ever made on the claim, in order, with what ended it. */
export async function listSignatures(
  tx: Tx,
  claimId: string,
): Promise<readonly SignatureHistory[]> {
  return (await listSignaturesOf(tx, [claimId])).get(claimId) ?? []
}

/** The same of several claims, each by the claim's id. */
export async function listSignaturesOf(
  tx: Tx,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SignatureHistory[]>> {
  const { rows } = await sql<
    Signature & {
      claimId: string
      reason: VoidReason | null
      touched: readonly FieldGroup[] | null
      voidedAt: Date | null
    }
  >`
    select s.id, s.claim_id, s.step, s.place, s.account_id, s.person_id, s.acting_for_account_id, s.acting_for_person_id,
      s.signed_at, s.digest, s.covers, s.mark, v.reason, v.touched, v.voided_at
    from budget.claim_signature s left join budget.claim_signature_void v on v.signature_id = s.id
    where s.claim_id = any(${[...claimIds]}::uuid[]) order by s.journal_id`.execute(
    tablesOf<'budget'>(tx),
  )
  const byClaim = Map.groupBy(rows, ({ claimId }) => claimId)
  return new Map(
    [...byClaim].map(([id, own]) => [
      id,
      own.map(({ claimId: _claimId, reason, touched, voidedAt, ...signature }) => ({
        ...signature,
        voided: reason && voidedAt ? { reason, touched: touched ?? [], at: voidedAt } : null,
      })),
    ]),
  )
}

export function addSignature(
  tx: Tx,
  signature: Omit<Signature, 'id'> & { readonly claimId: string; readonly journalId: number },
): void {
  const { covers, ...rest } = signature
  const row = { ...rest, id: newId(), covers: JSON.stringify(covers satisfies readonly Covered[]) }
  owe(tx, tablesOf<'budget'>(tx).insertInto('budget.claimSignature').values(row))
}

/** Ends signatures by a step of the journal; the rows themselves stay as they were made. */
export function addVoids(
  tx: Tx,
  signatures: readonly Pick<Signature, 'id'>[],
  end: {
    readonly reason: VoidReason
    readonly touched: readonly FieldGroup[]
    readonly voidedAt: Date
    readonly journalId: number
  },
): void {
  if (signatures.length === 0) return
  const touched = JSON.stringify(end.touched)
  const rows = signatures.map(({ id }) => ({ ...end, signatureId: id, touched }))
  owe(tx, tablesOf<'budget'>(tx).insertInto('budget.claimSignatureVoid').values(rows))
}
