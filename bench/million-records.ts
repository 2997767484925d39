import { postKey, accountKey } from '#kernel/actor.ts'
import type { BenchCounty } from './bench-county.ts'
import { withClient } from '../tests/support/test-postgres.ts'

/** How much a filled county holds; a quick run has a tenth of it. */
export interface Filling {
  readonly records: number
  /** Of those, what waits for the one reader. */
  readonly matches: number
  /** How many of the claims have their money, signatures and five journal rows each. */
  readonly claims: number
}

/** Fills the tables in whole sets, as no county ever does: for reading only, since no journal row is signed or chained. */
export async function fillRecords(county: BenchCounty, filling: Filling): Promise<void> {
  const { bureau } = county
  const [hat] = bureau.accountant.hats
  if (!hat) throw new Error('The accountant holds no post.')
  const keys = [accountKey(bureau.accountant.accountId), postKey('accountant', hat.unitId)]
  await withClient(county.ownerUrl, async (owner) => {
    await owner.query('set synchronous_commit = off')
    for (const statement of statementsOf(filling)) {
      const values: Readonly<Record<string, unknown>> = {
        $unit: bureau.service,
        $account: bureau.clerk.accountId,
        $person: bureau.clerk.personId,
        $key1: keys[0],
        $key2: keys[1],
      }
      const text = statement.replace(/\$[a-z]+\d?/g, (name) => `'${String(values[name])}'`)
      await owner.query(text)
    }
  })
}

