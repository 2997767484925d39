import { AsyncLocalStorage } from 'node:async_hooks'
import type { LogEvent } from 'kysely'

/** One statement as it was sent. */
export interface SentStatement {
  readonly sql: string
  readonly parameters: readonly unknown[]
  /** Milliseconds on one clock: statements whose times overlap were asked together. */
  readonly sentAt: number
  readonly answeredAt: number
}

const gathering = new AsyncLocalStorage<SentStatement[]>()

/** Runs the work and gives, beside its result, every statement it sent with its parameters. */
export async function withSentStatements<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly sent: readonly SentStatement[] }> {
  const sent: SentStatement[] = []
  const result = await gathering.run(sent, work)
  return { result, sent }
}

/** Runs the work and gives, beside its result, the text of every statement it sent: what a query's digest is made of. */
export async function withStatements<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly statements: readonly string[] }> {
  const { result, sent } = await withSentStatements(work)
  return { result, statements: sent.map(({ sql }) => sql) }
}

/** Kysely's log: keeps nothing unless someone is gathering. */
export function logStatement(event: LogEvent): void {
  const sent = gathering.getStore()
  if (!sent) return
  const { sql, parameters } = event.query
  const answeredAt = performance.now()
  sent.push({ sql, parameters, sentAt: answeredAt - event.queryDurationMillis, answeredAt })
}
