/**
 * A county of a million records: one reader's open work over HTTP, the county's counts, and all indicators of a year
 * over a million journal rows.
 */
import type { Actor } from '#kernel/actor.ts'
import { yearOf } from '#kernel/dates.ts'
import { reading } from '#platform/database/transaction.ts'
import { computeFigure } from '#platform/indicators/read-figure.ts'
import { resolveAsOf, type AsOfRequest } from '#platform/journal/as-of.ts'
import { modules } from '../src/app.ts'
import { openBenchCounty, signIn, startServer, type BenchCounty } from './bench-county.ts'
import { askAgainAndAgain, quantile, type Answers } from './load.ts'
import type { Effort, Measured, Part } from './measured.ts'
import { fillRecords, sealsMade } from './million-records.ts'

const clients = 4
const requestsOfASessionMax = 500

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
  const questions: readonly Question[] = [
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
    for (const question of questions) lines.push(await answered(county, server.port, question))
    return lines
  } finally {
    await server.stop()
  }
}

interface Question {
  readonly what: string
  readonly account: Actor
  readonly path: string
  /** Part of the right answer: what is quick to answer wrongly is not worth measuring. */
  readonly says: string
  readonly limitMs: number
}

async function answered(county: BenchCounty, port: number, question: Question): Promise<Measured> {
  const { what, account, path, says, limitMs } = question
  const sessions = await signIn(county, account.accountId, 60)
  const cookieOf = (sent: number): string =>
    `tongban_session=${sessions[Math.floor(sent / requestsOfASessionMax) % sessions.length]?.token ?? ''}`
  const headers = { cookie: cookieOf(0) }
  const answer = await (await fetch(`http://127.0.0.1:${String(port)}${path}`, { headers })).text()
  if (!answer.includes(says)) throw new Error(`${path} does not say ${says}: ${answer.slice(-200)}`)
  let sent = 0
  const next = (): Buffer =>
    Buffer.from(
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookieOf((sent += 1))}\r\n\r\n`,
    )
  await askAgainAndAgain(port, { connections: clients, seconds: 2 }, next)
  const load = { connections: clients, seconds: 5 }
  return lineOf(what, await askAgainAndAgain(port, load, next), limitMs)
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
