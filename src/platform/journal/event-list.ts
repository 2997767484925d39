import { sql } from 'kysely'
import { z } from 'zod'
import { tablesOf, type Tx } from '../database/transaction.ts'
import { eventKind, type SecurityEvent } from './note-event.ts'

export interface ListedEvent {
  readonly id: number
  readonly name: string
  readonly outcome: string
  readonly actorId: string | null
  readonly address: string | null
  readonly aboutKind: string | null
  readonly at: Date
}

export interface EventQuestion {
  readonly account?: string | undefined
  readonly outcome?: SecurityEvent['outcome'] | undefined
  /** The number of the last event of the page before. */
  readonly before?: number | undefined
  readonly limit: number
}

const Told = z.object({
  input: z.object({
    // What an operator did from a terminal came from no address.
    address: z.string().nullish(),
    about: z.object({ kind: z.string() }).nullish(),
  }),
})

/** What happened at the doors, the latest first: by whoever tried it, or to the account it was about. */
export async function listEvents(tx: Tx, question: EventQuestion): Promise<readonly ListedEvent[]> {
  const { before, limit } = question
  const { rows } = await sql<{
    id: number
    action: string
    toState: string
    actorId: string | null
    recordedAt: Date
    body: string
  }>`select id, action, to_state, actor_id, recorded_at, body from platform.journal
    where ${asked(question)} ${before === undefined ? sql`` : sql`and id < ${before}`}
    order by id desc limit ${limit}`.execute(tablesOf<'platform'>(tx))
  return rows.map(({ id, action, toState, actorId, recordedAt, body }) => {
    const { input } = Told.parse(JSON.parse(body))
    return {
      id,
      name: action,
      outcome: toState,
      actorId,
      address: input.address ?? null,
      aboutKind: input.about?.kind ?? null,
      at: recordedAt,
    }
  })
}

/** How many events the question finds on all its pages. */
export async function countEvents(tx: Tx, question: EventQuestion): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from platform.journal where ${asked(question)}`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows[0]?.count ?? 0
}

function asked({ account, outcome }: EventQuestion) {
  return sql<boolean>`kind = ${eventKind}
    ${account === undefined ? sql`` : sql`and (actor_id = ${account}::uuid or body::jsonb -> 'input' -> 'about' ->> 'id' = ${account})`}
    ${outcome === undefined ? sql`` : sql`and to_state = ${outcome}`}`
}
