import { exactInteger, minus, times } from '#kernel/exact.ts'
import { noUnit } from '../quantities/units.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { GridCell } from './grid.ts'
import type { Column, Section } from './section.ts'
import { unitNamed } from './table-units.ts'

/** The number of a cell in the unit that the cell, its row or its column gives; named by the row and column it stands in. */
export function quantityOf(
  section: Section,
  column: Column,
  cell: GridCell,
  name = rowName(section, column, cell),
): Quantity | null {
  const { number, passage } = cell
  if (number === null) return null
  const row = section.grid.rows[cell.row]
  const rowUnit =
    section.unitColumn === null ? null : unitNamed(row?.[section.unitColumn]?.text ?? '')
  const unit =
    number.unit ??
    (column.unit?.dimension === 'share' ? column.unit : rowUnit) ??
    column.unit ??
    noUnit
  const value = times(number.numeral.value, unit.factor)
  return {
    index: -1,
    passage,
    from: number.from,
    to: number.to,
    text: passage.written.slice(number.from, number.to),
    value: number.isNegative ? minus(exactInteger(0), value) : value,
    step: times(number.numeral.step, unit.factor),
    unit,
    high: null,
    bound: 'exact',
    script: 'digits',
    sentence: -1,
    clause: 0,
    before: name,
    after: '',
    period: null,
  }
}

/** What a row is called, as the columns of words beside a column say. */
export function rowName(section: Section, column: Column, cell: GridCell): string {
  const row = section.grid.rows[cell.row] ?? []
  const words = column.labels
    .filter((at) => at !== section.unitColumn)
    .map((at) => row[at])
    .filter((one) => !!one && one.number === null)
    .map((one) => one?.text ?? '')
  return [...new Set(words)].filter((word) => word !== '').join(' ')
}

/** How far a number may be off what was counted: a step where it may have been rounded, else nothing. */
export function roundingOf({ unit, value, step }: Quantity): Quantity['step'] {
  const zero = exactInteger(0)
  const isFraction = step.over * unit.factor.under < unit.factor.over * step.under
  if (unit.dimension === 'count' || unit.dimension === 'span') return isFraction ? step : zero
  const isToTheCent =
    unit.dimension === 'money' && step.over * 100n === step.under && unit.name === '元'
  if (isToTheCent) return zero
  const size = value.over < 0n ? -value.over : value.over
  return isFraction || size * step.under >= 1000n * step.over * value.under ? step : zero
}
