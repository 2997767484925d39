import type { Passage } from '../passage.ts'

export const sharesPassages: readonly Passage[] = [
  {
    name: 'three industries that make more than the whole',
    text: ['全县第一产业占18.2%，第二产业占41.5%，第三产业占42.3%。'],
    contradicts: [{ figure: '42.3%', or: ['18.2%', '41.5%'], rule: 'shares' }],
    because: ['18.2 + 41.5 + 42.3 = 102'],
  },
  {
    name: 'shares that make 100.1 by rounding',
    text: ['全县第一产业占18.2%，第二产业占41.5%，第三产业占40.4%。'],
    contradicts: [],
    because: ['18.2 + 41.5 + 40.4 = 100.1'],
  },
  {
    name: 'several answers may be ticked',
    text: [
      '问卷显示（可多选），68.3%的受访者通过窗口办事，54.1%的受访者通过手机办事，21.7%的受访者通过自助终端办事。',
    ],
    contradicts: [],
    because: ['68.3 + 54.1 + 21.7 > 100'],
  },
  {
    name: 'five answers that leave two per cent unsaid',
    text: [
      '调查结果显示，非常满意占62.3%，满意占24.1%，基本满意占6.0%，不满意占4.1%，非常不满意占1.5%。',
    ],
    contradicts: [{ figure: '62.3%', or: ['24.1%', '6.0%', '4.1%', '1.5%'], rule: 'shares' }],
    because: ['62.3 + 24.1 + 6.0 + 4.1 + 1.5 = 98'],
  },
  {
    name: 'five answers that make the whole',
    text: [
      '调查结果显示，非常满意占62.3%，满意占26.1%，基本满意占6.0%，不满意占4.1%，非常不满意占1.5%。',
    ],
    contradicts: [],
    because: ['62.3 + 26.1 + 6.0 + 4.1 + 1.5 = 100'],
  },
  {
    name: 'shares that make 99.9 by rounding',
    text: ['三类办件中，即办件占33.3%，承诺件占33.3%，上报件占33.3%。'],
    contradicts: [],
    because: ['33.3 + 33.3 + 33.3 = 99.9'],
  },
  {
    name: 'only the first two shares are named',
    text: ['全年来信中，反映城建类占45%，反映民生类占20%，居前两位。'],
    contradicts: [],
    because: ['45 + 20 < 100'],
  },
  {
    name: 'online and the rest',
    text: ['全年办件中线上办理占72%，其余32%为线下办理。'],
    contradicts: [{ figure: '32%', or: ['72%'], rule: 'shares' }],
    because: ['72 + 32 = 104'],
  },
  {
    name: 'online and the rest, right',
    text: ['全年办件中线上办理占72%，其余28%为线下办理。'],
    contradicts: [],
    follows: [{ figure: '28%', rule: 'shares' }],
    because: ['72 + 28 = 100'],
  },
  {
    name: 'a column of shares above its hundred',
    text: [
      [
        ['资金来源', '金额（万元）', '占比'],
        ['中央资金', '60', '50%'],
        ['省级资金', '36', '30%'],
        ['县级资金', '24', '24.0%'],
        ['合计', '120', '100%'],
      ],
    ],
    contradicts: [{ figure: '24.0%', or: ['100%'], rule: 'shares' }],
    because: ['24 / 120 = 20%', '50 + 30 + 24 = 104'],
  },
  {
    name: 'a column of rounded shares',
    text: [
      [
        ['资金来源', '金额（万元）', '占比'],
        ['中央资金', '52.5', '47.7%'],
        ['省级资金', '31.3', '28.5%'],
        ['县级资金', '26.2', '23.8%'],
        ['合计', '110', '100%'],
      ],
    ],
    contradicts: [],
    because: [
      '52.5 / 110 ≈ 47.7%',
      '31.3 / 110 ≈ 28.5%',
      '26.2 / 110 ≈ 23.8%',
      '52.5 + 31.3 + 26.2 = 110',
      '47.7 + 28.5 + 23.8 = 100',
    ],
  },
  {
    name: 'channels that overlap',
    text: ['知晓渠道中，微信占61.5%，村（社区）公示栏占48.2%，电视占22.4%（本题为多选题）。'],
    contradicts: [],
    because: ['61.5 + 48.2 + 22.4 > 100'],
  },
]
