import { describe } from 'node:test'

import { passagesHold } from '../corpus/passages-hold.ts'
import { satisfaction } from './satisfaction.ts'

describe('the rule satisfaction', () => {
  // Those who were asked, told in another sentence, are not seen yet.
  passagesHold(satisfaction, 'satisfaction', ['satisfaction with those who were asked'])
})
