import type { Actor, Hat } from '#kernel/actor.ts'
import { plain } from '#kernel/declared.ts'
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound, parseInput } from '../actions/checks.ts'
import type { RecordKind } from '../actions/record-kind.ts'
import { lockRecord } from '../actions/record-store.ts'
import { journalRow } from '../actions/step.ts'
import { tablesOf, type Tx } from '../database/transaction.ts'
import { setSearchWords } from '../search/search-store.ts'

/** Why the law asks for it: the article, and the paper by which it was asked. */
export const Erasure = z.object({ basis: plain(z.string().trim().min(4).max(200)) })

export interface EraseRequest {
  readonly recordId: string
  readonly actor: Actor
  readonly hat: Hat
  readonly input: unknown
  readonly happenedAt: Date
}

/**
 * Erases the personal values of one record for good, where its kind says it keeps them, and throws away the salt under
 * which the journal knows them: the journal stays whole and can never tell them again. Journalled like an action. Who
 * may ask for it has been decided by the caller; papers of the record stay, since they are evidence of their own.
 */
export async function erasePersonal(
  tx: Tx,
  kind: RecordKind,
  { recordId, actor, hat, input: given, happenedAt }: EraseRequest,
): Promise<{ readonly journalId: number }> {
  const { record, chain } = await lockRecord(tx, kind, recordId)
  const input = parseInput(Erasure, given)
  const told = journalRow(
    {
      ...{ chain, record, actor, hat, happenedAt, input },
      action: 'erase-personal',
      to: record.state,
      spine: {},
      inputSchema: Erasure,
      noted: undefined,
      signature: undefined,
    },
    record.version + 1,
    record.state,
  )
  const tables = tablesOf<'platform'>(tx)
  const { rows } = await sql<{ id: number }>`
    select platform.erase_personal(${recordId}::uuid, ${JSON.stringify(told)}::jsonb) as id`.execute(
    tables,
  )
  const left = await tables
    .selectFrom('platform.record')
    .select(['number', 'title'])
    .where('id', '=', recordId)
    .executeTakeFirst()
  const [row] = rows
  if (!row || !left) throw notFound(kind)
  setSearchWords(tx, recordId, `${left.number ?? ''} ${left.title}`)
  return { journalId: row.id }
}
