import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'

/** Where a page ended: the sort value and the id of its last row. Opaque to callers. */
export type Cursor = readonly [sortKey: string, id: string]

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

export function decodeCursor(text: string): Cursor {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (
      Array.isArray(parsed) &&
      typeof parsed[0] === 'string' &&
      typeof parsed[1] === 'string' &&
      isId(parsed[1])
    )
      return [parsed[0], parsed[1]]
  } catch {
    // Falls through to the refusal: a cursor that does not parse was not made here.
  }
  throw new Refusal(
    'invalid',
    label(
      '翻页的位置不对，请从第一页看起。',
      'This page position is not valid. Start from the first page.',
    ),
  )
}

/** Whether a text has the form of an id, so that the database is not asked for nonsense. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}
