import type { Label } from '#kernel/label.ts'

import { type Finding, Findings, rowFinding } from './findings.ts'
import { type JournalLine, type JournalSource, exportFormat } from './journal-lines.ts'
import type { JournalRow } from './journal-row.ts'
import { KeyRing } from './key-ring.ts'
import { RowChecks } from './row-checks.ts'
import type { Seal } from './seal-content.ts'
import { type Receipt, SealChain } from './seal-chain.ts'
import type { SealKey } from './seal-key.ts'
import { SealedRows } from './sealed-rows.ts'
import * as say from './verify-sentences.ts'

export interface Verification {
  /** Given apart from the journal, in hex: whoever can change an export can change the keys in it. */
  readonly publicKeys: readonly string[]
  readonly receipts?: readonly Receipt[]
  /** Check every signature; the last one and the chain of digests say as much of the content. */
  readonly allSignatures?: boolean
  readonly findingsMax?: number
}

export interface Verdict {
  readonly findings: readonly Finding[]
  /** All of them, also those beyond `findingsMax`. */
  readonly findingCount: number
  readonly rows: number
  readonly unsealedRows: number
  readonly seals: number
  readonly signaturesChecked: number
  readonly lastSeal: Seal | null
  /** What is in order but should be known. */
  readonly remarks: readonly Label[]
  /** How far this verification can vouch. */
  readonly vouches: Label
}

/** Verifies a journal while reading it once, and once more where a row looks like a copy of another. */
export async function verifyJournal(
  source: JournalSource,
  verification: Verification,
): Promise<Verdict> {
  const verifier = new Verifier(verification)
  for await (const line of source.lines()) {
    verifier.read(line)
  }
  return verifier.finish(source)
}

class Verifier {
  readonly #findings: Findings
  readonly #receipts: readonly Receipt[]
  readonly #keys: KeyRing
  readonly #seals: SealChain
  readonly #rows: RowChecks
  readonly #missing = new Map<number, { readonly seal: number; readonly place: number }>()
  readonly #remarks: Label[] = []
  #lastKey: SealKey | null = null
  #open: SealedRows | null = null
  #unsealed = 0
  #lastUnsealed = 0
  #hasHeader = false
  #hasEnd = false
  #rowLines = 0

  constructor(verification: Verification) {
    const { publicKeys, receipts = [], allSignatures = false, findingsMax = 1000 } = verification
    this.#receipts = receipts
    this.#findings = new Findings(findingsMax)
    this.#keys = new KeyRing(publicKeys)
    this.#rows = new RowChecks(this.#findings)
    this.#seals = new SealChain({
      keys: this.#keys,
      receipts,
      allSignatures,
      findings: this.#findings,
    })
  }

  read(line: JournalLine): void {
    switch (line.type) {
      case 'header':
        this.#hasHeader = line.format === exportFormat
        return
      case 'key':
        this.#readKey(line.key)
        return
      case 'seal':
        this.#closeSeal()
        this.#open = new SealedRows(line.seal, this.#seals.accept(line.seal, line.lateIds))
        return
      case 'row':
        this.#rowLines += 1
        this.#readRow(line.row, line.seal)
        return
      case 'end':
        this.#closeSeal()
        this.#readEnd(line)
        return
      case 'unreadable':
        this.#report({
          kind: 'unreadable',
          row: null,
          seal: null,
          sentence: say.unreadable(line.line),
        })
    }
  }

  async finish(source: JournalSource): Promise<Verdict> {
    this.#closeSeal()
    this.#seals.finish()
    await this.#rows.finish(source)
    if (!this.#hasHeader || !this.#hasEnd) {
      this.#report({ kind: 'incomplete', row: null, seal: null, sentence: say.incomplete })
    }
    return {
      findings: this.#findings.kept,
      findingCount: this.#findings.count,
      rows: this.#rows.count,
      unsealedRows: this.#unsealed,
      seals: this.#seals.count,
      signaturesChecked: this.#seals.signaturesChecked,
      lastSeal: this.#seals.last,
      remarks: this.#remarks,
      vouches: say.vouches(this.#seals.last, this.#receipts, this.#unsealed),
    }
  }

  #readKey(key: SealKey): void {
    if (!this.#keys.add(key, this.#lastKey)) {
      this.#report({ kind: 'key-altered', row: null, seal: null, sentence: say.keyAltered(key) })
    } else if (this.#lastKey !== null && key.rotationSignature === null) {
      this.#remarks.push(say.notHandedOver(key))
    }
    this.#lastKey = key
  }

  #readRow(row: JournalRow, seal: number | null): void {
    const open = this.#open
    if (seal === null || open?.seal.number !== seal) {
      this.#closeSeal()
      this.#readOutside(row, seal)
    } else {
      const as = open.add(row)
      if (as === 'twice') {
        this.#report(rowFinding('replayed', row, seal, say.twice))
        return
      }
      if (as === 'not-signed') {
        this.#report(rowFinding('added', row, seal, say.added(seal)))
      }
    }
    this.#rows.add(row, seal)
  }

  // A row under no seal, or under one that is not there.
  #readOutside(row: JournalRow, seal: number | null): void {
    const missing = this.#missing.get(row.id)
    this.#unsealed += 1
    if (missing !== undefined) {
      const finding = rowFinding('entry-altered', row, missing.seal, say.unlisted(missing.seal))
      this.#findings.explain(missing.place, finding)
    } else if (row.id === this.#lastUnsealed || this.#seals.holds(row.id)) {
      this.#report(rowFinding('replayed', row, seal, say.twice))
    } else if (seal !== null) {
      this.#report(rowFinding('seal-removed', row, seal, say.sealGone(seal)))
    }
    this.#lastUnsealed = row.id
  }

  #closeSeal(): void {
    const open = this.#open
    if (open === null) {
      return
    }
    this.#open = null
    const { missing, isAltered } = open.finish()
    const seal = open.seal.number
    for (const id of missing) {
      const finding: Finding = { kind: 'deleted', row: null, seal, sentence: say.deleted(id, seal) }
      const place = this.#findings.add(finding)
      if (place !== null) {
        this.#missing.set(id, { seal, place })
      }
    }
    if (isAltered) {
      this.#report({ kind: 'altered', row: null, seal, sentence: say.rootBroken(open.seal) })
    }
  }

  #readEnd(line: Extract<JournalLine, { type: 'end' }>): void {
    this.#hasEnd = line.seals === this.#seals.count && line.rows === this.#rowLines
  }

  #report(finding: Finding): void {
    this.#findings.add(finding)
  }
}
