import type { PlacedTable } from '../text/passage.ts'
import { cellsIn, gridOf, isNothing, type Grid } from './grid.ts'

/**
 * The grids of some tables. What goes on over a page is told by its neighbour: such grids are marked as torn, since a
 * total may be that of rows on the page before.
 */
export function gridsOf(tables: readonly PlacedTable[]): readonly Grid[] {
  return tables.flatMap((placed, at) => {
    const grid = gridOf(placed)
    if (grid === null) return []
    const [previous, next] = [tables[at - 1], tables[at + 1]]
    const isTorn = isTornFrom(previous, placed) || isTornFrom(placed, next)
    return [{ ...grid, isTorn }]
  })
}

const linesBetweenMax = 2

function isTornFrom(one: PlacedTable | undefined, other: PlacedTable | undefined): boolean {
  if (!one || !other || other.block - one.block > linesBetweenMax) return false
  if (one.table.page === other.table.page) return false
  return one.table.columnCount === other.table.columnCount || !hasHead(other)
}

function hasHead(placed: PlacedTable): boolean {
  const first = gridOf({ ...placed, table: { ...placed.table, rowCount: 1 } })?.rows[0] ?? []
  return cellsIn(first).every((cell) => isNothing(cell) || cell.number === null)
}
