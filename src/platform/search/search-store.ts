import { sql } from 'kysely'
import { owe, tablesOf, type Tx } from '../database/transaction.ts'
import { tokensOf } from './tokens.ts'

/** Makes a record found by these words and no others, e.g. when its title changed or its number was given. */
export function setSearchWords(tx: Tx, recordId: string, words: string): void {
  const tokens = [...tokensOf(words)]
  const statement = sql`select platform.set_search_tokens(${recordId}::uuid, ${tokens}::text[])`
  owe(tx, statement.compile(tablesOf<'platform'>(tx)))
}
