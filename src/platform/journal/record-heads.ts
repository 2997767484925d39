/** Where a record's chain stands. `digest` holds the first 128 bits, which nobody can hit on purpose. */
export interface RecordHead {
  readonly sequence: number
  readonly digest: string
}

const stride = 10
const kindAt = 4
const sequenceAt = 5
const digestAt = 6

/**
 * Remembers the last row of every record in 40 bytes each, half as much again for free room: a journal of millions of
 * rows is checked in the order in which it was sealed, without sorting it and without holding it.
 */
export class RecordHeads {
  readonly #kinds = new Map<string, number>()
  #slots = new Uint32Array(1024 * stride)
  #count = 0

  get(kind: string, recordId: string): RecordHead | null {
    const at = this.#find(this.#keyOf(kind, recordId))
    if (this.#word(at + kindAt) === 0) {
      return null
    }
    let digest = ''
    for (let index = 0; index < 4; index += 1) {
      digest += this.#word(at + digestAt + index)
        .toString(16)
        .padStart(8, '0')
    }
    return { sequence: this.#word(at + sequenceAt), digest }
  }

  set(kind: string, recordId: string, head: RecordHead): void {
    if (this.#count * stride * 1.5 > this.#slots.length) {
      this.#grow()
    }
    const key = this.#keyOf(kind, recordId)
    const at = this.#find(key)
    if (this.#word(at + kindAt) === 0) {
      this.#count += 1
      this.#slots.set(key, at)
    }
    this.#slots[at + sequenceAt] = head.sequence
    this.#slots.set(wordsOf(head.digest), at + digestAt)
  }

  #keyOf(kind: string, recordId: string): readonly number[] {
    const number = this.#kinds.get(kind) ?? this.#kinds.size + 1
    this.#kinds.set(kind, number)
    return [...wordsOf(recordId.replaceAll('-', '')), number]
  }

  // Open addressing: the record's own slot, or the free one in which it would be put.
  #find(key: readonly number[]): number {
    const size = this.#slots.length / stride
    let slot = mix(key) % size
    while (!this.#isFreeOrOf(slot * stride, key)) {
      slot = (slot + 1) % size
    }
    return slot * stride
  }

  #isFreeOrOf(at: number, key: readonly number[]): boolean {
    return (
      this.#word(at + kindAt) === 0 || key.every((word, index) => this.#word(at + index) === word)
    )
  }

  #grow(): void {
    const before = this.#slots
    this.#slots = new Uint32Array(before.length * 2)
    for (let at = 0; at < before.length; at += stride) {
      if (before[at + kindAt] !== 0) {
        const slot = before.subarray(at, at + stride)
        this.#slots.set(slot, this.#find([...slot.subarray(0, kindAt + 1)]))
      }
    }
  }

  #word(at: number): number {
    return this.#slots[at] ?? 0
  }
}

function wordsOf(hex: string): readonly number[] {
  return [0, 8, 16, 24].map((from) => parseInt(hex.slice(from, from + 8), 16))
}

function mix(key: readonly number[]): number {
  let hash = 0
  for (const word of key) {
    hash = Math.imul(hash ^ word, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}
