import { type RawBuilder, sql } from 'kysely'

import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Tx, tablesOf } from '#platform/database/transaction.ts'

import { idList, instantText } from './journal-sql.ts'
import { firstPrevious } from './row-digest.ts'
import { unsealedAfter } from './seal.ts'
import type { Seal } from './seal-content.ts'
import { findLastSeal, findSeal, findSealBy } from './seal-store.ts'

const flightMs = 60 * 60 * 1000

/** Everything sealed by then: rows up to `journalIdMax`, without those below it that were sealed only afterwards. */
export interface AsOf {
  /** 0 before the first seal. */
  readonly sealNumber: number
  readonly sealDigest: string
  readonly journalIdMax: number
  readonly lateJournalIds: readonly number[]
  /** Rows that no seal holds yet are in it, so that the answer may still change. */
  readonly provisional: boolean
  readonly at: string
}

export type AsOfRequest = Date | { readonly seal: number } | 'latest'

/**
 * Finds what was sealed by an instant, by a seal, or by now. An instant after the last seal takes the newest rows
 * in and is provisional; any other gives the same answer for ever.
 *
 * Ask it and the figures in one `reading`: in a transaction that sees what others commit meanwhile, a row would slip
 * below `journalIdMax` in between.
 */
export async function resolveAsOf(tx: Tx, request: AsOfRequest): Promise<AsOf> {
  const last = await findLastSeal(tx)
  if (request === 'latest') {
    return asOfLatest(tx, last)
  }
  if (request instanceof Date) {
    const at = request.toISOString()
    if (last === null || at > last.sealedAt) {
      return { ...(await asOfRows(tx, last)), provisional: true, at }
    }
    return { ...(await asOfSeal(tx, last, await findSealBy(tx, request))), at }
  }
  const seal = await findSeal(tx, request.seal)
  if (last === null || seal === null) {
    const number = String(request.seal)
    throw new Refusal(
      'not-found',
      label(`没有第 ${number} 号封存。`, `There is no seal ${number}.`),
    )
  }
  return asOfSeal(tx, last, seal)
}

/** The condition that keeps the rows of an as-of, for a column that holds journal ids. */
export function asOfCondition(column: string, asOf: AsOf): RawBuilder<boolean> {
  const upTo = sql`${sql.ref(column)} <= ${asOf.journalIdMax}`
  return asOf.lateJournalIds.length === 0
    ? sql<boolean>`(${upTo})`
    : sql<boolean>`(${upTo} and not (${sql.ref(column)} = any(${idList(asOf.lateJournalIds)})))`
}

async function asOfLatest(tx: Tx, last: Seal | null): Promise<AsOf> {
  const { rows } = await sql<{ unsealed: boolean }>`
    select exists (
      select from platform.journal j where j.id > ${await searchedUpTo(tx, last)}
        and not exists (select from platform.seal_entry e where e.journal_id = j.id)) as unsealed`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows[0]?.unsealed === true || last === null ? asOfRows(tx, last) : asOfSeal(tx, last, last)
}

/** Every row there is. */
async function asOfRows(tx: Tx, last: Seal | null): Promise<AsOf> {
  const { rows } = await sql<{ id: number; at: string }>`
    select id, ${instantText('recorded_at')} as at from platform.journal order by id desc limit 1`.execute(
    tablesOf<'platform'>(tx),
  )
  return {
    sealNumber: last?.number ?? 0,
    sealDigest: last?.digest ?? firstPrevious,
    journalIdMax: rows[0]?.id ?? 0,
    lateJournalIds: [],
    provisional: rows[0] !== undefined,
    at: rows[0]?.at ?? last?.sealedAt ?? new Date(0).toISOString(),
  }
}

async function asOfSeal(tx: Tx, last: Seal, seal: Seal | null): Promise<AsOf> {
  const number = seal?.number ?? 0
  const journalIdMax = seal?.journalIdMax ?? 0
  const { rows } = await sql<{ id: number }>`
    select journal_id as id from platform.seal_entry
    where late and seal_number > ${number} and journal_id <= ${journalIdMax}
    union all
    select j.id from platform.journal j
    where j.id > ${await searchedUpTo(tx, last)} and j.id <= ${journalIdMax}
      and not exists (select from platform.seal_entry e where e.journal_id = j.id)
    order by id`.execute(tablesOf<'platform'>(tx))
  return {
    sealNumber: number,
    sealDigest: seal?.digest ?? firstPrevious,
    journalIdMax,
    lateJournalIds: rows.map(({ id }) => id),
    provisional: false,
    at: seal?.sealedAt ?? new Date(0).toISOString(),
  }
}

async function searchedUpTo(tx: Tx, last: Seal | null): Promise<number> {
  return last === null ? 0 : unsealedAfter(tx, new Date(Date.parse(last.sealedAt) - flightMs))
}
