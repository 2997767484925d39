import { describe } from 'node:test'

import { passagesHold } from '../corpus/passages-hold.ts'
import { satisfaction } from './satisfaction.ts'

describe('the rule satisfaction', () => {
  passagesHold(satisfaction, 'satisfaction')
})
