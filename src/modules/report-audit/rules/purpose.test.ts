import { describe } from 'node:test'

import { passagesHold } from '../corpus/passages-hold.ts'
import { purpose } from './purpose.ts'

describe('the rule purpose', () => {
  passagesHold(purpose, 'purpose')
})
