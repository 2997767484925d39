import type { JournalRow } from '#platform/journal/journal-row.ts'
import { sql } from 'kysely'

import { canonicalJson } from '#platform/journal/canonical-json.ts'
import { firstPrevious, journalRowDigest } from '#platform/journal/row-digest.ts'
import { type Tx, tablesOf } from '#platform/database/transaction.ts'

/** A journal row such as `take` writes, for the record with this number. */
export function aJournalRow(
  record: number,
  sequence: number,
  previous: string = firstPrevious,
  note = '',
): Omit<JournalRow, 'id'> {
  const kind = 'claim'
  const recordId = recordIdOf(record)
  const at = new Date(Date.UTC(2026, 2, 1) + record * 1000 + sequence).toISOString()
  const body = canonicalJson({
    action: 'pass',
    actor: { account: accountId, post: 'accountant', for: null },
    from: 'open',
    happenedAt: at,
    input: { note },
    noted: null,
    recordedAt: at,
    signature: null,
    to: 'passed',
  })
  return {
    format: 1,
    kind,
    recordId,
    sequence,
    action: 'pass',
    fromState: 'open',
    toState: 'passed',
    actorId: accountId,
    actingFor: null,
    happenedAt: at,
    recordedAt: at,
    previous,
    digest: journalRowDigest({ kind, recordId, sequence, previous, body }),
    body,
  }
}

const accountId = '0192f0c1-0000-7000-8000-0000000000aa'

export function recordIdOf(record: number): string {
  return `0192f0c1-0000-7000-8000-${record.toString(16).padStart(12, '0')}`
}

/** Writes one row and answers its id. */
export async function insertJournalRow(tx: Tx, row: Omit<JournalRow, 'id'>): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into platform.journal (format, kind, record_id, sequence, action, from_state, to_state, actor_id, acting_for, happened_at, recorded_at, previous, digest, body)
    values (${row.format}, ${row.kind}, ${row.recordId}, ${row.sequence}, ${row.action}, ${row.fromState}, ${row.toState}, ${row.actorId}, ${row.actingFor},
      cast(${row.happenedAt} as timestamptz), cast(${row.recordedAt} as timestamptz), ${row.previous}, ${row.digest}, ${row.body}) returning id`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows[0]?.id ?? 0
}
