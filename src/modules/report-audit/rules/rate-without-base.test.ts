import { describe } from 'node:test'

import { passagesHold } from '../corpus/passages-hold.ts'
import { rateWithoutBase } from './rate-without-base.ts'

describe('the rule rate-without-base', () => {
  passagesHold(rateWithoutBase, 'rate-without-base')
})
