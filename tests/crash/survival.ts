import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '#platform/database/database.ts'
import { inTransaction, tablesOf, type Tx } from '#platform/database/transaction.ts'
import { exportJournal } from '#platform/journal/export-journal.ts'
import type { Keystore } from '#platform/journal/keystore.ts'
import { sealJournal } from '#platform/journal/seal.ts'
import { verifyJournal } from '#platform/journal/verify.ts'
import { type RawBuilder, sql } from 'kysely'
import { slipYear } from './slip.ts'
import type { Told } from './told.ts'

interface Expected {
  readonly told: readonly Told[]
  readonly keystore: Keystore
}

/** Throws unless everything that was told is there, nothing is there by half, and the county can go on sealing. */
export async function checkSurvival(database: Database, expected: Expected): Promise<void> {
  // One moment: on PostgreSQL the killed program's last transactions may still be ending.
  await inTransaction(database, async (tx) => {
    await ask(tx, sql`set transaction isolation level repeatable read`)
    await checkTold(tx, expected.told)
    for (const [saying, question] of Object.entries(halves)) {
      assert.deepEqual(await ask(tx, question), [], saying)
    }
    await checkNumbers(tx)
    await checkJournal(tx, expected.told)
  })
  await checkSealing(database, expected.keystore)
}

async function ask<Row>(tx: Tx, question: RawBuilder<unknown>): Promise<readonly Row[]> {
  const { rows } = await question.execute(tablesOf<'platform'>(tx))
  return rows as Row[]
}

async function checkTold(tx: Tx, told: readonly Told[]): Promise<void> {
  const steps = told.filter((one) => one.type === 'step')
  const lost = await ask(
    tx,
    sql`
    select told.* from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
      as told ("recordId" uuid, version integer, state text, number text, "totalFen" bigint, key text)
    where not exists (
        select from platform.journal j where j.kind = 'toy.slip' and j.record_id = told."recordId"
          and j.sequence = told.version and j.to_state = told.state)
      or not exists (
        select from platform.record r where r.id = told."recordId" and r.version >= told.version and r.number = told.number)
      or not exists (
        select from platform.idempotency i where i.key = told.key and i.answer_id = told."recordId")
      or told."totalFen" <> (
        select coalesce(sum(l.amount_fen), 0) from toy.slip_line l join platform.journal j on j.id = l.journal_id
        where l.slip_id = told."recordId" and j.sequence <= told.version)`,
  )
  assert.deepEqual(lost, [], 'every step that was acknowledged is there')
  const { count } = (
    await ask<{ count: number }>(tx, sql`select count(*) as count from platform.journal`)
  )[0] ?? { count: 0 }
  assert.ok(count >= steps.length, 'no step was acknowledged twice')
}

/** Each finds what a half action would leave; all of them must find nothing. */
const halves: Readonly<Record<string, RawBuilder<unknown>>> = {
  'each record stands where its last journal row says, and has a row for each version': sql`
    select r.id, r.version, j.rows from platform.record r full join (
        select record_id, count(*) as rows, max(sequence) as last,
          (array_agg(to_state order by sequence desc))[1] as state, (array_agg(digest order by sequence desc))[1] as digest
        from platform.journal group by record_id) j on j.record_id = r.id
    where (r.version, r.version, r.state, r.head_digest) is distinct from (j.rows, j.last, j.state, j.digest)`,
  'each record has its own fields, and its lines add up to them': sql`
    select r.id, s.total_fen from platform.record r full join toy.slip s on s.id = r.id
    where r.id is null or s.id is null
      or s.total_fen <> (select coalesce(sum(amount_fen), 0) from toy.slip_line where slip_id = s.id)`,
  'each line has its journal row, and each journal row its line': sql`
    select j.id, l.journal_id from (select * from platform.journal where action = 'add') j
      full join toy.slip_line l on l.journal_id = j.id and l.slip_id = j.record_id
    where j.id is null or l.journal_id is null`,
  'each record is in the state that its one open stay says': sql`
    select r.id, s.state from platform.record r full join (select * from platform.stay where until is null) s on s.record_id = r.id
    where r.state is distinct from s.state`,
  'each stay begins and ends with a journal row, and each change of state with a stay': sql`
    select j.id, s.record_id from (
        select * from platform.journal where from_state is distinct from to_state) j
      full join platform.stay s on s.entered_by = j.id and s.record_id = j.record_id and s.sequence = j.sequence
    where j.id is null or s.record_id is null
      or (s.until is null) <> (s.left_by is null)
      or s.left_by is not null and not exists (select from platform.journal l where l.id = s.left_by and l.from_state = s.state)`,
  'the tally counts what is there': sql`
    select * from (
        select state, sum(count) as told from (
          select state, count from platform.tally union all select state, difference from platform.tally_difference) t
        group by state) told
      full join (select state, count(*) as real from platform.record group by state) counted using (state)
    where coalesce(told, 0) <> coalesce(real, 0)`,
  'each journal row has the key of its request': sql`
    select r.id, r.version, k.keys from platform.record r full join (
      select answer_id, count(*) as keys from platform.idempotency group by answer_id) k on k.answer_id = r.id
    where r.version is distinct from k.keys`,
  'each record can be found': sql`
    select r.id from platform.record r
    where not exists (select from platform.search_token t where t.record_id = r.id)`,
}

async function checkNumbers(tx: Tx): Promise<void> {
  const [numbers] = await ask<{ count: number; last: number; drawn: number }>(
    tx,
    sql`
    select count(distinct number) as count, coalesce(max(number::integer), 0) as last,
      (select last from platform.number_series where series = 'toy.slip' and year = ${slipYear}) as drawn
    from platform.record`,
  )
  assert.ok(numbers)
  assert.deepEqual([numbers.count, numbers.drawn], [numbers.last, numbers.last], 'no gap')
}

async function checkJournal(tx: Tx, told: readonly Told[]): Promise<void> {
  const verdict = await verifyJournal(
    { lines: () => exportJournal(tx, new Date()) },
    { publicKeys: await publicKeys(tx), receipts: told.filter((one) => one.type === 'seal') },
  )
  assert.deepEqual(verdict.findings, [], 'the journal verifies against every seal that was told')
}

async function publicKeys(tx: Tx): Promise<readonly string[]> {
  const rows = await ask<{ publicKey: string }>(tx, sql`select public_key from platform.seal_key`)
  return rows.map(({ publicKey }) => publicKey)
}

async function checkSealing(database: Database, keystore: Keystore): Promise<void> {
  for (const giveUpAt = performance.now() + 10_000; performance.now() < giveUpAt;) {
    const left = await inTransaction(database, async (tx) => {
      await sealJournal(tx, { keystore, now: new Date(), whole: true })
      return ask(
        tx,
        sql`select j.id from platform.journal j left join platform.seal_entry e on e.journal_id = j.id
          where e.journal_id is null limit 1`,
      )
    })
    if (left.length === 0) return
    // The killed program's connection may hold the seal's lock for a moment longer.
    await sleep(100)
  }
  assert.fail('sealing goes on where it was broken off')
}
