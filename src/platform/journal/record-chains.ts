import type { JournalRow } from './journal-row.ts'
import { RecordHeads } from './record-heads.ts'
import { firstPrevious } from './row-digest.ts'

/** What a row is to the chain of its record. */
export type ChainStep = 'follows' | 'does-not-follow' | 'second-in-its-place'

/** Steps of a record that were passed over and have not turned up. */
export interface Gap {
  readonly kind: string
  readonly recordId: string
  readonly first: number
  readonly last: number
}

interface OpenGap extends Gap {
  /** The digest that the first missing row must name as its previous, and the one that the last must have. */
  readonly below: string
  readonly above: string
}

/** Follows the chains of all records at once, in whatever order their rows come. */
export class RecordChains {
  readonly #heads = new RecordHeads()
  readonly #gaps = new Map<string, OpenGap>()

  add(row: JournalRow): ChainStep {
    const head = this.#heads.get(row.kind, row.recordId)
    const last = head?.sequence ?? 0
    if (row.sequence <= last) {
      return this.#fill(row)
    }
    this.#heads.set(row.kind, row.recordId, row)
    const below = head?.digest ?? firstPrevious
    if (row.sequence > last + 1) {
      this.#open(row, last, below)
      return 'follows'
    }
    return same(row.previous, below) ? 'follows' : 'does-not-follow'
  }

  /**
   * Adds a row that is not what was digested only where it stands in its own place: one that was put somewhere else
   * must not harm the row whose place it takes, and one that stands right must not leave a gap.
   */
  addDoubtful(row: JournalRow): void {
    const head = this.#heads.get(row.kind, row.recordId)
    const isNext = row.sequence === (head?.sequence ?? 0) + 1
    if (isNext && same(row.previous, head?.digest ?? firstPrevious)) {
      this.#heads.set(row.kind, row.recordId, row)
    }
  }

  /** What is still missing after the last row. */
  gaps(): Iterable<Gap> {
    return this.#gaps.values()
  }

  #open(row: JournalRow, last: number, below: string): void {
    const { kind, recordId, sequence, previous } = row
    const gap = { kind, recordId, first: last + 1, last: sequence - 1, below, above: previous }
    this.#gaps.set(`${recordId} ${kind} ${String(gap.first)}`, gap)
  }

  // A row that committed more than an hour late is sealed after its successors, and closes the gap that they left.
  #fill(row: JournalRow): ChainStep {
    const key = `${row.recordId} ${row.kind} ${String(row.sequence)}`
    const gap = this.#gaps.get(key)
    if (gap === undefined) {
      return 'second-in-its-place'
    }
    this.#gaps.delete(key)
    if (row.sequence < gap.last) {
      const next = { ...gap, first: row.sequence + 1, below: row.digest }
      this.#gaps.set(`${row.recordId} ${row.kind} ${String(next.first)}`, next)
    }
    const closes = row.sequence < gap.last || same(row.digest, gap.above)
    return same(row.previous, gap.below) && closes ? 'follows' : 'does-not-follow'
  }
}

function same(left: string, right: string): boolean {
  return left.slice(0, 32) === right.slice(0, 32)
}
