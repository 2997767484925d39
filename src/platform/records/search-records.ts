import type { Actor } from '#kernel/actor.ts'
import { say, type Language } from '#kernel/label.ts'
import { sql } from 'kysely'
import { scopeCondition, scopeOf } from '../actions/scope-condition.ts'
import { tablesOf, type Tx } from '../database/transaction.ts'
import { tokensOf } from '../search/tokens.ts'
import { foundBy } from './list-records.ts'
import type { RecordBook } from './record-book.ts'

export interface FoundRecord {
  readonly id: string
  readonly collection: string
  readonly kindLabel: string
  readonly number: string | null
  readonly title: string
  readonly stateLabel: string
}

interface FoundRow {
  readonly id: string
  readonly kind: string
  readonly number: string | null
  readonly title: string
  readonly state: string
}

/** The twenty records changed last in which every piece of the question occurs, of those the reader may see. */
export async function searchRecords(
  tx: Tx,
  books: readonly RecordBook[],
  question: string,
  { actor, language }: { readonly actor: Actor; readonly language: Language },
): Promise<FoundRecord[]> {
  const tokens = tokensOf(question)
  if (tokens.length === 0) return []
  const visible = books.map(
    ({ kind }) =>
      sql`(r.kind = ${kind.process.kind} and ${scopeCondition(scopeOf(actor, kind.maySee))})`,
  )
  const { rows } = await sql<FoundRow>`
    select r.id, r.kind, r.number, r.title, r.state from platform.record r
    where ${foundBy(tokens)} and (${sql.join(visible, sql` or `)})
    order by r.changed_at desc, r.id limit 20`.execute(tablesOf<'platform'>(tx))
  const bookOf = new Map(books.map((book) => [book.kind.process.kind, book]))
  return rows.flatMap(({ id, kind, number, title, state }) => {
    const book = bookOf.get(kind)
    if (!book) return []
    const { process, collection } = book.kind
    const words = process.states[state]
    const stateLabel = words ? say(words, language) : state
    return [{ id, collection, kindLabel: say(process.label, language), number, title, stateLabel }]
  })
}
