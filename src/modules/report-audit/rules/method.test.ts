import { describe } from 'node:test'

import { passagesHold } from '../corpus/passages-hold.ts'
import { method } from './method.ts'

describe('the rule method', () => {
  passagesHold(method, 'method')
})
