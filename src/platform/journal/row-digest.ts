import { sm3Hex } from '#platform/crypto/sm3.ts'

/** Names the encoding below; another encoding gets another number. */
const format = 'tongban.journal.1'

/** What stands where the first row of a record would have the digest of the row before it. */
export const firstPrevious = '0'.repeat(64)

export interface RowDigestParts {
  readonly kind: string
  readonly recordId: string
  readonly sequence: number
  readonly previous: string
  /** The exact stored text. */
  readonly body: string
}

/**
 * The SM3 digest of one journal row: the format and the five parts, each as `<length in bytes>:<UTF-8>`, one after
 * another. The lengths keep two different rows from ever giving the same bytes.
 */
export function journalRowDigest(row: RowDigestParts): string {
  const parts = [format, row.kind, row.recordId, String(row.sequence), row.previous, row.body]
  return sm3Hex(parts.map((part) => `${String(Buffer.byteLength(part))}:${part}`).join(''))
}
