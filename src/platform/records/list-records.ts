import type { Spine } from '#kernel/action.ts'
import type { ListFace } from '#kernel/face.ts'
import { label, say } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { sql, type RawBuilder } from 'kysely'
import { spineColumns } from '../actions/record-store.ts'
import { scopeCondition, scopeOf } from '../actions/scope-condition.ts'
import { tablesOf, type Tx } from '../database/transaction.ts'
import { tokensOf } from '../search/tokens.ts'
import { mayCreate, wordsOf } from './available-actions.ts'
import { countByTally } from './count-by-tally.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { conditionOf, findHiding, offerFilters } from './offer-filters.ts'
import type { FaceContext, ListColumn, RecordBook } from './record-book.ts'

export interface ListQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly sort?: string | undefined
  readonly count?: 'exact' | undefined
  readonly q?: string | undefined
  readonly filters: Readonly<Record<string, string>>
}

/** One page of the records this reader may see, in a stable order, with the exact count on request. */
export async function listRecords(
  tx: Tx,
  book: RecordBook,
  query: ListQuery,
  context: FaceContext,
): Promise<ListFace> {
  const { listing } = book
  const { rows, next } = await listRows(tx, book, query, context)
  const creation = book.creations.find((one) => mayCreate(one, context.actor))
  const isEmpty = rows.length === 0 && query.cursor === undefined
  return {
    title: say(listing.title ?? book.kind.process.label, context.language),
    filters: await offerFilters(tx, book, context),
    ...(creation === undefined ? {} : { newLabel: wordsOf(book, creation.name, context.language) }),
    ...(isEmpty
      ? { hiding: await findHiding(query, (less) => countRecords(tx, book, less, context)) }
      : {}),
    columns: listing.columns.map(({ name, label: words, numeric, sort }) => ({
      name,
      label: say(words, context.language),
      ...(numeric === undefined ? {} : { numeric }),
      ...(sort === undefined ? {} : { sortable: true }),
    })),
    rows,
    next,
    exports: ['xlsx', 'csv'],
    count: query.count === 'exact' ? await countRecords(tx, book, query, context) : null,
  }
}

/** The rows of one page and where the next begins. */
export async function listRows(
  tx: Tx,
  book: RecordBook,
  query: ListQuery,
  context: FaceContext,
): Promise<Pick<ListFace, 'rows' | 'next'>> {
  const { kind, listing } = book
  const rows = await readPage(tx, book, query, context)
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  const completed = listing.complete ? await listing.complete(tx, page) : page
  return {
    rows: completed.map((row) => ({
      collection: kind.collection,
      id: row.id,
      cells: listing.columns.map(({ cell }) => cell(row, context.language)),
    })),
    next: last ? encodeCursor([last.sortKey, last.id]) : null,
  }
}

/** How many records the same question finds under the same scope. */
export async function countRecords(
  tx: Tx,
  book: RecordBook,
  query: Pick<ListQuery, 'q' | 'filters'>,
  context: Pick<FaceContext, 'actor'>,
): Promise<number> {
  const { state, ...others } = query.filters
  if (Object.keys(others).length === 0 && tokensOf(query.q ?? '').length === 0) {
    const scope = scopeOf(context.actor, book.kind.maySee)
    const states = state === undefined ? null : state.split(',')
    return countByTally(tx, book.kind.process.kind, { scope, states })
  }
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from platform.record r join ${sql.table(book.kind.table)} own on own.id = r.id
    where ${conditions(book, query, context)}`.execute(tablesOf<'platform'>(tx))
  return rows[0]?.count ?? 0
}

async function readPage(
  tx: Tx,
  book: RecordBook,
  query: ListQuery,
  context: FaceContext,
): Promise<readonly (Spine & { sortKey: string })[]> {
  const { column, type, descending } = sortOf(book, query.sort)
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor)
  const direction = descending ? sql`desc` : sql`asc`
  const beyond = descending ? sql`<` : sql`>`
  const { rows } = await sql<Spine & { sortKey: string }>`
    select own.*, ${spineColumns}, (${column})::text as sort_key
    from platform.record r join ${sql.table(book.kind.table)} own on own.id = r.id
    where ${conditions(book, query, context)}
      ${after ? sql`and (${column}, r.id) ${beyond} (${after[0]}::${sql.raw(type)}, ${after[1]}::uuid)` : sql``}
    order by ${column} ${direction}, r.id ${direction} limit ${query.limit + 1}`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows
}

function conditions(
  book: RecordBook,
  query: Pick<ListQuery, 'q' | 'filters'>,
  context: Pick<FaceContext, 'actor'>,
): RawBuilder<boolean> {
  const parts: RawBuilder<unknown>[] = [
    sql`r.kind = ${book.kind.process.kind}`,
    scopeCondition(scopeOf(context.actor, book.kind.maySee)),
  ]
  for (const [name, value] of Object.entries(query.filters))
    parts.push(conditionOf(book, name, value))
  const tokens = tokensOf(query.q ?? '')
  if (tokens.length > 0) parts.push(foundBy(tokens))
  return sql<boolean>`${sql.join(parts, sql` and `)}`
}

/** Found only where every piece of the question occurs. */
export function foundBy(tokens: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`r.id in (select record_id from platform.search_token where token = any(${[...tokens]}::text[])
    group by record_id having count(*) = ${tokens.length})`
}

function sortOf(
  book: RecordBook,
  sort: string | undefined,
): { readonly column: RawBuilder<unknown>; readonly type: string; readonly descending: boolean } {
  const wanted = sort ?? book.listing.defaultSort
  const descending = wanted.startsWith('-')
  const name = descending ? wanted.slice(1) : wanted
  const column = book.listing.columns.find((one: ListColumn<Spine>) => one.name === name)
  if (column?.sort) {
    const type = column.sortAs ?? 'text'
    return {
      column: type === 'text' ? sql`(${column.sort}) collate "C"` : column.sort,
      type,
      descending,
    }
  }
  throw new Refusal(
    'invalid',
    label(`不能按“${name}”排序。`, `Records cannot be sorted by “${name}”.`),
  )
}
