import type { Drop, RenderedPages } from './rendered-pages.ts'

/** Which pages are no longer true since it was last asked, wherever in the house that was changed. */
export type ReadChanged = () => Promise<readonly Drop[]>

/** How long a page may say what is no longer true. Asked for once in this time, however many pages are read. */
const lookEveryMs = 1000

/** Drops the kept pages that the journal says are no longer true. */
export class Freshness {
  readonly #pages: RenderedPages
  readonly #readChanged: ReadChanged
  readonly #now: () => number
  #lookAgainAt = -Infinity
  #looking: Promise<void> | null = null

  constructor(pages: RenderedPages, readChanged: ReadChanged, now = () => performance.now()) {
    this.#pages = pages
    this.#readChanged = readChanged
    this.#now = now
  }

  /** Null where it was looked a moment ago: a kept page is then sent without waiting for anything. */
  ensure(): Promise<void> | null {
    if (this.#looking === null && this.#now() < this.#lookAgainAt) return null
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null
    })
    return this.#looking
  }

  /** Someone changed something here: he is to see it on the next page. */
  hurry(): void {
    this.#lookAgainAt = -Infinity
  }

  async #look(): Promise<void> {
    // Before it is read, so that a change made meanwhile makes the next page look again.
    this.#lookAgainAt = this.#now() + lookEveryMs
    const changed = await this.#readChanged().catch(() => null)
    // Where the journal cannot be read, a page that is kept says more than an error page; pages expire anyway.
    if (changed === null) this.hurry()
    else for (const drop of changed) this.#pages.drop(drop)
  }
}
