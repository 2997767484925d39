import type { Database } from '../database/database.ts'
import { reading, tablesOf } from '../database/transaction.ts'

/** A kind of step that someone waits for, e.g. that a report was published. */
export interface Step {
  readonly kind: string
  readonly action: string
}

/** How many of the last rows are looked at again: a row may commit after rows that have greater numbers. */
const overlap = 1000
const stepsMax = 10_000

/** Tells of each step of some kinds once, whichever process took it. The first reading only remembers where it is. */
export class JournalFollower<Watched extends Step> {
  readonly #database: Database
  readonly #watched: readonly Watched[]
  #newest: number | null = null
  #told = new Set<number>()

  constructor(database: Database, watched: readonly Watched[]) {
    this.#database = database
    this.#watched = watched
  }

  /** The watched kinds of step that were taken since the last reading. */
  async readNew(): Promise<readonly Watched[]> {
    const isFirst = this.#newest === null
    const { newest, rows } = await this.#read(this.#newest ?? Number.MAX_SAFE_INTEGER)
    const fresh = rows.filter(({ id }) => !this.#told.has(id))
    this.#newest = newest
    this.#told = new Set(rows.map(({ id }) => id).filter((id) => id > newest - overlap))
    if (isFirst) return []
    return this.#watched.filter(({ kind, action }) =>
      fresh.some((row) => row.kind === kind && row.action === action),
    )
  }

  async #read(before: number) {
    return reading(this.#database, async (tx) => {
      const { newest } = await tablesOf<'platform'>(tx)
        .selectFrom('platform.journal')
        .select(({ fn }) => fn.max<number | null>('id').as('newest'))
        .executeTakeFirstOrThrow()
      const last = newest ?? 0
      const rows = await tablesOf<'platform'>(tx)
        .selectFrom('platform.journal')
        .select(['id', 'kind', 'action'])
        .where('id', '>', Math.min(before, last) - overlap)
        .where((row) =>
          row.or(
            this.#watched.map(({ kind, action }) =>
              row.and([row('kind', '=', kind), row('action', '=', action)]),
            ),
          ),
        )
        .limit(stepsMax)
        .execute()
      return { newest: last, rows }
    })
  }
}
