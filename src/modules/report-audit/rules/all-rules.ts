import type { Rule } from '../understood.ts'
import { average, averageRange, pooledRate } from './average.ts'
import { balance } from './balance.ts'
import { direction } from './direction.ts'
import { growth } from './growth.ts'
import { partOfWhole } from './part-of-whole.ts'
import { ratio } from './ratio.ts'
import { shares } from './shares.ts'
import { subsetOrder } from './subset-order.ts'
import { sumOfParts } from './sum-of-parts.ts'
import { tableColumns } from './table-columns.ts'
import { tableRatios } from './table-ratios.ts'
import { tableRows } from './table-rows.ts'

/** Every relation that figures are held against. A new one is a file of its own and a line here. */
export const allRules: readonly Rule[] = [
  ratio,
  partOfWhole,
  sumOfParts,
  subsetOrder,
  shares,
  growth,
  direction,
  average,
  averageRange,
  pooledRate,
  balance,
  tableColumns,
  tableRows,
  tableRatios,
]
