import type { Passage } from '../passage.ts'

export const gradePassages: readonly Passage[] = [
  {
    name: 'a good score called excellent',
    text: ['项目自评得分88.6分，评价等级为“优”。'],
    contradicts: [{ figure: '88.6分', or: ['优'], rule: 'grade' }],
    because: ['88.6 < 90'],
  },
  {
    name: 'an excellent score',
    text: ['项目自评得分92.4分，评价等级为“优”。'],
    contradicts: [],
    follows: [{ figure: '92.4分', or: ['优'], rule: 'grade' }],
    because: ['92.4 > 90'],
  },
  {
    name: 'a poor score called fair',
    text: ['项目评价得分58.5分，等级为“中”。'],
    contradicts: [{ figure: '58.5分', or: ['中'], rule: 'grade' }],
    because: ['58.5 < 60'],
  },
  {
    name: 'ninety is excellent',
    text: ['项目评价得分90分，等级为“优”。'],
    contradicts: [],
    follows: [{ figure: '90分', or: ['优'], rule: 'grade' }],
    because: ['90 = 90'],
  },
  {
    name: 'a little less than ninety is good',
    text: ['项目评价得分89.99分，等级为“良”。'],
    contradicts: [],
    follows: [{ figure: '89.99分', or: ['良'], rule: 'grade' }],
    because: ['89.99 < 90'],
  },
  {
    name: 'a little less than ninety called excellent',
    text: ['项目评价得分89.99分，等级为“优”。'],
    contradicts: [{ figure: '89.99分', or: ['优'], rule: 'grade' }],
    because: ['89.99 < 90'],
  },
  {
    name: 'two projects and their two grades',
    text: ['青石镇项目得分93分，等级为“优”；白鹤镇项目得分82.6分，等级为“良”。'],
    contradicts: [],
    because: ['93 > 90', '82.6 > 80'],
  },
  {
    name: 'grades in a table, one wrong',
    text: [
      [
        ['项目', '得分', '等级'],
        ['便民服务中心', '93.5', '优'],
        ['电子政务外网', '84.2', '中'],
        ['综合窗口', '76.0', '中'],
      ],
    ],
    contradicts: [{ figure: '84.2', or: ['中'], rule: 'grade' }],
    because: ['84.2 > 80'],
  },
  {
    name: 'grades in a table',
    text: [
      [
        ['项目', '得分', '等级'],
        ['便民服务中心', '93.5', '优'],
        ['电子政务外网', '84.2', '良'],
        ['综合窗口', '76.0', '中'],
      ],
    ],
    contradicts: [],
    follows: [{ figure: '84.2', rule: 'grade' }],
    because: ['84.2 > 80'],
  },
  {
    name: 'good weather is no grade',
    text: ['项目评价得分95分，设备运行良好，制度优化明显，等级为优。'],
    contradicts: [],
    because: ['95 > 90'],
  },
  {
    name: 'a score of another thing beside a grade',
    text: ['环境卫生检查得分86分。项目绩效评价得分91.2分，绩效等级为优。'],
    contradicts: [],
    because: ['91.2 > 90'],
  },
]
