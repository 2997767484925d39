import { AsyncLocalStorage } from 'node:async_hooks'
import type { LogEvent } from 'kysely'

const gathering = new AsyncLocalStorage<string[]>()

/** Runs the work and gives, beside its result, the text of every statement it sent: what a query's digest is made of. */
export async function withStatements<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly statements: readonly string[] }> {
  const statements: string[] = []
  const result = await gathering.run(statements, work)
  return { result, statements }
}

/** Kysely's log: keeps nothing unless someone is gathering. */
export function logStatement(event: LogEvent): void {
  gathering.getStore()?.push(event.query.sql)
}
