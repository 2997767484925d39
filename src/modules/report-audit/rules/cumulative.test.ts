import { describe } from 'node:test'

import { passagesHold } from '../corpus/passages-hold.ts'
import { cumulative } from './cumulative.ts'

describe('the rule cumulative', () => {
  passagesHold(cumulative, 'cumulative')
})
