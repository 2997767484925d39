import { describe } from 'node:test'

import { passagesHold } from '../corpus/passages-hold.ts'
import { name } from './name.ts'

describe('the rule name', () => {
  passagesHold(name, 'name')
})
