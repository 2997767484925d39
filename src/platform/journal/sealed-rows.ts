import { type IdRange, idsIn } from './id-ranges.ts'
import type { JournalRow } from './journal-row.ts'
import { MerkleRoot } from './merkle.ts'
import { type Seal, sealLeaf } from './seal-content.ts'

/** What a row is to the seal under which it is listed. */
export type SealedAs = 'signed' | 'twice' | 'not-signed'

/** Compares the rows listed under one seal with those that it signed; both ascend by id. */
export class SealedRows {
  readonly seal: Seal
  readonly #ids: Generator<number, void>
  readonly #root = new MerkleRoot()
  readonly #missing: number[] = []
  #expected: number | undefined
  #last = 0
  #isWhole = true

  constructor(seal: Seal, ranges: readonly IdRange[]) {
    this.seal = seal
    this.#ids = idsIn(ranges)
    this.#advance()
  }

  add(row: JournalRow): SealedAs {
    while (this.#expected !== undefined && this.#expected < row.id) {
      this.#missing.push(this.#expected)
      this.#advance()
    }
    if (this.#expected !== row.id) {
      this.#isWhole = false
      return row.id === this.#last ? 'twice' : 'not-signed'
    }
    this.#root.add(sealLeaf(row))
    this.#last = row.id
    this.#advance()
    return 'signed'
  }

  /** The ids of signed rows that did not come, and whether the rows that came are the very ones. */
  finish(): { readonly missing: readonly number[]; readonly isAltered: boolean } {
    while (this.#expected !== undefined) {
      this.#missing.push(this.#expected)
      this.#advance()
    }
    const isComplete = this.#isWhole && this.#missing.length === 0
    return {
      missing: this.#missing,
      isAltered: isComplete && this.#root.root() !== this.seal.root,
    }
  }

  #advance(): void {
    const next = this.#ids.next()
    this.#expected = next.done === true ? undefined : next.value
  }
}
