/** A self-evaluation report like a county's, for tests, the bench and for looking at. */

import {
  cell,
  figure,
  heading,
  paragraph,
  type Cell,
  type Chart,
  type Column,
  type OfficialDocument,
  type Row,
  type Source,
} from './document.ts'

export function aReport(over: Partial<OfficialDocument> = {}): OfficialDocument {
  return { ...anEmptyReport, sources, blocks: [...opening, scores, ...ending], ...over }
}

/** The same report with its chart before the last part. */
export function aReportWithChart(chart: Chart): OfficialDocument {
  return aReport({ blocks: [...opening, scores, { kind: 'chart', chart }, ...ending] })
}

/** A report whose table has as many rows as are asked for. */
export function aLongReport(rows: number): OfficialDocument {
  const table = { ...scores, rows: Array.from({ length: rows }, (_, index) => scoreRow(index)) }
  return aReport({ blocks: [...opening, table, ...ending] })
}

export const centres = [
  { label: '盐井街道', value: 66, text: '66.00%' },
  { label: '隆盛镇', value: 63, text: '63.00%' },
  { label: '金元镇', value: 62, text: '62.00%' },
  { label: '象山镇', value: 50, text: '50.00%' },
  { label: '卓筒井镇', value: 47, text: '47.00%' },
  { label: '天保镇', value: 46, text: '46.00%' },
  { label: '蓬莱镇', value: 44.58, text: '44.58%' },
] as const

const anEmptyReport = {
  language: 'zh',
  title: ['镇（街道）便民服务中心建设奖补项目', '2023年度绩效自评报告'],
  organ: '大英县行政审批局（样例）',
  date: '2024-01-31',
  sample: true,
  seal: '样例印章',
  asOf: '时点2023年12月31日，封签第402号',
} as const

const opening: OfficialDocument['blocks'] = [
  heading(1, '项目概况'),
  heading(2, '设立背景及基本情况'),
  paragraph(
    '依据大行审〔2023〕9号，全年支出',
    figure('80.00万元', 1),
    '，支持隆盛、象山、盐井、天保、卓筒井、蓬莱、金元七个镇（街道）建设便民服务中心，预算执行率',
    figure('100.00%', 2),
    '。',
  ),
  heading(2, '领导小组'),
  {
    kind: 'members',
    members: [
      { role: '组长', name: '龚䶮', post: '县行政审批局局长' },
      { role: '副组长', name: '买买提·吐尔逊', post: '县财政局副局长' },
      { role: '成员', name: '李𬀩', post: '县行政审批局财务股股长' },
    ],
  },
  heading(1, '做成了什么'),
  paragraph(
    figure('7个', 3),
    '中心全部验收启用，装好自助一体机',
    figure('7台', 4),
    '。',
    figure('6个', 3),
    '按期完成；象山镇更换漏水屋面，晚9天验收。',
  ),
  paragraph(
    '七个镇（街道）居民全年办件',
    figure('14000件', 5),
    '，在本镇办结',
    figure('7602件', 6),
    '，就近办率',
    figure('54.30%', 7),
    '，没有达到60%的目标；平均等待',
    figure('12.4分钟', 8),
    '，群众满意率',
    figure('97.62%', 10),
    '。窗口回访',
    { kind: 'unsourced', text: '320人' },
    '。',
  ),
  heading(1, '评分'),
]

const scoreColumns: readonly Column[] = [
  { align: 'left', width: 3 },
  { align: 'left', width: 8 },
  { align: 'right', width: 4 },
  { align: 'right', width: 4 },
  { align: 'right', width: 3 },
  { align: 'right', width: 3 },
]

function score(row: readonly [string, string, string, string, number, string, string]): Row {
  const [kind, name, goal, done, source, weight, points] = row
  const lost = points !== `${weight}.00`
  const last: Cell = { runs: [{ kind: 'text', text: points, strong: lost }] }
  return {
    kind: 'row',
    cells: [cell(kind), cell(name), cell(goal), cell(figure(done, source)), cell(weight), last],
  }
}

const scored = [
  ['执行', '预算执行率', '＝100%', '100.00%', 2, '10', '10.00'],
  ['数量', '启用便民服务中心', '＝7个', '7', 3, '10', '10.00'],
  ['数量', '装好自助一体机', '≥7台', '7', 4, '8', '8.00'],
  ['质量', '验收合格率', '＝100%', '100.00%', 3, '12', '12.00'],
  ['时效', '按期完成率', '＝100%', '85.71%', 3, '10', '8.57'],
  ['成本', '每个中心奖补', '≤12万元', '11.43', 1, '10', '10.00'],
  ['社会', '就近办率', '≥60%', '54.30%', 7, '12', '10.86'],
  ['社会', '平均等待时间', '≤15分钟', '12.4', 8, '10', '10.00'],
  ['可持续', '设备在线率', '≥95%', '96.82%', 9, '8', '8.00'],
  ['满意度', '群众满意率', '≥95%', '97.62%', 10, '10', '10.00'],
] as const

function scoreRow(index: number): Row {
  const row = scored[index % scored.length]
  if (row === undefined) throw new Error('There is always a row.')
  return score(row)
}

const scores = {
  kind: 'table',
  caption: '自评97.43分，等级为优；失分在按期完成和就近办',
  columns: scoreColumns,
  head: [['类别', '指标', '指标值', '完成值', '权重', '得分'].map((words) => cell(words))],
  rows: [
    { kind: 'group', text: '预算执行（10分）' },
    ...scored.slice(0, 1).map(score),
    { kind: 'group', text: '产出和效益（90分）' },
    ...scored.slice(1).map(score),
  ],
  total: [cell('合计', 4), cell('100'), cell('97.43')],
} as const satisfies OfficialDocument['blocks'][number]

const ending: OfficialDocument['blocks'] = [
  heading(1, '不足和改进'),
  paragraph(
    '四个镇的就近办率没有过60%，原因是窗口只能收件、不能办结。2024年6月底前，把高频事项的审查放到镇里。',
  ),
  { kind: 'signature' },
]

function source(row: readonly [number, string, string, string, number]): Source {
  const [order, label, definition, value, recordCount] = row
  return { number: order, label, definition, value, recordCount, href: `/figures/${String(order)}` }
}

const sources: readonly Source[] = (
  [
    [1, '支付', '项目本年已支付金额', '800,000.00元', 9],
    [2, '执行率', '已支付 ÷ 调整后预算', '800,000.00 ÷ 800,000.00', 9],
    [3, '验收', '签字的验收证据，6份在期内', '7份', 7],
    [4, '一体机', '固定资产卡片', '7张', 7],
    [5, '办件', '七个镇（街道）居民全年办件', '14000件', 14000],
    [6, '本镇办结', '其中在本镇办结', '7602件', 7602],
    [7, '就近办率', '本镇办结 ÷ 办件', '7602 ÷ 14000', 14000],
    [8, '等待', '取号到叫号的平均时间', '12.4分钟', 61208],
    [9, '在线率', '心跳在线时间 ÷ 应在线时间', '96.82%', 7],
    [10, '满意率', '满意和基本满意 ÷ 全部评价', '8200 ÷ 8400', 8400],
  ] as const
).map(source)
