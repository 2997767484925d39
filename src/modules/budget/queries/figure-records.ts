import type { ListFace } from '#kernel/face.ts'
import { label, say } from '#kernel/label.ts'
import { nothing } from '#kernel/scope.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import type { Indicator, IndicatorQuestion } from '#platform/indicators/indicator.ts'
import { decodeCursor, encodeCursor } from '#platform/records/cursor.ts'
import { sql, type RawBuilder } from 'kysely'
import { maySeeClaim } from '../claim-policy.ts'
import { maySeeProject } from '../project-policy.ts'
import { entriesAsked, signedFen, type Addends } from './ledger-figures.ts'

type Reader = Parameters<Indicator['records']>[2]

interface Row {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly day: string
  readonly fen: number
}

const columns = [
  { name: 'number', label: label('编号', 'Number') },
  { name: 'title', label: label('名称', 'Title') },
  { name: 'day', label: label('日期', 'Date') },
  { name: 'amount', label: label('金额（元）', 'Amount (yuan)'), numeric: true },
]

/** The claims whose entries make the figure, each with its part of the sum, as far as the reader may see them. */
export async function listClaimsBehind(
  tx: Tx,
  addends: Addends,
  asked: { readonly question: IndicatorQuestion; readonly reader: Reader },
): Promise<ListFace> {
  const { question, reader } = asked
  return listBehind(
    tx,
    {
      collection: 'claims',
      entries: sql`select e.claim_id as id, max(e.happened_on) as day, sum(${signedFen(addends)})::bigint as fen
        from budget.ledger_entry e join budget.project p on p.id = e.project_id
        where ${entriesAsked(addends, question)} group by e.claim_id having sum(e.amount_fen) <> 0`,
      visible: scopeCondition(reader.actor ? scopeOf(reader.actor, maySeeClaim) : nothing),
    },
    reader,
  )
}

/** The projects whose entries make the figure. */
export async function listProjectsBehind(
  tx: Tx,
  addends: Addends,
  asked: { readonly question: IndicatorQuestion; readonly reader: Reader },
): Promise<ListFace> {
  const { question, reader } = asked
  return listBehind(
    tx,
    {
      collection: 'projects',
      entries: sql`select e.project_id as id, max(e.happened_on) as day, sum(${signedFen(addends)})::bigint as fen
        from budget.ledger_entry e join budget.project p on p.id = e.project_id
        where ${entriesAsked(addends, question)} group by e.project_id`,
      visible: scopeCondition(reader.actor ? scopeOf(reader.actor, maySeeProject) : nothing),
    },
    reader,
  )
}

/** A page of records with a day and an amount, by day and id. */
export async function listBehind(
  tx: Tx,
  source: {
    readonly collection: 'claims' | 'projects'
    readonly entries: RawBuilder<unknown>
    readonly visible: RawBuilder<boolean>
  },
  reader: Reader,
): Promise<ListFace> {
  const after = reader.cursor === null ? null : decodeCursor(reader.cursor)
  const { rows } = await sql<Row>`
    with behind as (${source.entries})
    select r.id, r.number, r.title, behind.day::text as day, behind.fen
    from behind join platform.record r on r.id = behind.id
    where ${source.visible} ${after ? sql`and (behind.day, r.id) > (${after[0]}::date, ${after[1]}::uuid)` : sql``}
    order by behind.day, r.id limit ${reader.limit + 1}`.execute(tablesOf<'budget'>(tx))
  const page = rows.slice(0, reader.limit)
  const last = rows.length > reader.limit ? page.at(-1) : undefined
  return {
    columns: columns.map((column) => ({ ...column, label: say(column.label, reader.language) })),
    rows: page.map(({ id, number, title, day, fen }) => ({
      collection: source.collection,
      id,
      cells: [
        { type: 'text', text: number ?? '—' },
        { type: 'record', collection: source.collection, id, text: title },
        { type: 'date', date: day },
        { type: 'amount', fen },
      ],
    })),
    next: last ? encodeCursor([last.day, last.id]) : null,
    count: null,
  }
}
