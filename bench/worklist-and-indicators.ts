/**
 * A county of a million records: one reader's open work over HTTP, the county's counts, and all indicators of a year
 * over a million journal rows.
 */
import { yearOf } from '#kernel/dates.ts'
import { reading } from '#platform/database/transaction.ts'
import { computeFigure } from '#platform/indicators/read-figure.ts'
import { resolveAsOf } from '#platform/journal/as-of.ts'
import { modules } from '../src/app.ts'
import { anAccount } from '../tests/support/county.ts'
import { openBenchCounty, signIn, startServer, type BenchCounty } from './bench-county.ts'
import { askAgainAndAgain, quantile, type Answers } from './load.ts'
import type { Effort, Measured, Part } from './measured.ts'
import { fillRecords } from './million-records.ts'

const clients = 4
const requestsOfASessionMax = 500

/** Measures the reading of a county with a million records. */
export async function measureReading({ isFull }: Effort): Promise<Part> {
  const records = isFull ? 1_000_000 : 100_000
  const county = await openBenchCounty()
  try {
    await fillRecords(county, { records, matches: records / 20, claims: records / 5 })
    return {
      lines: [...(await overHttp(county, records)), await indicatorsOfAYear(county, records)],
      commands: [],
    }
  } finally {
    await county.stop()
  }
}

async function overHttp(county: BenchCounty, records: number): Promise<readonly Measured[]> {
  const { database, bureau } = county
  const reviewer = await anAccount(database, {
    loginName: 'reviewer',
    unitId: bureau.county,
    posts: [{ role: 'finance-bureau-reviewer', unitId: bureau.county }],
  })
  const server = await startServer({
    DATABASE_URL: county.ownerUrl,
    SECRET_KEY: 'only-for-the-bench-only-for-the-bench',
    SAMPLE: 'none',
  })
  const ask = async (accountId: string, path: string): Promise<Answers> => {
    const sessions = await signIn(county, accountId, 60)
    let sent = 0
    const next = (): Buffer => {
      sent += 1
      const session = sessions[Math.floor(sent / requestsOfASessionMax) % sessions.length]
      return Buffer.from(
        `GET ${path} HTTP/1.1\r\nHost: localhost\r\nCookie: tongban_session=${session?.token ?? ''}\r\n\r\n`,
      )
    }
    await askAgainAndAgain(server.port, { connections: clients, seconds: 2 }, next)
    return askAgainAndAgain(server.port, { connections: clients, seconds: 5 }, next)
  }
  try {
    const reader = bureau.accountant.accountId
    const of = `${String(records / 20)} matches of ${String(records)} records`
    return [
      lineOf(
        `worklist, 50 rows and exact count (${of})`,
        await ask(reader, '/api/v1/work?limit=50'),
        50,
      ),
      lineOf(`how much waits for a reader (${of})`, await ask(reader, '/api/v1/work/counts'), 50),
      lineOf(
        `county-wide count of claims (${String(records)} records)`,
        await ask(reviewer, '/api/v1/claims/count'),
        300,
      ),
      lineOf(
        `county-wide count of claims in one state`,
        await ask(reviewer, '/api/v1/claims/count?state=signing'),
        300,
      ),
    ]
  } finally {
    await server.stop()
  }
}

function lineOf(what: string, { times, perSecond }: Answers, limitMs: number): Measured {
  const p95 = quantile(times, 0.95)
  return {
    part: 'reading',
    what,
    measured: `p95 ${p95.toFixed(0)} ms, median ${quantile(times, 0.5).toFixed(0)} ms`,
    beside: `${String(clients)} clients, ${perSecond.toFixed(0)} /s`,
    ratio: '',
    budget: `p95 ≤ ${String(limitMs)} ms`,
    isReached: p95 <= limitMs,
  }
}

async function indicatorsOfAYear(county: BenchCounty, records: number): Promise<Measured> {
  const indicators = modules.flatMap((module) => module.indicators)
  const period = { from: '2026-01-01', to: '2026-12-31' }
  const times: number[] = []
  const slowest = { code: '', ms: 0 }
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now()
    await reading(county.database, async (tx) => {
      const asOf = await resolveAsOf(tx, 'latest')
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
  return {
    part: 'reading',
    what: `all ${String(indicators.length)} indicators of ${String(yearOf(period.from))} at ${String(records)} journal rows`,
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
