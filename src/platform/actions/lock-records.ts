import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { sql } from 'kysely'
import { tablesOf, type Tx } from '../database/transaction.ts'

/** Another record that an action must hold still while it decides, e.g. the project whose money a claim takes. */
export interface RecordRef {
  readonly kind: string
  readonly id: string
}

/**
 * Locks records beside the one that `take` holds, always in the order (kind, id), so that two actions which need the
 * same ones wait for each other instead of deadlocking. What is read afterwards is what the last holder left.
 */
export async function lockRecords(tx: Tx, refs: readonly RecordRef[]): Promise<void> {
  const wanted = new Map(refs.map((ref) => [ref.id, ref]))
  if (wanted.size === 0) return
  const { rows } = await sql<RecordRef>`
    select kind, id from platform.record where id = any(${[...wanted.keys()]}::uuid[])
    order by kind collate "C", id for update`.execute(tablesOf<'platform'>(tx))
  const held = rows.filter(({ kind, id }) => wanted.get(id)?.kind === kind)
  if (held.length === wanted.size) return
  throw new Refusal(
    'not-found',
    label(
      '用到的另一条记录找不到了，请刷新后重选。',
      'Another record that this needs cannot be found. Reload and choose it again.',
    ),
  )
}
