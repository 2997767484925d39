import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import type { IndicatorQuestion } from '#platform/indicators/indicator.ts'
import { sql } from 'kysely'
import { balanceOf, type EntryKind, type Sums } from './balance.ts'
import { sourceCodes, type Source } from './funds.ts'
import { entriesAsked } from './ledger-figures.ts'

/** What one source of funds was given and paid, all in fen. */
export interface FundLine {
  readonly source: Source
  readonly appropriatedFen: number
  readonly adjustedFen: number
  readonly paidFen: number
}

/** The money of a project by source, as the figures of the same question add it up; sources without entries are left out. */
export async function readFundLines(
  tx: Tx,
  question: IndicatorQuestion,
): Promise<readonly FundLine[]> {
  const asked = entriesAsked(question, {
    until: ['appropriation', 'adjustment'],
    within: ['payment', 'payment-reversal'],
  })
  const { rows } = await sql<{ source: Source; kind: EntryKind; fen: number }>`
    select e.source, e.kind, sum(e.amount_fen)::bigint as fen from budget.ledger_entry e
    join budget.project p on p.id = e.project_id where ${asked} group by e.source, e.kind`.execute(
    tablesOf<'budget'>(tx),
  )
  return sourceCodes
    .filter((source) => rows.some((row) => row.source === source))
    .map((source) => {
      const kinds = rows.filter((row) => row.source === source)
      const sums: Sums = { [source]: Object.fromEntries(kinds.map(({ kind, fen }) => [kind, fen])) }
      const { appropriatedFen, adjustedFen, paidFen } = balanceOf(sums, source)
      return { source, appropriatedFen, adjustedFen, paidFen }
    })
}
