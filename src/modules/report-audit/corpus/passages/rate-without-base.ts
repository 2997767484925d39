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
  {
    name: 'a training rate of nobody named',
    text: ['窗口人员培训覆盖率100%，业务能力明显提升。'],
    contradicts: [],
    look: [{ figure: '100%', rule: 'rate-without-base' }],
  },
  {
    name: 'a rate of all in Chinese',
    text: ['群众诉求回复率达到百分之百。'],
    contradicts: [],
    look: [{ figure: '百分之百', rule: 'rate-without-base' }],
  },
  {
    name: 'a hundred per cent of a count two sentences before',
    text: ['全年收到群众来信167件。来信由专人登记转办。来信答复率100%，答复来信167件。'],
    contradicts: [],
    follows: [{ figure: '100%', rule: 'ratio' }],
    because: ['167 / 167 = 100%'],
  },
  {
    name: 'a hundred per cent in a table with its counts',
    text: [
      [
        ['指标', '应完成', '已完成', '完成率'],
        ['公开信息（条）', '320', '320', '100%'],
        ['培训窗口人员（人）', '86', '86', '100.0%'],
      ],
    ],
    contradicts: [],
    because: ['320 / 320 = 100%', '86 / 86 = 100%'],
  },
  {
    name: 'all of the money was paid',
    text: ['项目预算80万元，全年支出80万元，预算执行率100%。'],
    contradicts: [],
    follows: [{ figure: '100%', rule: 'execution' }],
    because: ['80 / 80 = 100%'],
  },
]
