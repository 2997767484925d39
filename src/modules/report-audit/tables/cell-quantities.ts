import { findQuantities } from '../quantities/find-quantities.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { quantityOf } from './cell-quantity.ts'
import { cellsIn, type GridCell } from './grid.ts'
import type { Section } from './section.ts'

/** Every number in the cells of some tables, those in their sentences too; heads, codes and orders are none. */
export function cellQuantitiesOf(sections: readonly Section[]): readonly Quantity[] {
  const worded: GridCell[] = []
  const found = sections.flatMap((section) =>
    section.body.flatMap((row) =>
      cellsIn(row)
        .filter((cell) => section.grid.rows[cell.row] === row)
        .flatMap((cell) => {
          const column = section.columns[cell.column]
          if (cell.number === null && /\d|[壹贰叁肆伍陆柒捌玖拾佰仟]/.test(cell.text))
            worded.push(cell)
          return column?.isNumbers ? (quantityOf(section, column, cell) ?? []) : []
        }),
    ),
  )
  const said = findQuantities(worded.map(({ passage }) => passage))
  return [...found, ...said.flatMap(({ quantities }) => quantities)]
}
