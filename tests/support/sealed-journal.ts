import { makeSm2KeyPair, signSm2, type Sm2KeyPair } from '#platform/crypto/sm2.ts'
import { writeIdRanges } from '#platform/journal/id-ranges.ts'
import { type JournalLine, exportFormat } from '#platform/journal/journal-lines.ts'
import type { JournalRow } from '#platform/journal/journal-row.ts'
import { merkleRoot } from '#platform/journal/merkle.ts'
import { firstPrevious } from '#platform/journal/row-digest.ts'
import { type Seal, sealDigest, sealLeaf, sealText } from '#platform/journal/seal-content.ts'
import { type SealKey, sealKeyId, sealKeyText } from '#platform/journal/seal-key.ts'

import { aJournalRow } from './journal-database.ts'

export interface SealedJournal {
  readonly keys: readonly SealKey[]
  readonly pairs: readonly Sm2KeyPair[]
  readonly seals: readonly { readonly seal: Seal; readonly lateIds: string }[]
  readonly rows: readonly { readonly seal: number | null; readonly row: JournalRow }[]
}

interface Shape {
  readonly records: number
  readonly steps: number
  readonly rowsPerSeal: number
  readonly unsealed: number
  /** Hand over to a second key before this seal. */
  readonly rotateAt?: number
}

/** A journal as an honest county exports it: records that take turns, sealed in order. */
export function aSealedJournal(shape: Partial<Shape> = {}): SealedJournal {
  const { records, steps, rowsPerSeal, unsealed, rotateAt } = {
    ...{ records: 50, steps: 6, rowsPerSeal: 40, unsealed: 12 },
    ...shape,
  }
  const rows = honestRows(records, steps)
  const { keys, pairs } = honestKeys(rotateAt)
  const seals: { readonly seal: Seal; readonly lateIds: string }[] = []
  const listed: { readonly seal: number | null; readonly row: JournalRow }[] = []
  const sealed = rows.length - unsealed
  for (let from = 0; from < sealed; from += rowsPerSeal) {
    const held = rows.slice(from, Math.min(from + rowsPerSeal, sealed))
    const number = seals.length + 1
    const pair = pairs[rotateAt !== undefined && number >= rotateAt ? 1 : 0] ?? makeSm2KeyPair()
    seals.push({ seal: signSeal(held, seals.at(-1)?.seal ?? null, pair), lateIds: '' })
    listed.push(...held.map((row) => ({ seal: number, row })))
  }
  listed.push(...rows.slice(sealed).map((row) => ({ seal: null, row })))
  return { keys, pairs, seals, rows: listed }
}

/** The seal that this key makes over these rows, for honest counties and for forgers. */
export function signSeal(rows: readonly JournalRow[], before: Seal | null, pair: Sm2KeyPair): Seal {
  const number = (before?.number ?? 0) + 1
  const content = {
    number,
    previous: before?.digest ?? firstPrevious,
    root: merkleRoot(rows.map(sealLeaf)),
    rowCount: rows.length,
    journalIds: writeIdRanges(rows.map(({ id }) => id)),
    journalIdMax: Math.max(rows.at(-1)?.id ?? 0, before?.journalIdMax ?? 0),
    sealedAt: sealTime(number),
    keyId: sealKeyId(pair.publicKey),
  }
  return { ...content, digest: sealDigest(content), signature: signSm2(sealText(content), pair) }
}

/** The lines of the export, in their order. */
export function* linesOf({ keys, seals, rows }: SealedJournal): Generator<JournalLine, void> {
  yield { type: 'header', format: exportFormat, exportedAt: sealTime(1000) }
  for (const key of keys) {
    yield { type: 'key', key }
  }
  for (const { seal, lateIds } of seals) {
    yield { type: 'seal', seal, lateIds }
    for (const line of rows) {
      if (line.seal === seal.number) {
        yield { type: 'row', ...line }
      }
    }
  }
  const numbers = new Set<number | null>(seals.map(({ seal }) => seal.number))
  for (const line of rows) {
    if (!numbers.has(line.seal)) {
      yield { type: 'row', ...line }
    }
  }
  yield { type: 'end', seals: seals.length, rows: rows.length }
}

function honestRows(records: number, steps: number): readonly JournalRow[] {
  const rows: JournalRow[] = []
  const heads = new Map<number, string>()
  for (let step = 1; step <= steps; step += 1) {
    for (let record = 1; record <= records; record += 1) {
      const row = aJournalRow(record, step, heads.get(record))
      heads.set(record, row.digest)
      rows.push({ id: rows.length + 1, ...row })
    }
  }
  return rows
}

function honestKeys(rotateAt: number | undefined): Pick<SealedJournal, 'keys' | 'pairs'> {
  const first = makeSm2KeyPair()
  const firstKey = keyOf(first, sealTime(0), null)
  if (rotateAt === undefined) {
    return { keys: [{ ...firstKey, rotationSignature: null }], pairs: [first] }
  }
  const second = makeSm2KeyPair()
  const secondKey = keyOf(second, sealTime(rotateAt), firstKey.id)
  const rotationSignature = signSm2(sealKeyText(secondKey), first)
  return {
    keys: [
      { ...firstKey, rotationSignature: null },
      { ...secondKey, rotationSignature },
    ],
    pairs: [first, second],
  }
}

function keyOf(
  pair: Sm2KeyPair,
  validFrom: string,
  previousKeyId: string | null,
): Omit<SealKey, 'rotationSignature'> {
  return { id: sealKeyId(pair.publicKey), publicKey: pair.publicKey, validFrom, previousKeyId }
}

function sealTime(number: number): string {
  return new Date(Date.UTC(2026, 2, 2) + number * 300_000).toISOString()
}
