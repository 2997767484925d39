import { sm3Hex } from '#platform/crypto/sm3.ts'

import { canonicalJson } from './canonical-json.ts'
import type { JournalRow } from './journal-row.ts'
import { merkleLeaf } from './merkle.ts'

/** No seal holds more rows; whoever verifies one need not be ready for more. */
export const sealRowsMax = 50_000

/** What a seal says and signs: these rows, after that seal, at this time, under this key. */
export interface SealContent {
  readonly number: number
  /** The digest of the seal before, or `firstPrevious`. */
  readonly previous: string
  /** The root of the RFC 6962 tree over the rows, by ascending id. */
  readonly root: string
  readonly rowCount: number
  /** The ids of the rows, as `writeIdRanges` writes them. */
  readonly journalIds: string
  /** The greatest id in this or any earlier seal. */
  readonly journalIdMax: number
  readonly sealedAt: string
  readonly keyId: string
}

export interface Seal extends SealContent {
  readonly digest: string
  /** SM2 over the seal's text, DER in hex. */
  readonly signature: string
}

/** The text whose SM3 digest is the seal's and which its key signs. */
export function sealText(seal: SealContent): string {
  const { number, previous, root, rowCount, journalIds, journalIdMax, sealedAt, keyId } = seal
  const content = { number, previous, root, rowCount, journalIds, journalIdMax, sealedAt, keyId }
  return canonicalJson({ format: 'tongban.seal.1', ...content })
}

export function sealDigest(seal: SealContent): string {
  return sm3Hex(sealText(seal))
}

/** A row's leaf holds its id too, so that a row cannot be moved to another id under the seal. */
export function sealLeaf({ id, digest }: Pick<JournalRow, 'id' | 'digest'>): Buffer {
  return merkleLeaf(`${String(id)}:${digest}`)
}

/** The earliest moment, in milliseconds, that whatever comes after this seal may carry. */
export function afterSeal(seal: Seal | null): number {
  return seal === null ? 0 : Date.parse(seal.sealedAt) + 1
}
