/** Ten years of a bureau's spending, 20 000 claims: the year's dashboard and the page of doubts over HTTP. */
import { CalendarRows } from '#kernel/working-calendar.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { addWorkingCalendar } from '#platform/rules/working-calendar-store.ts'
import calendar from '../db/seed/working-calendar.json' with { type: 'json' }
import { withClient } from '../tests/support/test-postgres.ts'
import { answered, type Question } from './answered.ts'
import { openBenchCounty, startServer, type BenchCounty } from './bench-county.ts'
import type { Effort, Measured, Part } from './measured.ts'

const claims = 20_000
const years = 10
const projects = 200

/** Measures what finance and audit look at; a quick run has as many claims as a full one. */
export async function measureSpending(_effort: Effort): Promise<Part> {
  const county = await openBenchCounty()
  try {
    await fillYears(county)
    return { lines: await overHttp(county), commands: [] }
  } finally {
    await county.stop()
  }
}

async function overHttp(county: BenchCounty): Promise<readonly Measured[]> {
  const account = county.bureau.accountant
  const server = await startServer({
    DATABASE_URL: county.ownerUrl,
    SECRET_KEY: 'only-for-the-bench-only-for-the-bench',
    SAMPLE: 'none',
  })
  const of = `${String(claims)} claims of ${String(years)} years`
  const part = 'spending'
  const questions: readonly Question[] = [
    {
      ...{ part, account, limitMs: 200 },
      what: `budget dashboard of a year (${of})`,
      path: '/api/v1/budget/dashboard?year=2026',
      says: '"year":2026',
    },
    {
      ...{ part, account, limitMs: 1000 },
      what: `doubts of a year (${of})`,
      path: '/api/v1/budget/doubts?year=2026',
      says: `"open":${String(doubtful / years)},`,
    },
    {
      ...{ part, account, limitMs: 1000 },
      what: `doubts of all years (${of})`,
      path: '/api/v1/budget/doubts',
      says: `"total":${String(doubtful)},`,
    },
  ]
  try {
    const lines: Measured[] = []
    for (const question of questions) lines.push(await answered(county, server.port, question))
    return lines
  } finally {
    await server.stop()
  }
}

// One claim in a hundred buys a device without an asset entry; the others have nothing to be doubted.
const doubtful = claims / 100

async function fillYears({ database, ownerUrl, bureau }: BenchCounty): Promise<void> {
  const names: Readonly<Record<string, string>> = {
    $unit: bureau.service,
    $account: bureau.clerk.accountId,
    $person: bureau.clerk.personId,
  }
  await inTransaction(database, (tx) => addWorkingCalendar(tx, CalendarRows.parse(calendar)))
  await withClient(ownerUrl, async (owner) => {
    await owner.query('set synchronous_commit = off')
    for (const statement of statements)
      await owner.query(statement.replace(/\$[a-z]+/g, (name) => `'${names[name] ?? ''}'`))
  })
}

const id = (prefix: string, n: string): string =>
  `('${prefix}0000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
const ofYear = claims / years
const yearOfClaim = `(2017 + (n - 1) / ${String(ofYear)})`
const dayOfClaim = `(make_date(${yearOfClaim}, 1, 10) + (n % 320))`
const projectOfClaim = id(
  'aaaa',
  `1 + (n - 1) / ${String(ofYear)} + ${String(years)} * (n % ${String(projects / years)})`,
)

const statements: readonly string[] = [
  `insert into platform.record (id, kind, state, version, title, unit_id, head_digest, salt, created_at, changed_at)
   select ${id('aaaa', 'n')}, 'budget.project', 'approved', 2, '样例项目', $unit::uuid, repeat('0', 64), 'salt', timestamptz '2017-01-01', timestamptz '2017-01-01' from generate_series(1, ${String(projects)}) n`,
  `insert into budget.project (id, code, name, year, class_code, sources, documents)
   select ${id('aaaa', 'n')}, lpad(n::text, 21, '0'), '样例项目 ' || n, 2017 + (n - 1) % ${String(years)}, '30299', '[]', '[]' from generate_series(1, ${String(projects)}) n`,
  `insert into budget.ledger_entry (project_id, kind, source, class_code, amount_fen, happened_on, happened_at, journal_id)
   select id, 'appropriation', 'fiscal', class_code, 1000000000, make_date(year, 1, 5), make_timestamptz(year, 1, 5, 0, 0, 0), 1 from budget.project`,
  `insert into platform.record (id, kind, state, version, number, title, unit_id, owner_id, head_digest, salt, created_at, changed_at)
   select ${id('cccc', 'n')}, 'budget.claim', case when n % 50 = 0 then 'signing' else 'booked' end, 7,
     'BX-' || ${yearOfClaim} || '-' || lpad((1 + (n - 1) % ${String(ofYear)})::text, 4, '0'), '样例报账 ' || n, $unit::uuid, $account::uuid, repeat('0', 64), 'salt', ${dayOfClaim}, ${dayOfClaim}
   from generate_series(1, ${String(claims)}) n`,
  `insert into budget.claim (id, claim_kind, project_id, purpose, event_on, payee, payee_salt, lines, invoices, attachments, total_fen, claimant_person_id)
   select ${id('cccc', 'n')}, 'reimbursement', ${projectOfClaim}, '购买办公用品和打印耗材', ${dayOfClaim}, jsonb_build_object('name', '样例供应商 ' || n % 3000, 'bank', '样例银行', 'account', '0000'), 'salt',
     jsonb_build_array(jsonb_build_object('item', '打印耗材', 'classCode', case when n % 100 = 0 then '31002' else '30201' end, 'source', 'fiscal', 'amountFen', 120000),
       jsonb_build_object('item', '办公用品', 'classCode', '30201', 'source', 'fiscal', 'amountFen', 80000)),
     '[]', '[]', 200000, $person::uuid
   from generate_series(1, ${String(claims)}) n`,
  `insert into budget.ledger_entry (project_id, claim_id, kind, source, class_code, amount_fen, happened_on, happened_at, journal_id)
   select c.project_id, c.id, e.kind, 'fiscal', '30201', e.fen, c.event_on + 8, c.event_on + 8, 1
   from budget.claim c cross join (values ('reservation', 200000), ('release', -200000), ('payment', 200000)) e (kind, fen)`,
  `insert into budget.claim_signature (id, claim_id, step, place, account_id, person_id, signed_at, digest, covers, journal_id)
   select gen_random_uuid(), c.id, 'step-' || s, s, $account::uuid, $person::uuid, c.event_on + s * interval '1 day', repeat('0', 64), '[]', 1 from budget.claim c, generate_series(0, 4) s`,
  `insert into budget.claim_payment (claim_id, project_id, kind, amount_fen, happened_on, reference, account_id, person_id, steps_required, steps_signed, journal_id)
   select id, project_id, 'payment', total_fen, event_on + 8, '国库', $account::uuid, $person::uuid, 5, 5, 1 from budget.claim`,
  `insert into budget.invoice (key, type, number, issued_on, seller, face_fen)
   select id::text, 'digital-invoice', id::text, event_on, payee ->> 'name', total_fen from budget.claim`,
  `insert into budget.invoice_use (invoice_key, claim_id, amount_fen, face_fen, issued_on, happened_at, journal_id)
   select id::text, id, total_fen, total_fen, event_on, event_on, 1 from budget.claim`,
  // What autovacuum would have done by the time that a county has so many records.
  'vacuum analyze',
]