function statementsOf({ records, matches, claims }: Filling): readonly string[] {
  const every = Math.floor(records / matches)
  const id = (prefix: string, n: string): string =>
    `('${prefix}0000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
  const projects = 200
  return [
    `insert into platform.record (id, kind, state, version, number, title, unit_id, owner_id, head_digest, salt, created_at, changed_at)
     select ${id('aaaa', 'n')}, 'budget.project', 'approved', 2, null, '样例项目', $unit::uuid, null, repeat('0', 64), 'salt', timestamptz '2026-01-01', timestamptz '2026-01-01' from generate_series(1, ${String(projects)}) n`,
    `insert into budget.project (id, code, name, year, class_code, sources, documents)
     select ${id('aaaa', 'n')}, lpad(n::text, 21, '0'), '样例项目', 2026, '30299', '[]', '[]' from generate_series(1, ${String(projects)}) n`,
    `insert into platform.record (id, kind, state, version, number, title, unit_id, owner_id, assignee_key, waiting_for, due_on, head_digest, salt, created_at, changed_at)
     select ${id('cccc', 'n')}, 'budget.claim', (array['draft','signing','awaiting-payment','paid','booked'])[1 + n % 5], 5, 'BX-2026-' || n, '样例报账 ' || n, $unit::uuid, $account::uuid,
       case when n % ${String(every)} = 0 then case when n % ${String(every * 2)} = 0 then $key1 else $key2 end when n % 3 = 0 then 'account:' || (n % 2000) end,
       'sign', date '2026-01-01' + (n % 365), repeat('0', 64), 'salt', timestamptz '2026-01-01' + n * interval '20 seconds', timestamptz '2026-01-01' + n * interval '20 seconds'
     from generate_series(1, ${String(records)}) n`,
    `insert into platform.tally (kind, state, unit_id, count) select kind, state, unit_id, count(*) from platform.record where kind = 'budget.claim' group by kind, state, unit_id
     on conflict (kind, state, unit_id) do update set count = excluded.count`,
    `insert into budget.claim (id, claim_kind, project_id, purpose, event_on, payee, payee_salt, lines, invoices, attachments, total_fen, claimant_person_id)
     select ${id('cccc', 'n')}, 'reimbursement', ${id('aaaa', `1 + n % ${String(projects)}`)}, '样例报账', date '2026-01-01', '{}', 'salt', '[]', '[]', '[]', 10000, $person::uuid from generate_series(1, ${String(records)}) n`,
    `insert into platform.journal (format, kind, record_id, sequence, action, from_state, to_state, actor_id, happened_at, recorded_at, previous, digest, body)
     select 1, 'budget.claim', ${id('cccc', 'n')}, s, 'sign', 'signing', 'signing', $account::uuid, timestamptz '2026-01-01' + n * interval '2 minutes', timestamptz '2026-01-01' + n * interval '2 minutes', repeat('0', 64), repeat('1', 64), '{}'
     from generate_series(1, ${String(claims)}) n, generate_series(1, 5) s order by n, s`,
    `create temporary table step as select record_id, sequence, id from platform.journal where record_id >= 'cccc0000-0000-7000-8000-000000000000' and record_id < 'cccd0000-0000-7000-8000-000000000000'`,
    `insert into budget.ledger_entry (project_id, claim_id, kind, source, class_code, amount_fen, happened_on, happened_at, journal_id)
     select c.project_id, c.id, e.kind, 'fiscal', '30299', e.fen, date '2026-01-01' + (step.id % 330)::integer, timestamptz '2026-06-01', step.id
     from budget.claim c join step on step.record_id = c.id join (values (1, 'reservation', 10000), (5, 'release', -10000), (5, 'payment', 10000)) e (sequence, kind, fen) on e.sequence = step.sequence`,
    `insert into budget.claim_signature (id, claim_id, step, place, account_id, person_id, signed_at, digest, covers, journal_id)
     select gen_random_uuid(), step.record_id, 'step-' || step.sequence, step.sequence, $account::uuid, $person::uuid, timestamptz '2026-06-01', repeat('0', 64), '[]', step.id from step where sequence < 5`,
    `insert into budget.claim_payment (claim_id, project_id, kind, amount_fen, happened_on, reference, account_id, person_id, steps_required, steps_signed, journal_id)
     select c.id, c.project_id, 'payment', 10000, date '2026-01-01' + (step.id % 330)::integer, '国库', $account::uuid, $person::uuid, 4, 4, step.id from step join budget.claim c on c.id = step.record_id where sequence = 5`,
    `insert into budget.invoice (key, type, number, issued_on, seller, face_fen)
     select 'n' || n, 'digital-invoice', n::text, date '2026-01-01', '样例供应商', 10000 from generate_series(1, ${String(claims)}) n`,
    `insert into budget.invoice_use (invoice_key, claim_id, amount_fen, face_fen, issued_on, happened_at, journal_id)
     select 'n' || row_number() over (), record_id, 10000, 10000, date '2026-01-01', timestamptz '2026-06-01', id from step where sequence = 1`,
    `insert into platform.seal_key (id, public_key, valid_from) values ('bench', 'bench', timestamptz '2020-01-01') on conflict do nothing`,
    ...sealing,
    'drop table step',
    // What autovacuum would have done by the time that a county has so many records.
    'vacuum analyze',
  ]
}

/** As often as a county seals in a year: each day that people work, and then some. */
export const sealsMade = 300

// Equal shares of the journal by id; one row in a thousand is late, held by the seal after its own.
const sealing = [
  `create temporary table share as select ceil(max(id)::numeric / ${String(sealsMade)})::bigint as of_rows, max(id) as last_id from platform.journal`,
  `insert into platform.seal (number, previous, root, row_count, journal_ids, journal_id_max, sealed_at, key_id, digest, signature)
   select n, repeat('0', 64), repeat('0', 64), 1, '', least(n * of_rows, last_id), timestamptz '2026-01-01' + n * interval '1 day', (select min(id) from platform.seal_key), repeat('0', 64), 'bench'
   from share, generate_series(1, ${String(sealsMade)}) n`,
  `insert into platform.seal_entry (journal_id, seal_number, late)
   select id, own + is_late::integer, is_late from (
     select id, 1 + (id - 1) / of_rows as own, id % 997 = 0 and 1 + (id - 1) / of_rows < ${String(sealsMade)} as is_late
     from platform.journal, share) j`,
  'drop table share',
]
