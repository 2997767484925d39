import { describe } from 'node:test'

import { passagesHold } from '../corpus/passages-hold.ts'
import { copied } from './copied.ts'

describe('the rule copied', () => {
  passagesHold(copied, 'copied')
})
