import type { ReadDocument, ReadTable } from '#platform/reading/read-document.ts'
import { toReadable } from './half-width.ts'
import { headingLevel } from './heading.ts'

/** A paragraph, or what one cell of a table says. */
export interface Passage {
  readonly block: number
  readonly cell: { readonly row: number; readonly column: number } | null
  /** As it was written. */
  readonly written: string
  /** The same, unit for unit, in the forms that numbers are read in. */
  readonly text: string
  /** 1 for the highest; null for what is no heading. */
  readonly level: number | null
  /** The headings it stands under, the highest first. */
  readonly under: readonly string[]
}

/** The paragraphs of a document, each with the headings above it. */
export function paragraphsOf({ blocks }: ReadDocument): readonly Passage[] {
  const above: { readonly level: number; readonly text: string }[] = []
  return blocks.flatMap((block, index) => {
    if (block.is === 'table') return []
    const text = toReadable(block.text)
    const level = headingLevel(text, block.level)
    if (level !== null) {
      while ((above.at(-1)?.level ?? 0) >= level) above.pop()
    }
    const under = above.map((heading) => heading.text)
    if (level !== null) above.push({ level, text })
    return [{ block: index, cell: null, written: block.text, text, level, under }]
  })
}

/** A table with the place of its block and the paragraph before it, which often names its unit. */
export interface PlacedTable {
  readonly block: number
  readonly table: ReadTable
  readonly before: string
}

/** The tables of a document. */
export function tablesOf({ blocks }: ReadDocument): readonly PlacedTable[] {
  return blocks.flatMap((block, index) => {
    if (block.is !== 'table') return []
    const previous = blocks[index - 1]
    return [
      {
        block: index,
        table: block,
        before: previous?.is === 'paragraph' ? toReadable(previous.text) : '',
      },
    ]
  })
}
