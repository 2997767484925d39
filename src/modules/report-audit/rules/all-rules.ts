import type { Rule } from '../understood.ts'
import { direction } from './direction.ts'
import { growth } from './growth.ts'
import { ratio } from './ratio.ts'
import { partOfWhole, subsetOrder, sumOfParts } from './sum-of-parts.ts'

/** Every relation that figures are held against. A new one is a file of its own and a line here. */
export const allRules: readonly Rule[] = [
  ratio,
  partOfWhole,
  sumOfParts,
  subsetOrder,
  growth,
  direction,
]
