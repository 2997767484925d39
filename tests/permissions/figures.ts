import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { reading, tablesOf } from '#platform/database/transaction.ts'
import type { Indicator } from '#platform/indicators/indicator.ts'
import { modules } from '../../src/app.ts'
import type { Browser } from '../support/house.ts'
import { readers, sights, type Reader } from './expected-sights.ts'
import type { PermissionCounty, Row } from './permission-county.ts'

interface FigureRows {
  readonly rows: readonly { readonly id: string; readonly collection: string }[]
  readonly next: string | null
}

const period = 'from=2022-01-01&to=2027-12-31'
export const indicators = modules.flatMap((module) => module.indicators)

/** What each figure may be asked about: its subject, and the record whose readers may ask. */
const subjects: Readonly<Record<string, { readonly from: string; readonly collection: string }>> = {
  'performance.evidence-value': { from: 'indicator', collection: 'goals' },
  'performance.evidence-count': { from: 'goal', collection: 'goals' },
  'performance.score': { from: 'evaluation', collection: 'evaluations' },
}

function subjectsOf({ code, about }: Indicator): { from: string; collection: string } {
  const collection = about === 'evaluation' ? 'evaluations' : 'projects'
  return subjects[code] ?? { from: 'itself', collection }
}

/** Subjects with the record they are seen with; of each collection those in several hands. */
export async function listSubjects(
  { database, rows }: PermissionCounty,
  indicator: Indicator,
): Promise<readonly { readonly subject: string; readonly row: Row }[]> {
  const { from, collection } = subjectsOf(indicator)
  const examples = new Map(
    rows.filter((row) => row.collection === collection).map((row) => [row.unitId, row]),
  )
  const found: { subject: string; row: Row }[] = []
  for (const row of examples.values()) {
    const subject = await subjectOf(database, from, row.id)
    if (subject !== undefined) found.push({ subject, row })
  }
  return found
}

async function subjectOf(
  database: PermissionCounty['database'],
  from: string,
  id: string,
): Promise<string | undefined> {
  if (from === 'itself') return id
  return reading(database, async (tx) => {
    const column = from === 'indicator' ? sql`i.id` : sql`project_id`
    const table =
      from === 'indicator'
        ? sql`performance.goal_indicator i where i.goal_id = ${id}`
        : sql`${sql.table(`performance.${from}`)} where id = ${id}`
    const answer = await sql<{ subject: string }>`
      select ${column} as subject from ${table} limit 1`.execute(tablesOf<'performance'>(tx))
    return answer.rows[0]?.subject
  })
}

export function addressOf(code: string, subject: string | null, end = ''): string {
  return `/api/v1/indicators/${code}${end}?${period}${subject === null ? '' : `&subject=${subject}`}`
}

export function seesTheWhole(reader: Reader, indicator: Indicator): boolean {
  return sights[subjectsOf(indicator).collection]?.reach[reader] === 'all'
}

/** The records behind a figure for everybody: each is shown to exactly those who see it elsewhere. */
export async function compareRecords(
  county: PermissionCounty,
  browsers: ReadonlyMap<Reader, Browser>,
  url: string,
): Promise<number> {
  const rowById = new Map(county.rows.map((row) => [row.id, row]))
  const shown = new Map<Reader, ReadonlySet<string>>()
  for (const reader of readers) {
    const response = await browsers.get(reader)?.ask('GET', `${url}&limit=200`)
    assert.equal(response?.statusCode, 200, `${reader} ${url}: ${response?.body ?? ''}`)
    const { rows, next } = response.json<FigureRows>()
    assert.equal(next, null, `${url} is longer than this test looks`)
    shown.set(reader, new Set(rows.map(({ id }) => id)))
  }
  const all = [...new Set([...shown.values()].flatMap((ids) => [...ids]))]
  for (const [reader, ids] of shown) {
    const expected = all.filter((id) => {
      const row = rowById.get(id)
      assert.ok(row, `${url} shows ${id}, which is no record`)
      return county.sees(reader, row)
    })
    assert.deepEqual([...ids].sort(), expected.sort(), `${reader} ${url}`)
  }
  return all.length
}
