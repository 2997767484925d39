import assert from 'node:assert/strict'
import { Refusal, type RefusalCode } from '#kernel/refusal.ts'
import { readContent } from '#platform/reading/read-content.ts'
import {
  type ReadBlock,
  type ReadDocument,
  type ReadTable,
} from '#platform/reading/read-document.ts'

/** A file read in this thread. */
export async function readHere(content: Uint8Array | string): Promise<ReadDocument> {
  const read = await readContent(typeof content === 'string' ? Buffer.from(content) : content)
  if ('convert' in read) throw new Error('The file needs a word processor.')
  return read
}

export function paragraphsOf({
  blocks,
}: {
  readonly blocks: readonly ReadBlock[]
}): readonly string[] {
  return blocks.flatMap((block) => (block.is === 'paragraph' ? [block.text] : []))
}

export function tablesOf({
  blocks,
}: {
  readonly blocks: readonly ReadBlock[]
}): readonly ReadTable[] {
  return blocks.filter((block) => block.is === 'table')
}

/** The cells of a table, row by row, each with what it covers: `合计 ×4`. */
export function rowsOf(table: ReadTable | undefined): readonly (readonly string[])[] {
  const rows: string[][] = Array.from({ length: table?.rowCount ?? 0 }, () => [])
  for (const { row, text, rowSpan, columnSpan } of table?.cells ?? [])
    rows[row]?.push(
      text +
        (columnSpan > 1 ? ` ×${String(columnSpan)}` : '') +
        (rowSpan > 1 ? ` ↓${String(rowSpan)}` : ''),
    )
  return rows
}

export async function assertRefused(
  reading: Promise<unknown>,
  code: RefusalCode,
  words = /./,
): Promise<void> {
  await assert.rejects(
    reading,
    (reason) => reason instanceof Refusal && reason.code === code && words.test(reason.sentence.en),
    code,
  )
}
