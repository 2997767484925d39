import type { Quantity } from '../quantities/quantity.ts'
import { quantityOf } from './cell-quantity.ts'
import type { Column, Section } from './section.ts'

/** The numbers of each row of a section by their columns, named by the columns they stand in. */
export function rowQuantities(section: Section): readonly ReadonlyMap<Column, Quantity>[] {
  return section.body.map((row) => {
    const found = new Map<Column, Quantity>()
    for (const column of section.columns) {
      const cell = row[column.at]
      // A number that is merged over several rows or columns belongs to the first.
      if (!column.isNumbers || !cell || cell.column !== column.at) continue
      if (section.grid.rows[cell.row] !== row) continue
      const quantity = quantityOf(section, column, cell, shortOf(column))
      if (quantity) found.set(column, quantity)
    }
    return found
  })
}

function shortOf({ path, name }: Column): string {
  return (path.at(-1) ?? name).replace(/\([^()]*\)/g, '')
}
