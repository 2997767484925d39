import { type Label, label } from '#kernel/label.ts'

import type { FindingKind, Findings } from './findings.ts'
import { type IdRange, findIdRanges, joinIdRanges } from './id-ranges.ts'
import type { KeyRing } from './key-ring.ts'
import { firstPrevious } from './row-digest.ts'
import { type Seal, sealDigest, sealRowsMax } from './seal-content.ts'

/** What was handed out of the county when a seal was made. */
export interface Receipt {
  readonly number: number
  readonly digest: string
}

export interface SealChainOptions {
  readonly keys: KeyRing
  readonly receipts: readonly Receipt[]
  readonly allSignatures: boolean
  readonly findings: Findings
}

/** Checks the seals one after another: each by itself, against the one before it and against the receipts. */
export class SealChain {
  readonly #options: SealChainOptions
  readonly #sealed: IdRange[] = []
  #last: Seal | null = null
  #count = 0
  #signatures = 0

  constructor(options: SealChainOptions) {
    this.#options = options
  }

  get last(): Seal | null {
    return this.#last
  }

  get count(): number {
    return this.#count
  }

  get signaturesChecked(): number {
    return this.#signatures
  }

  /** Checks the next seal and answers the ids that it holds. */
  accept(seal: Seal, lateIds: string): readonly IdRange[] {
    const ranges = findRows(seal)
    this.#checkOrder(seal)
    this.#checkItself(seal, ranges)
    this.#checkLate(seal, ranges ?? [], lateIds)
    this.#checkReceipts(seal)
    if (this.#options.allSignatures) {
      this.#checkSignature(seal)
    }
    this.#count += 1
    this.#last = seal
    this.#sealed.push(...(ranges ?? []))
    return ranges ?? []
  }

  /** Checks what only the end shows: the last signature, whose key must be trusted, and receipts for later seals. */
  finish(): void {
    const last = this.#last
    if (last !== null) {
      if (!this.#options.allSignatures) {
        this.#checkSignature(last)
      }
      if (!this.#options.keys.isTrusted(last.keyId)) {
        this.#report('seal-resigned', last.number, untrusted(last))
      }
    }
    for (const receipt of this.#options.receipts) {
      if (receipt.number > (last?.number ?? 0)) {
        this.#report('truncated', receipt.number, truncated(receipt, last))
      }
    }
  }

  /** Whether some seal signed a row with this id. */
  holds(id: number): boolean {
    const isBelow = id <= (this.#last?.journalIdMax ?? 0)
    return isBelow && this.#sealed.some(({ first, last }) => first <= id && id <= last)
  }

  #checkOrder(seal: Seal): void {
    const last = this.#last?.number ?? 0
    if (seal.number > last + 1) {
      for (let number = last + 1; number < seal.number && number <= last + 100; number += 1) {
        this.#report('seal-removed', number, removed(number))
      }
      return
    }
    if (seal.number <= last) {
      this.#report('seal-altered', seal.number, twice(seal.number))
      return
    }
    if (seal.previous !== (this.#last?.digest ?? firstPrevious)) {
      this.#report('seal-altered', seal.number, broken(seal.number))
    }
  }

  #checkItself(seal: Seal, ranges: readonly IdRange[] | null): void {
    if (seal.digest !== sealDigest(seal)) {
      this.#report('seal-altered', seal.number, altered(seal.number))
      return
    }
    const idMax = Math.max(ranges?.at(-1)?.last ?? 0, this.#last?.journalIdMax ?? 0)
    const isLater = seal.sealedAt > (this.#last?.sealedAt ?? '')
    if (ranges === null || idMax !== seal.journalIdMax || !isLater) {
      this.#report('seal-altered', seal.number, inconsistent(seal.number))
    }
  }

  #checkLate(seal: Seal, ranges: readonly IdRange[], lateIds: string): void {
    const before = this.#last?.journalIdMax ?? 0
    const late = ranges
      .filter(({ first }) => first <= before)
      .map(({ first, last }) => ({ first, last: Math.min(last, before) }))
    if (joinIdRanges(late) !== lateIds) {
      this.#report('entry-altered', seal.number, lateAltered(seal.number))
    }
  }

  #checkReceipts(seal: Seal): void {
    for (const { number, digest } of this.#options.receipts) {
      if (number === seal.number && digest !== seal.digest) {
        this.#report('receipt-broken', number, receiptBroken(number))
      }
    }
  }

  #checkSignature(seal: Seal): void {
    this.#signatures += 1
    if (!this.#options.keys.isSignedBy(seal)) {
      this.#report('seal-resigned', seal.number, resigned(seal.number))
    }
  }

  #report(kind: FindingKind, seal: number, sentence: Label): void {
    this.#options.findings.add({ kind, sentence, row: null, seal })
  }
}

// A seal from an export may claim any ids at all; only as many as a seal can hold are walked through.
function findRows(seal: Seal): readonly IdRange[] | null {
  const ranges = findIdRanges(seal.journalIds)
  const count = (ranges ?? []).reduce((sum, { first, last }) => sum + last - first + 1, 0)
  return count === seal.rowCount && count <= sealRowsMax ? ranges : null
}

const removed = (number: number): Label =>
  label(`缺第 ${String(number)} 号封存，被人删了。`, `Seal ${String(number)} has been removed.`)

const twice = (number: number): Label =>
  label(
    `第 ${String(number)} 号封存不在它该在的位置。`,
    `Seal ${String(number)} is not in its place in the order.`,
  )

const broken = (number: number): Label =>
  label(
    `第 ${String(number)} 号封存接不上前一号：其中一号被换过。`,
    `Seal ${String(number)} does not hold the digest of the one before: one of the two was replaced.`,
  )

const altered = (number: number): Label =>
  label(
    `第 ${String(number)} 号封存的内容与摘要不符，被人改过。`,
    `Seal ${String(number)} does not match its digest: it was altered.`,
  )

const inconsistent = (number: number): Label =>
  label(
    `第 ${String(number)} 号封存自相矛盾：行数、行号或时间对不上。`,
    `Seal ${String(number)} contradicts itself in its rows, their count or its time.`,
  )

const lateAltered = (number: number): Label =>
  label(
    `第 ${String(number)} 号封存哪些行算“晚到”，数据库里记得不对。`,
    `The database is wrong about which rows of seal ${String(number)} came late.`,
  )

const receiptBroken = (number: number): Label =>
  label(
    `第 ${String(number)} 号封存与回执不一致：到这一号为止的记录被整个重做过。`,
    `Seal ${String(number)} is not the one on the receipt: the history up to it was made anew.`,
  )

const resigned = (number: number): Label =>
  label(
    `第 ${String(number)} 号封存的签名不是它所说的那把公钥签的。`,
    `Seal ${String(number)} is not signed by the key that it names.`,
  )

const untrusted = ({ number }: Seal): Label =>
  label(
    `最后一号封存（第 ${String(number)} 号）所用的钥匙，您给的公钥不认。`,
    `Nothing leads from the public key you gave to the key of the last seal, ${String(number)}.`,
  )

function truncated(receipt: Receipt, last: Seal | null): Label {
  const number = String(receipt.number)
  const end = String(last?.number ?? 0)
  return label(
    `回执上有第 ${number} 号封存，这里只到第 ${end} 号：后面的被截掉了。`,
    `There is a receipt for seal ${number}, but the journal ends at seal ${end}: its tail was cut off.`,
  )
}
