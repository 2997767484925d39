import { describe } from 'node:test'

import { passagesHold } from '../corpus/passages-hold.ts'
import { register } from './register.ts'

describe('the rule register', () => {
  passagesHold(register, 'register')
})
