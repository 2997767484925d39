import { Refusal } from '#kernel/refusal.ts'
import { sql } from 'kysely'
import { sm3Hex } from '../crypto/sm3.ts'
import type { Database } from '../database/database.ts'
import { inTransaction, tablesOf, type Tx } from '../database/transaction.ts'
import { findEarlierAnswer, parseKey, type RequestKey } from './idempotency.ts'

export const batchSizeMax = 2000

/** Names a whole request of many: each batch keeps a key of its own under it. */
export type ManyKey = Omit<RequestKey, 'bodyDigest'>

export interface ManyOutcome<Done> {
  readonly done: readonly Done[]
  /** Where in the list each refused one stands, counted from 0, and why. */
  readonly refused: readonly { readonly place: number; readonly refusal: Refusal }[]
  /** How many stand in batches that an earlier call with this key finished; it was told what it refused of them. */
  readonly doneBefore: number
}

/** One of many, with its place in the list. */
export interface Placed<Item> {
  readonly place: number
  readonly item: Item
}

interface Batches<Item, Done> {
  readonly items: readonly Item[]
  readonly key: ManyKey
  /** The kind's own table, `schema.table`. */
  readonly table: string
  /** What no batch may hold twice, e.g. the record: the second time it must be read anew. */
  readonly sameOf: (item: Item) => unknown
  /** What is asked, as text: the same key with other content is refused. */
  readonly contentOf: (item: Item) => unknown
  readonly answerOf: (item: Item) => string
  readonly work: (
    tx: Tx,
    batch: readonly Placed<Item>[],
  ) => Promise<Omit<ManyOutcome<Done>, 'doneBefore'>>
}

/**
 * Works through many in batches, each its own transaction with its own request key in it, so that a call that was
 * killed is simply made again: what was done is passed over.
 */
export async function inBatches<Item, Done>(
  database: Database,
  { items, key, table, sameOf, contentOf, answerOf, work }: Batches<Item, Done>,
): Promise<ManyOutcome<Done>> {
  const own = parseKey(key.key)
  const done: Done[] = []
  const refused: ManyOutcome<Done>['refused'][number][] = []
  let doneBefore = 0
  for (const [number, batch] of cut(items, sameOf).entries()) {
    const [first] = batch
    if (!first) continue
    const content = JSON.stringify(batch.map(({ item }) => contentOf(item)))
    const batchKey = { ...key, key: `${own}/${String(number)}`, bodyDigest: sm3Hex(content) }
    const outcome = await inTransaction(database, async (tx) =>
      (await claimKey(tx, batchKey, answerOf(first.item))) ? work(tx, batch) : null,
    )
    if (outcome === null) doneBefore += batch.length
    else {
      done.push(...outcome.done)
      refused.push(...outcome.refused)
      if (isPowerOfTwo(number + 1)) await analyse(database, table)
    }
  }
  return { done, refused, doneBefore }
}

/** The refusal that one of many is answered with; whatever else was thrown is a bug and rises. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
}

function isPowerOfTwo(number: number): boolean {
  return (number & (number - 1)) === 0
}

// A plan that was made while a table was empty reads all of it for each foreign key, so that twice as many records
// would cost four times the work. Analysing a table when it has doubled since makes the database plan anew; one that
// has not would take as long to analyse as half a batch to write.
async function analyse(database: Database, table: string): Promise<void> {
  const tables = ['record', 'stay', 'search_token', 'journal'].map((name) => `platform.${name}`)
  await inTransaction(database, (tx) =>
    sql`select platform.analyse(array_agg(name)) from unnest(${[...tables, table]}::text[]) as name
      join pg_class c on c.oid = name::regclass
      where pg_relation_size(c.oid) > 2 * c.relpages::bigint * current_setting('block_size')::integer
      having count(*) > 0`.execute(tablesOf<'platform'>(tx)),
  )
}

function cut<Item>(
  items: readonly Item[],
  sameOf: (item: Item) => unknown,
): readonly Placed<Item>[][] {
  const batches: Placed<Item>[][] = []
  const seen = new Set<unknown>()
  for (const [place, item] of items.entries()) {
    const same = sameOf(item)
    const open = batches.at(-1)
    if (open && open.length < batchSizeMax && !seen.has(same)) open.push({ place, item })
    else {
      batches.push([{ place, item }])
      seen.clear()
    }
    seen.add(same)
  }
  return batches
}

// Waits for whoever holds the same key, so that of two equal calls at once one does each batch.
async function claimKey(tx: Tx, key: RequestKey, answerId: string): Promise<boolean> {
  const { rows } = await sql`
    insert into platform.idempotency (actor_id, route, key, body_digest, answer_id, made_at)
    values (${key.actorId}, ${key.route}, ${key.key}, ${key.bodyDigest}, ${answerId}, ${new Date()})
    on conflict do nothing returning 1`.execute(tablesOf<'platform'>(tx))
  if (rows.length > 0) return true
  await findEarlierAnswer(tx, key)
  return false
}
