import { describe } from 'node:test'

import { passagesHold } from '../corpus/passages-hold.ts'
import { award } from './award.ts'

describe('the rule award', () => {
  passagesHold(award, 'award')
})
