import type { Passage } from '../passage.ts'

export const rateWithoutBasePassages: readonly Passage[] = [
  {
    name: 'a hundred per cent of nothing named',
    text: ['公文处理及时率100%。'],
    contradicts: [],
    look: [{ figure: '100%', rule: 'rate-without-base' }],
  },
  {
    name: 'a hundred per cent with its base',
    text: ['全年收到公文412件，按时处理412件，公文处理及时率100%。'],
    contradicts: [],
    follows: [{ figure: '100%', rule: 'ratio' }],
    because: ['412 / 412 = 100%'],
  },
]
