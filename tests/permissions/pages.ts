import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import exceljs from 'exceljs'
import { sql } from 'kysely'
import { reading, tablesOf } from '#platform/database/transaction.ts'
import type { Browser } from '../support/house.ts'
import { namedRoutes, type Reader } from './expected-sights.ts'
import type { PermissionCounty, Row } from './permission-county.ts'

/** Every route that names its callers lets in exactly those. */
export async function callNamedRoutes(reader: Reader, browser: Browser): Promise<void> {
  for (const [route, who] of Object.entries(namedRoutes)) {
    const [method = '', path = ''] = route.split(' ')
    if (method !== 'GET' || typeof who === 'string') continue
    const response = await browser.ask('GET', path)
    assert.equal(response.statusCode, who.includes(reader) ? 200 : 403, `${path}: ${response.body}`)
  }
}

/** How many rows a workbook holds below its headings. */
export async function rowsOfWorkbook(content: Buffer): Promise<number> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.read(Readable.from([content]))
  return (workbook.worksheets[0]?.rowCount ?? 0) - 1
}

interface Dashboard {
  readonly year: number
  readonly years: readonly number[]
  readonly projects: readonly { readonly key: string; readonly paidFen: number }[]
  readonly sources: readonly { readonly paidFen: number }[]
  readonly classes: readonly { readonly paidFen: number }[]
  readonly waiting: readonly { readonly count: number }[]
}

/** The dashboard of every year sums exactly the projects that this reader finds in the list. */
export async function addUpDashboard(
  county: PermissionCounty,
  { reader, browser }: { readonly reader: Reader; readonly browser: Browser },
): Promise<void> {
  const ledger = await readLedger(county)
  const seen = (id: string): boolean => {
    const row = county.rows.find((one) => one.id === id)
    return row !== undefined && county.sees(reader, row)
  }
  for (const year of new Set(ledger.map((line) => line.year))) {
    const url = `/api/v1/budget/dashboard?year=${String(year)}`
    const shown = (await browser.ask('GET', url)).json<Dashboard>()
    const expected = ledger.filter((line) => line.year === year && seen(line.projectId))
    assert.deepEqual(
      shown.projects.map(({ key }) => key).sort(),
      expected.map(({ projectId }) => projectId).sort(),
      `${reader} ${url}`,
    )
    const paid = total(expected)
    for (const part of [shown.projects, shown.sources, shown.classes])
      assert.equal(total(part), paid, `${reader} ${url}`)
    const waiting = shown.waiting.reduce((sum, { count }) => sum + count, 0)
    assert.equal(waiting, await countWaiting(county, year, seen), `${reader} ${url}: waiting`)
  }
}

const total = (lines: readonly { readonly paidFen: number }[]): number =>
  lines.reduce((sum, { paidFen }) => sum + paidFen, 0)

async function readLedger({ database }: PermissionCounty) {
  return reading(database, async (tx) => {
    const { rows } = await sql<{ projectId: string; year: number; paidFen: number }>`
      select p.id as project_id, p.year, coalesce(sum(e.amount_fen) filter (
        where e.kind in ('payment', 'payment-reversal') and extract(year from e.happened_on) = p.year), 0)::bigint as paid_fen
      from budget.project p join budget.ledger_entry e on e.project_id = p.id
      group by p.id, p.year`.execute(tablesOf<'budget'>(tx))
    return rows
  })
}

async function countWaiting(
  { database }: PermissionCounty,
  year: number,
  seen: (id: string) => boolean,
): Promise<number> {
  return reading(database, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select c.id from budget.claim c join budget.project p on p.id = c.project_id
        join platform.record r on r.id = c.id
      where p.year = ${year} and r.state in ('signing', 'returned', 'awaiting-payment', 'paid')`.execute(
      tablesOf<'budget'>(tx),
    )
    return rows.filter(({ id }) => seen(id)).length
  })
}

/** The report of an evaluation in every form, and the preview of its score. */
export async function readReports(browser: Browser, row: Row, isSeen: boolean): Promise<void> {
  const url = `/api/v1/evaluations/${row.id}`
  const code = isSeen ? 200 : 404
  assert.equal((await browser.ask('GET', `${url}/report`)).statusCode, code, url)
  // Typesetting is slow: those who see it get it in the report's own tests.
  if (isSeen) return
  for (const form of ['pdf', 'docx', 'xlsx'])
    assert.equal((await browser.ask('GET', `${url}/report.${form}`)).statusCode, 404, url)
  const preview = await browser.ask('POST', `${url}/preview`, {})
  assert.equal(preview.statusCode, 404, `${url}/preview: ${preview.body}`)
}

/** The paper of a claim; those who see it get it in the paper's own tests. */
export async function refuseSheet(browser: Browser, row: Row): Promise<void> {
  const url = `/api/v1/claims/${row.id}/sheet.pdf`
  assert.equal((await browser.ask('GET', url)).statusCode, 404, url)
}
