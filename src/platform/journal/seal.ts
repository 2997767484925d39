import { sql } from 'kysely'

import { type Tx, tablesOf } from '#platform/database/transaction.ts'

import { writeIdRanges } from './id-ranges.ts'
import { idList } from './journal-sql.ts'
import type { Keystore } from './keystore.ts'
import { merkleRoot } from './merkle.ts'
import { firstPrevious } from './row-digest.ts'
import {
  type Seal,
  afterSeal,
  sealDigest,
  sealLeaf,
  sealRowsMax,
  sealText,
} from './seal-content.ts'
import type { SealKey } from './seal-key.ts'
import { findLastSeal, findSealKey } from './seal-store.ts'

const sealLock = 8223
const flightMs = 60 * 60 * 1000

export interface Sealing {
  readonly keystore: Keystore
  readonly now: Date
  /** Search the whole journal for rows without a seal, as once a night, and not only where new rows can be. */
  readonly whole?: boolean
  /** At most `sealRowsMax`. */
  readonly rowsMax?: number
}

export interface Sealed {
  /** Null when there was nothing to seal, or another process is sealing. */
  readonly seal: Seal | null
  /** There may be more rows: seal again, in another transaction. */
  readonly more: boolean
}

/**
 * Seals the committed rows that no seal holds, by ascending id, in one signed seal.
 *
 * Ids are given before commit, so rows turn up below ids that are sealed already. Whatever was in flight when a seal
 * was made has ended an hour later; from the newest seal of that age on, every row is looked at.
 */
export async function sealJournal(tx: Tx, sealing: Sealing): Promise<Sealed> {
  if (!(await takeSealLock(tx))) {
    return { seal: null, more: false }
  }
  const { keystore, now, whole = false, rowsMax = sealRowsMax } = sealing
  const after = whole ? 0 : await unsealedAfter(tx, new Date(now.getTime() - flightMs))
  const rows = await findUnsealed(tx, after, rowsMax)
  if (rows.length === 0) {
    return { seal: null, more: false }
  }
  const key = await findSealKey(tx)
  if (key === null) {
    throw new Error('The county has no seal key yet: make one before sealing.')
  }
  const before = await findLastSeal(tx)
  const content = sealContent(rows, before, { key, now })
  const signature = await keystore.sign(key.id, sealText(content))
  const seal: Seal = { ...content, digest: sealDigest(content), signature }
  await saveSeal(tx, seal)
  await saveEntries(tx, seal.number, rows, before?.journalIdMax ?? 0)
  return { seal, more: rows.length === rowsMax }
}

/** Above this id rows without a seal may be found, below it none since the nightly search. */
export async function unsealedAfter(tx: Tx, flightEndedAt: Date): Promise<number> {
  const { rows } = await sql<{ after: number }>`
    select journal_id_max as after from platform.seal
    where sealed_at <= cast(${flightEndedAt.toISOString()} as timestamptz)
    order by sealed_at desc limit 1`.execute(tablesOf<'platform'>(tx))
  return rows[0]?.after ?? 0
}

interface UnsealedRow {
  readonly id: number
  readonly digest: string
}

async function takeSealLock(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(${sealLock}) as taken`.execute(tablesOf<'platform'>(tx))
  return rows[0]?.taken === true
}

async function findUnsealed(
  tx: Tx,
  after: number,
  rowsMax: number,
): Promise<readonly UnsealedRow[]> {
  const { rows } = await sql<UnsealedRow>`
    select j.id, j.digest from platform.journal j
    where j.id > ${after} and not exists (select from platform.seal_entry e where e.journal_id = j.id)
    order by j.id limit ${rowsMax}`.execute(tablesOf<'platform'>(tx))
  return rows
}

function sealContent(
  rows: readonly UnsealedRow[],
  before: Seal | null,
  { key, now }: { readonly key: SealKey; readonly now: Date },
): Omit<Seal, 'digest' | 'signature'> {
  const ids = rows.map(({ id }) => id)
  // Strictly after its predecessor and within its key's time, whatever the clock says: as-of answers go by it.
  const earliest = Math.max(afterSeal(before), Date.parse(key.validFrom))
  const sealedAt = new Date(Math.max(now.getTime(), earliest)).toISOString()
  return {
    number: (before?.number ?? 0) + 1,
    previous: before?.digest ?? firstPrevious,
    root: merkleRoot(rows.map(sealLeaf)),
    rowCount: rows.length,
    journalIds: writeIdRanges(ids),
    journalIdMax: Math.max(ids.at(-1) ?? 0, before?.journalIdMax ?? 0),
    sealedAt,
    keyId: key.id,
  }
}

async function saveSeal(tx: Tx, seal: Seal): Promise<void> {
  await sql`
    insert into platform.seal (number, previous, root, row_count, journal_ids, journal_id_max, sealed_at, key_id, digest, signature)
    values (${seal.number}, ${seal.previous}, ${seal.root}, ${seal.rowCount}, ${seal.journalIds}, ${seal.journalIdMax},
      cast(${seal.sealedAt} as timestamptz), ${seal.keyId}, ${seal.digest}, ${seal.signature})`.execute(
    tablesOf<'platform'>(tx),
  )
}

async function saveEntries(
  tx: Tx,
  number: number,
  rows: readonly UnsealedRow[],
  sealedMax: number,
): Promise<void> {
  await sql`
    insert into platform.seal_entry (journal_id, seal_number, late)
    select id, ${number}, id <= ${sealedMax} from unnest(${idList(rows.map(({ id }) => id))}) as t (id)`.execute(
    tablesOf<'platform'>(tx),
  )
}
