/**
 * A county of a million records: one reader's open work over HTTP, the county's counts, and all indicators of a year
 * over a million journal rows.
 */
import { yearOf } from '#kernel/dates.ts'
import { reading } from '#platform/database/transaction.ts'
import { computeFigure } from '#platform/indicators/read-figure.ts'
import { resolveAsOf, type AsOfRequest } from '#platform/journal/as-of.ts'
import { modules } from '../src/app.ts'
import { openBenchCounty, startServer, type BenchCounty } from './bench-county.ts'
import { answered, type Question } from './answered.ts'
import type { Effort, Measured, Part } from './measured.ts'
import { fillRecords, sealsMade } from './million-records.ts'

/** Measures the reading of a county with a million records. */
export async function measureReading({ isFull }: Effort): Promise<Part> {
  const records = isFull ? 1_000_000 : 100_000
  const county = await openBenchCounty()
  try {
    await fillRecords(county, { records, matches: records / 20, claims: records / 5 })
    return {
      lines: [
        ...(await overHttp(county, records)),
        await indicatorsOfAYear(county, records, 'latest'),
        await indicatorsOfAYear(county, records, { seal: Math.floor(sealsMade / 2) }),
      ],
      commands: [],
    }
  } finally {
    await county.stop()
  }
}

async function overHttp(county: BenchCounty, records: number): Promise<readonly Measured[]> {
  const { accountant, financeLeader } = county.bureau
  const server = await startServer({
    DATABASE_URL: county.ownerUrl,
    SECRET_KEY: 'only-for-the-bench-only-for-the-bench',
    SAMPLE: 'none',
  })
  const matches = records / 20
  const of = `${String(matches)} matches of ${String(records)} records`
  const questions: readonly Omit<Question, 'part'>[] = [
    {
      what: `worklist, 50 rows and exact count (${of})`,
      ...{
        account: accountant,
        path: '/api/v1/work?limit=50',
        says: `"count":${String(matches)},`,
      },
      limitMs: 50,
    },
    {
      what: `how much waits for a reader (${of})`,
      ...{ account: accountant, path: '/api/v1/work/counts', says: `"work":${String(matches)}}` },
      limitMs: 50,
    },
    {
      what: `count of all ${String(records)} claims for their leader`,
      ...{ account: financeLeader, path: '/api/v1/claims/count', says: `:${String(records)}}` },
      limitMs: 300,
    },
    {
      what: 'the same of one state',
      account: financeLeader,
      path: '/api/v1/claims/count?state=signing',
      says: `:${String(records / 5)}}`,
      limitMs: 300,
    },
  ]
  try {
    const lines: Measured[] = []
    for (const question of questions)
      lines.push(await answered(county, server.port, { part: 'reading', ...question }))
    return lines
  } finally {
    await server.stop()
  }
}

/**
 * One after another, as every route asks them: a request for one figure, or a page that awaits each. As of now, and as
 * of a seal in the middle of the year, below which late rows are left out one by one.
 */
async function indicatorsOfAYear(
  county: BenchCounty,
  records: number,
  asked: AsOfRequest,
): Promise<Measured> {
  const indicators = modules.flatMap((module) => module.indicators)
  const period = { from: '2026-01-01', to: '2026-12-31' }
  const times: number[] = []
  const slowest = { code: '', ms: 0 }
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now()
    await reading(county.database, async (tx) => {
      const asOf = await resolveAsOf(tx, asked)
      for (const { code } of indicators) {
        const from = performance.now()
        await computeFigure({ modules }, tx, { code, period, asOf })
        const ms = performance.now() - from
        if (ms > slowest.ms) Object.assign(slowest, { code, ms })
      }
    })
    times.push(performance.now() - start)
  }
  const best = Math.min(...times)
  const moment = typeof asked === 'object' && 'seal' in asked ? `seal ${String(asked.seal)}` : 'now'
  return {
    part: 'reading',
    what: `all ${String(indicators.length)} indicators of ${String(yearOf(period.from))} at ${String(records)} journal rows, as of ${moment} of ${String(sealsMade)} seals`,
    measured: `${best.toFixed(0)} ms`,
    beside: `slowest: ${slowest.code} ${slowest.ms.toFixed(0)} ms`,
    ratio: '',
    budget: '≤ 1 000 ms',
    isReached: best <= 1000,
  }
}

if (import.meta.main) {
  const part = await measureReading({ isFull: process.argv[2] === 'full' })
  process.stdout.write(`${JSON.stringify(part.lines, null, 1)}\n`)
}
