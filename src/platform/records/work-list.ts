import type { Spine } from '#kernel/action.ts'
import type { Actor } from '#kernel/actor.ts'
import type { WorkPage, WorkRow } from '#kernel/face.ts'
import { say, type Language } from '#kernel/label.ts'
import { sql, type RawBuilder } from 'kysely'
import { spineColumns } from '../actions/record-store.ts'
import { tablesOf, type Tx } from '../database/transaction.ts'
import { tokensOf } from '../search/tokens.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { foundBy } from './list-records.ts'
import type { RecordBook } from './record-book.ts'

export interface WorkQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly kind?: string | undefined
  readonly q?: string | undefined
}

interface Reader {
  readonly actor: Actor
  readonly language: Language
  readonly daysLeft: (dueOn: string) => number
}

/**
 * What waits for this reader, the first to run out first, with exact counts; true the moment an action commits.
 * One index range for each of the reader's keys, merged: 50 000 open records cost no more than the page.
 */
export async function listWork(
  tx: Tx,
  books: readonly RecordBook[],
  query: WorkQuery,
  reader: Reader,
): Promise<WorkPage> {
  const keys = keysOf(reader.actor)
  const [rows, counts] = await Promise.all([readWork(tx, keys, query), countWork(tx, keys)])
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  const bookOf = new Map(books.map((book) => [book.kind.process.kind, book]))
  return {
    rows: page.flatMap((row) => {
      const book = bookOf.get(row.kind)
      return book ? [workRow(row, book, reader)] : []
    }),
    count: counts
      .filter(({ kind }) => query.kind === undefined || kind === query.kind)
      .reduce((sum, { count }) => sum + count, 0),
    next: last ? encodeCursor([last.dueKey, last.id]) : null,
    kinds: counts.flatMap(({ kind, count }) => {
      const book = bookOf.get(kind)
      return book ? [{ kind, label: say(book.kind.process.label, reader.language), count }] : []
    }),
  }
}

/** How many records wait for this actor, of every kind. */
export async function countAllWork(tx: Tx, actor: Actor): Promise<number> {
  const counts = await countWork(tx, keysOf(actor))
  return counts.reduce((sum, { count }) => sum + count, 0)
}

function keysOf(actor: Actor): readonly string[] {
  return [...new Set(actor.hats.flatMap((hat) => hat.keys))]
}

/** A record that waits, and the name of whose hand was last on it. */
type Waiting = Spine & { readonly dueKey: string; readonly lastHand: string | null }

async function readWork(
  tx: Tx,
  keys: readonly string[],
  query: WorkQuery,
): Promise<readonly Waiting[]> {
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor)
  const more: RawBuilder<unknown>[] = [
    ...(query.kind === undefined ? [] : [sql`and r.kind = ${query.kind}`]),
    ...(after ? [sql`and (r.due_key, r.id) > (${after[0]}::date, ${after[1]}::uuid)`] : []),
    ...(query.q ? [sql`and ${foundBy(tokensOf(query.q))}`] : []),
  ]
  if (keys.length === 0) return []
  const conditions = sql.join(more, sql` `)
  // One question a key: joined to a list of keys, the planner cannot tell how many records wait for one, and sorts
  // them all where the first page stands in the index.
  const ofKeys = keys.map(
    (key) => sql`(select ${spineColumns}, r.due_key from platform.record r
      where r.assignee_key = ${key} ${conditions} order by r.due_key, r.id limit ${query.limit + 1})`,
  )
  const { rows } = await sql<Waiting>`
    select found.*, account.title as last_hand from (
      select * from (${sql.join(ofKeys, sql` union all `)}) waiting
      order by due_key, id limit ${query.limit + 1}) found
    left join lateral (
      select j.actor_id from platform.journal j
      where j.kind = found.kind and j.record_id = found.id
      order by j.sequence desc limit 1) last on true
    left join platform.record account on account.id = last.actor_id
    order by found.due_key, found.id`.execute(tablesOf<'platform'>(tx))
  return rows
}

async function countWork(
  tx: Tx,
  keys: readonly string[],
): Promise<readonly { kind: string; count: number }[]> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*) as count from platform.record r
    where assignee_key = any(${[...keys]}::text[]) group by kind order by kind collate "C"`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows
}

function workRow(row: Waiting, book: RecordBook, { language, daysLeft }: Reader): WorkRow {
  const todo = row.waitingFor === null ? undefined : book.kind.waits[row.waitingFor]
  const state = book.kind.process.states[row.state]
  return {
    kind: row.kind,
    collection: book.kind.collection,
    kindLabel: say(book.kind.process.label, language),
    id: row.id,
    number: row.number,
    title: row.title,
    todo: todo ? say(todo, language) : '',
    reason: state ? say(state, language) : row.state,
    from: row.lastHand,
    dueOn: row.dueOn,
    daysLeft: row.dueOn === null ? null : daysLeft(row.dueOn),
  }
}
