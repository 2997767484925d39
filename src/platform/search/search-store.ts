import { sql } from 'kysely'
import { tablesOf, type Tx } from '../database/transaction.ts'
import { tokensOf } from './tokens.ts'

/** Makes a record found by these words and no others, e.g. when its title changed or its number was given. */
export async function setSearchWords(tx: Tx, recordId: string, words: string): Promise<void> {
  await sql`select platform.set_search_tokens(${recordId}::uuid, ${[...tokensOf(words)]}::text[])`.execute(
    tablesOf<'platform'>(tx),
  )
}
