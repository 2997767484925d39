import type { Passage } from '../passage.ts'

export const averageRangePassages: readonly Passage[] = [
  {
    name: 'an average above the largest',
    text: ['各镇全年办件量最高3260件，最低812件，平均3410件。'],
    contradicts: [{ figure: '3410件', or: ['3260件'], rule: 'average-range' }],
    because: ['3410 > 3260'],
  },
  {
    name: 'an average between the smallest and the largest',
    text: ['各镇全年办件量最高3260件，最低812件，平均1874件。'],
    contradicts: [],
    because: ['1874 < 3260', '1874 > 812'],
  },
  {
    name: 'an average below the smallest',
    text: ['参评单位得分最高96分，最低78分，平均77.5分。'],
    contradicts: [{ figure: '77.5分', or: ['78分'], rule: 'average-range' }],
    because: ['77.5 < 78'],
  },
  {
    name: 'an average within the scores',
    text: ['参评单位得分最高96分，最低78分，平均86.4分。'],
    contradicts: [],
    because: ['86.4 < 96', '86.4 > 78'],
  },
  {
    name: 'an average outside a range of days',
    text: ['办理时限3—5个工作日，平均5.6个工作日。'],
    contradicts: [{ figure: '5.6个工作日', or: ['3—5个工作日'], rule: 'average-range' }],
    because: ['5.6 > 5'],
  },
  {
    name: 'an average inside a range of days',
    text: ['办理时限3—5个工作日，平均3.6个工作日。'],
    contradicts: [],
    because: ['3.6 > 3', '3.6 < 5'],
  },
  {
    name: 'an average of something else',
    text: ['各镇全年办件量最高3260件，最低812件，平均办理时长1.8天。'],
    contradicts: [],
  },
  {
    name: 'only the largest is given',
    text: ['各镇全年办件量最高3260件，平均1874件。'],
    contradicts: [],
    because: ['1874 < 3260'],
  },
  {
    name: 'the shortest, the longest and an average below both',
    text: ['事项办结最短2个工作日，最长9个工作日，平均用时1.5个工作日。'],
    contradicts: [{ figure: '1.5个工作日', or: ['2个工作日'], rule: 'average-range' }],
    because: ['1.5 < 2'],
  },
]
