import type { ReadBlock, ReadTable } from '#platform/reading/read-document.ts'
import type { Place } from '../audit.ts'
import type { Passage } from './passage.ts'

/** The passage as a reader would hand it over. */
export function blocksOf(passage: Pick<Passage, 'text'>): readonly ReadBlock[] {
  return passage.text.map((part) => (typeof part === 'string' ? paragraphOf(part) : tableOf(part)))
}

export function paragraphOf(text: string, level: number | null = null): ReadBlock {
  return { is: 'paragraph', text, level, page: null }
}

export function tableOf(rows: readonly (readonly string[])[]): ReadTable {
  return {
    is: 'table',
    name: null,
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map((row) => row.length)),
    cells: rows.flatMap((row, at) =>
      row.map((text, column) => ({ row: at, column, rowSpan: 1, columnSpan: 1, text })),
    ),
    page: null,
  }
}

/** Every place where the figure is written, not counting those within a longer number. */
export function placesOf(blocks: readonly ReadBlock[], figure: string): readonly Place[] {
  return blocks.flatMap((block, at) =>
    block.is === 'paragraph'
      ? startsIn(block.text, figure).map((start) => placeAt(at, null, start, figure))
      : block.cells.flatMap(({ row, column, text }) =>
          startsIn(text, figure).map((start) => placeAt(at, { row, column }, start, figure)),
        ),
  )
}

/** Whether a mark touches any of the places: enough to have found what stands there. */
export function touches(mark: Place, places: readonly Place[]): boolean {
  return places.some(
    (place) =>
      place.block === mark.block &&
      place.cell?.row === mark.cell?.row &&
      place.cell?.column === mark.cell?.column &&
      place.from < mark.to &&
      mark.from < place.to,
  )
}

function placeAt(block: number, cell: Place['cell'], from: number, figure: string): Place {
  return { block, cell, from, to: from + figure.length }
}

function startsIn(text: string, figure: string): readonly number[] {
  const starts: number[] = []
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1)) {
    const [before, first] = [text.slice(0, at), figure.charAt(0)]
    const [last, after] = [figure.slice(-1), text.slice(at + figure.length)]
    const opens = !/[0-9０-９]/.test(first) || !/[0-9０-９][.．,]?$/.test(before)
    const closes =
      !/[0-9０-９]/.test(last) || !(/^[.．,]?[0-9０-９]/.test(after) || /^[%％‰]/.test(after))
    if (opens && closes) starts.push(at)
  }
  return starts
}
