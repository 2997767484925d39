import { databaseRules } from './database-rules.ts'
import { moduleRules } from './module-rules.ts'
import { nameRules } from './name-rules.ts'
import { textRules } from './text-rules.ts'
import type { HouseRule } from './house-rule.ts'

/** What the tree as a whole must keep to; what one file must keep to is in eslint.config.js. */
export const houseRules: readonly HouseRule[] = [
  ...nameRules,
  ...textRules,
  ...moduleRules,
  ...databaseRules,
]
