import type { Actor } from '#kernel/actor.ts'
import type { Session } from '../sessions/session-store.ts'
import type { ApiToken } from '../sessions/token-store.ts'

interface Known {
  readonly session: Session | null
  readonly token: ApiToken | null
  readonly actor: Actor
  readonly passwordMustChange: boolean
}

const keepMs = 5_000
const keptMax = 5_000

/**
 * Remembers for a few seconds who a token belongs to, so that rights are not read for each request. Dropped whole by
 * a notice when posts, delegations, accounts or sessions change; the seconds are the limit if a notice is lost.
 */
export class VisitorCache {
  readonly #known = new Map<string, { readonly visitor: Known; readonly untilMs: number }>()

  find(token: string): Known | undefined {
    const kept = this.#known.get(token)
    if (!kept || kept.untilMs < performance.now()) return undefined
    return kept.visitor
  }

  keep(token: string, visitor: Known): void {
    if (this.#known.size >= keptMax) this.#known.clear()
    this.#known.set(token, { visitor, untilMs: performance.now() + keepMs })
  }

  drop(): void {
    this.#known.clear()
  }
}
