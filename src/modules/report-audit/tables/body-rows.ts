import type { Quantity } from '../quantities/quantity.ts'
import { quantityOf, rowName } from './cell-quantity.ts'
import { isNothing, type GridCell } from './grid.ts'
import type { Column, Section } from './section.ts'

/** A row of a table as one column of numbers sees it. */
export interface BodyRow {
  /** From 0 within the section's body. */
  readonly at: number
  readonly name: string
  readonly cell: GridCell
  readonly quantity: Quantity | null
  readonly kind: 'part' | 'sub' | 'total' | 'grand'
  readonly isOfWhich: boolean
  /** How deep it stands by its number or its code; null where neither says. */
  readonly level: number | null
  readonly code: string | null
  readonly indent: number
  /** The merged cell of words that it shares with the rows beside it, where there is one. */
  readonly group: GridCell | null
}

const bare =
  /\([^()]*\)|[:：\s]|^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、])/g
const grand = /^(?:总计|总分|总得分|总和|.{0,6}总计)$/
const totals = /^(?:合计|共计|总额|.{0,10}合计|得分合计)$/

/** What kind of a total a row's own words call it. */
export function kindOf(words: string): BodyRow['kind'] {
  const tidy = words.replace(bare, '').replace(bare, '')
  if (/小计$/.test(tidy) && tidy.length <= 10) return 'sub'
  if (grand.test(tidy)) return 'grand'
  return totals.test(tidy) ? 'total' : 'part'
}

/** The rows of a section by one column, those with a merged number once. */
export function bodyRowsOf(section: Section, column: Column): readonly BodyRow[] {
  const seen = new Set<GridCell>()
  return section.body.flatMap((row, at) => {
    const cell = row[column.at]
    if (!cell || seen.has(cell) || (cell.number === null && !isNothing(cell))) return []
    seen.add(cell)
    const labels = column.labels.map((one) => row[one]).filter((one) => !!one)
    const words = labels.filter(({ number, text }) => number === null && text !== '')
    const name = rowName(section, column, cell)
    const kinds = words.map(({ text }) => kindOf(text))
    const code = labels.find(({ text }) => /^\d{3}(?:\d{2}){0,2}$/.test(text))?.text ?? null
    const last = words.at(-1)
    const group = words.find((one) => one.rowSpan > 1) ?? null
    return [
      {
        at,
        name,
        cell,
        quantity: quantityOf(section, column, cell, name),
        kind: kinds.find((kind) => kind !== 'part') ?? 'part',
        isOfWhich: words.some(({ text }) => /^(?:\d+[.、])?其中/.test(text)),
        level: code !== null ? code.length : levelOf(words[0]?.text ?? ''),
        code,
        indent: last?.indent ?? 0,
        group,
      },
    ]
  })
}

const numbered: readonly RegExp[] = [
  /^[一二三四五六七八九十]+、/,
  /^\([一二三四五六七八九十]+\)/,
  /^\d{1,2}[.、](?!\d)/,
  /^\(\d{1,2}\)/,
]

function levelOf(words: string): number | null {
  const level = numbered.findIndex((pattern) => pattern.test(words))
  return level < 0 ? null : level
}
