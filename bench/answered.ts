import type { Actor } from '#kernel/actor.ts'
import { signIn, type BenchCounty } from './bench-county.ts'
import { askAgainAndAgain, quantile, type Answers } from './load.ts'
import type { Measured } from './measured.ts'

const clients = 4
const requestsOfASessionMax = 500

/** What is asked over HTTP, by whom, and what the answer must say in which time. */
export interface Question {
  readonly part: string
  readonly what: string
  readonly account: Actor
  readonly path: string
  /** Part of the right answer: what is quick to answer wrongly is not worth measuring. */
  readonly says: string
  readonly limitMs: number
}

/** Asks the same from several connections for some seconds and says how long the answers took. */
export async function answered(
  county: BenchCounty,
  port: number,
  question: Question,
): Promise<Measured> {
  const { account, path, says } = question
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
  return lineOf(question, await askAgainAndAgain(port, load, next))
}

function lineOf({ part, what, limitMs }: Question, { times, perSecond }: Answers): Measured {
  const p95 = quantile(times, 0.95)
  return {
    part,
    what,
    measured: `p95 ${p95.toFixed(0)} ms, median ${quantile(times, 0.5).toFixed(0)} ms`,
    beside: `${String(clients)} clients, ${perSecond.toFixed(0)} /s`,
    ratio: '',
    budget: `p95 ≤ ${String(limitMs)} ms`,
    isReached: p95 <= limitMs,
  }
}
