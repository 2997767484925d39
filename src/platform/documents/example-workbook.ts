/** The provincial self-evaluation table with made-up content, for tests and for looking at. */

import {
  type CellLook,
  type SheetCell,
  type SheetRow,
  type SheetValue,
  type Workbook,
} from './workbook.ts'

export function aSelfEvaluationTable(): Workbook {
  return {
    title: '部门预算项目支出绩效自评表',
    author: '大英县行政审批局（样例）',
    sheets: [
      {
        name: '自评表',
        paper: 'portrait',
        columnWidths: [10, 10, 16, 10, 10, 10, 10, 8, 8, 22],
        repeatedRows: 3,
        foot: '样例，不具法律效力',
        rows: [...head, ...facts, ...budget, ...indicators, ...conclusion],
      },
    ],
  }
}

const framed: CellLook = { border: true, wrap: true, align: 'center' }
const words: CellLook = { border: true, wrap: true, align: 'left' }
const figures: CellLook = { border: true, align: 'right' }

function say(text: string, columns = 1, look: CellLook = framed, rows = 1): SheetCell {
  return { value: { kind: 'text', text }, columns, rows, look }
}

function count(value: SheetValue, columns = 1): SheetCell {
  return { value, columns, look: figures }
}

const head: readonly SheetRow[] = [
  { height: 22, cells: [say('报表编号：510000_0013zp', 10, { size: 10 })] },
  {
    height: 34,
    cells: [say('部门预算项目支出绩效自评表', 10, { font: 'title', size: 18, align: 'center' })],
  },
  {
    height: 22,
    cells: [say('（2023年度）', 5, { align: 'left' }), say('单位：万元', 5, { align: 'right' })],
  },
  {
    cells: [
      say('项目名称'),
      say('51092300T000000000001-镇（街道）便民服务中心建设奖补', 4, words),
      say('主管部门'),
      say('大英县行政审批局（样例）', 4, words),
    ],
  },
]

const facts: readonly SheetRow[] = [
  {
    cells: [
      say('一、项目基本情况', 1, framed, 2),
      say('1.项目年度目标完成情况', 2),
      say('七个镇（街道）便民服务中心建成启用', 3, words),
      say('七个中心全部验收启用，六个按期；就近办率没有达到目标', 4, words),
    ],
  },
  {
    height: 60,
    cells: [
      say('2.项目实施内容及过程概述', 2),
      say('3月下达指标，5月至9月建设，10月验收，12月付清。', 7, words),
    ],
  },
]

function money(fen: number): SheetCell {
  return count({ kind: 'money', fen, unit: '万元' })
}

const budget: readonly SheetRow[] = [
  {
    cells: [
      say('预算执行情况（10分）', 1, framed, 4),
      ...['资金来源', '年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分'].map(
        (text) => say(text),
      ),
      say('原因', 2),
    ],
  },
  {
    cells: [
      say('总额'),
      money(80_000_000),
      money(80_000_000),
      money(80_000_000),
      count({ kind: 'percent', ratio: 1 }),
      count({ kind: 'number', number: 10 }),
      count({ kind: 'number', number: 10, decimals: 2 }),
      say('', 2),
    ],
  },
  {
    cells: [
      say('其中：财政资金', 1, words),
      money(80_000_000),
      money(80_000_000),
      money(80_000_000),
      say('—'),
      say('—'),
      say('—'),
      say('', 2),
    ],
  },
  {
    cells: [
      say('其他资金', 1, words),
      money(0),
      money(0),
      money(0),
      say('—'),
      say('—'),
      say('—'),
      say('', 2),
    ],
  },
]

function indicator(
  row: readonly [string, string, string, number, string, number, number, number, string],
): SheetCell[] {
  const [second, third, nature, goal, unit, done, weight, score, reason] = row
  return [
    say(second),
    say(third, 1, words),
    say(nature),
    count({ kind: 'number', number: goal }),
    say(unit),
    count({ kind: 'number', number: done, decimals: 2 }),
    count({ kind: 'number', number: weight }),
    count({ kind: 'number', number: score, decimals: 2 }),
    say(reason, 1, words),
  ]
}

const indicators: readonly SheetRow[] = [
  {
    height: 34,
    cells: [
      '绩效指标（90分）',
      '二级指标',
      '三级指标',
      '指标性质',
      '指标值',
      '度量单位',
      '完成值',
      '权重',
      '得分',
      '未完成原因分析',
    ].map((text) => say(text, 1, { ...framed, bold: true, fill: 'F5F6F8' })),
  },
  {
    cells: [
      say('产出指标', 1, framed, 2),
      ...indicator(['数量指标', '启用便民服务中心', '＝', 7, '个', 7, 10, 10, '']),
    ],
  },
  {
    height: 34,
    cells: indicator([
      '时效指标',
      '按期完成率',
      '＝',
      100,
      '%',
      85.71,
      10,
      8.57,
      '象山镇更换漏水屋面，晚9天验收',
    ]),
  },
  {
    height: 34,
    cells: [
      say('效益指标'),
      ...indicator([
        '社会效益',
        '就近办率',
        '≥',
        60,
        '%',
        54.3,
        12,
        10.86,
        '窗口只能收件、不能办结',
      ]),
    ],
  },
  {
    cells: [
      say('合计', 7),
      count({ kind: 'number', number: 100 }),
      count({ kind: 'number', number: 97.43, decimals: 2 }),
      say(''),
    ],
  },
]

const conclusion: readonly SheetRow[] = [
  { height: 48, cells: [say('评价结论'), say('自评97.43分，等级为优。', 9, words)] },
  { height: 48, cells: [say('存在问题'), say('四个镇的就近办率没有过60%。', 9, words)] },
  {
    height: 48,
    cells: [say('改进措施'), say('2024年6月底前，把高频事项的审查放到镇里。', 9, words)],
  },
  {
    height: 26,
    cells: [
      say('项目负责人：龚䶮', 5, { align: 'left' }),
      say('财务负责人：李𬀩', 5, { align: 'left' }),
    ],
  },
]
