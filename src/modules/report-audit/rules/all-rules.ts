import type { ClosingRule, Rule } from '../understood.ts'
import { absolutes } from './absolutes.ts'
import { average, averageRange, pooledRate } from './average.ts'
import { award } from './award.ts'
import { balance } from './balance.ts'
import { copied } from './copied.ts'
import { cumulative } from './cumulative.ts'
import { capitals } from './capitals.ts'
import { dates } from './dates.ts'
import { days } from './days.ts'
import { direction } from './direction.ts'
import { grade } from './grade.ts'
import { growth } from './growth.ts'
import { listLength } from './list-length.ts'
import { method } from './method.ts'
import { name } from './name.ts'
import { partOfWhole } from './part-of-whole.ts'
import { perfectScore } from './perfect-score.ts'
import { purpose } from './purpose.ts'
import { rateWithoutBase } from './rate-without-base.ts'
import { ratio } from './ratio.ts'
import { register } from './register.ts'
import { sameNoun } from './same-noun.ts'
import { satisfaction } from './satisfaction.ts'
import { shares } from './shares.ts'
import { subsetOrder } from './subset-order.ts'
import { sumOfParts } from './sum-of-parts.ts'
import { tableColumns } from './table-columns.ts'
import { tableRatios } from './table-ratios.ts'
import { tableRows } from './table-rows.ts'
import { tableShares } from './table-shares.ts'
import { weights } from './weights.ts'

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
  listLength,
  sameNoun,
  absolutes,
  rateWithoutBase,
  satisfaction,
  award,
  purpose,
  method,
  copied,
  name,
  register,
  cumulative,
  tableColumns,
  tableRows,
  tableRatios,
  tableShares,
  weights,
  capitals,
  dates,
  days,
  grade,
]

/** What can only be asked when all of those have been judged. */
export const closingRules: readonly ClosingRule[] = [perfectScore]
