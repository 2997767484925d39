import { owe, tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import type { ClaimKind } from '../claims/claim.ts'
import type { ClaimState } from '../claims/claim-process.ts'
import type { ClaimSheet } from './claim-sheet.ts'

/** Every paper of these claims by the claim's id, the first edition first. */
export async function listSheets(
  tx: Tx,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ClaimSheet[]>> {
  const rows = await tablesOf<'budget'>(tx)
    .selectFrom('budget.claimSheet')
    .selectAll()
    .where('claimId', 'in', [...claimIds])
    .orderBy('edition')
    .execute()
  return Map.groupBy(rows, ({ claimId }) => claimId)
}

export function addSheets(tx: Tx, sheets: readonly ClaimSheet[]): void {
  owe(tx, tablesOf<'budget'>(tx).insertInto('budget.claimSheet').values(sheets))
}

/** A paper and what became of its claim since it was printed. */
export interface SheetStanding extends ClaimSheet {
  readonly number: string | null
  readonly claimKind: ClaimKind
  readonly state: ClaimState
  readonly currentVersion: number
  readonly lastEdition: number
  /** How many of the signatures on the paper hold now. */
  readonly stillStanding: number
  readonly editedSince: boolean
  readonly signedSince: boolean
}

export async function findSheetByCode(tx: Tx, code: string): Promise<SheetStanding | undefined> {
  const { rows } = await sql<SheetStanding>`
    select p.*, r.number, r.state, r.version as current_version, c.claim_kind,
      (select max(o.edition) from budget.claim_sheet o where o.claim_id = p.claim_id) as last_edition,
      (select count(*) from budget.claim_signature s where s.claim_id = p.claim_id and s.journal_id < p.journal_id
        and not exists (select from budget.claim_signature_void v where v.signature_id = s.id)) as still_standing,
      exists (select from budget.claim_version w where w.claim_id = p.claim_id and w.journal_id > p.journal_id)
        as edited_since,
      exists (select from budget.claim_signature s where s.claim_id = p.claim_id and s.journal_id > p.journal_id)
        as signed_since
    from budget.claim_sheet p join budget.claim c on c.id = p.claim_id join platform.record r on r.id = p.claim_id
    where p.code = ${code}`.execute(tablesOf<'budget'>(tx))
  return rows[0]
}
