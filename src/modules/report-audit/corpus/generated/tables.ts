import { drawApart, type Draw } from './draw.ts'
import { blamed, fixed, halfUp, quotient } from './figures.ts'
import { towns } from './subjects.ts'
import type { Statement } from './statement.ts'

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0)

/** Towns below each other, two columns of counts, and their totals. */
const columnsOfCounts: Statement = {
  rule: 'table-sum',
  write(draw, { noun, unit }, isWrong) {
    const places = draw.some(towns, draw.integer(4, 8))
    const received = places.map(() => draw.integer(60, 900))
    // A place that opened during the year has a dash where others have a count.
    const missing = draw.integer(0, 2) === 0 ? draw.integer(0, places.length - 1) : -1
    const online = received.map((count, at) =>
      at === missing ? 0 : halfUp(count * draw.integer(30, 80), 100),
    )
    const totals = [sumOf(received), sumOf(online)]
    const off = draw.oneOf([-1, 1]) * draw.integer(11, 60)
    const shown = [totals[0], (totals[1] ?? 0) + (isWrong ? off : 0)]
    const rows = places.map((place, at) => [
      place,
      String(received[at]),
      at === missing ? draw.oneOf(['—', '/', '']) : blamed(String(online[at])),
    ])
    const total = ['合计', String(shown[0]), blamed(String(shown[1]))]
    const head = ['镇', `${noun}受理（${unit}）`, `${noun}网办（${unit}）`]
    const totalFirst = draw.integer(0, 3) === 0
    return [
      `各镇${noun}办理情况见下表。`,
      totalFirst ? [head, total, ...rows] : [head, ...rows, total],
    ]
  },
}

/** Kinds of spending with sub-totals, an “of which” row and a total. */
const spendingWithSubTotals: Statement = {
  rule: 'table-sum',
  write(draw, { project }, isWrong) {
    const [server, switches, audit, desk] = [
      draw.integer(900, 4000),
      draw.integer(300, 900),
      draw.integer(400, 900),
      draw.integer(200, 600),
    ]
    const [hard, soft] = [server + switches, audit + desk]
    const shownSoft = isWrong ? soft + draw.integer(30, 190) : soft
    const yuan = (hundreds: number): string => String(hundreds * 100)
    return [
      `${project}支出构成如下（单位：元）。`,
      [
        ['类别', '内容', '金额'],
        ['硬件', '服务器', yuan(server)],
        ['硬件', '交换机', yuan(switches)],
        ['小计', '', yuan(hard)],
        ['软件', '日志审计', blamed(yuan(audit))],
        ['软件', '桌面管理', blamed(yuan(desk))],
        ['小计', '', blamed(yuan(shownSoft))],
        ['合计', '', blamed(yuan(hard + soft))],
      ],
    ]
  },
}

/** Rows that add up across. */
const rowsOfCounts: Statement = {
  rule: 'table-sum',
  write(draw, { noun, unit }, isWrong) {
    const places = draw.some(towns, draw.integer(3, 6))
    const wrongAt = isWrong ? draw.integer(0, places.length - 1) : -1
    const rows = places.map((place, at) => {
      const [hall, net] = [draw.integer(40, 900), draw.integer(40, 900)]
      const sum = hall + net + (at === wrongAt ? draw.integer(7, 40) : 0)
      const cells = [String(hall), String(net), String(sum)]
      return [place, ...(at === wrongAt ? cells.map(blamed) : cells)]
    })
    return [
      `${noun}分渠道办理情况见下表。`,
      [['镇', `${noun}现场（${unit}）`, `${noun}网上（${unit}）`, `合计（${unit}）`], ...rows],
    ]
  },
}

const weights: Statement = {
  rule: 'weights',
  write(draw, { project }, isWrong) {
    const outputs = draw.oneOf([
      [10, 20, 15, 15, 30, 10],
      [10, 25, 15, 10, 30, 10],
      [10, 20, 20, 10, 25, 15],
    ])
    const wrongAt = draw.integer(1, 5)
    const shown = outputs.map((weight, at) => (isWrong && at === wrongAt ? weight + 5 : weight))
    const names = ['预算执行率', '数量指标', '质量指标', '时效指标', '社会效益', '服务对象满意度']
    return [
      `${project}绩效指标权重设置如下。`,
      [
        ['指标', '权重'],
        ...names.map((name, at) => [name, blamed(String(shown[at]))]),
        ['合计', blamed('100')],
      ],
    ]
  },
}

/** The official table of a project's money: a total and its two sources. */
const executionTable: Statement = {
  rule: 'execution',
  write(draw, { project }, isWrong) {
    const budgets = [draw.integer(2000, 9000), draw.integer(1000, 3000)]
    const spent = budgets.map((budget) => halfUp(budget * draw.integer(700, 980), 1000))
    const lines = [
      ['年度资金总额', sumOf(budgets), sumOf(spent)],
      ['其中：财政拨款', budgets[0] ?? 0, spent[0] ?? 0],
      ['其他资金', budgets[1] ?? 0, spent[1] ?? 0],
    ] as const
    const wrongAt = isWrong ? draw.integer(0, 2) : -1
    const rows = lines.map(([name, budget, paid], at) => {
      const cells = [fixed(budget, 2), fixed(paid, 2), rateOf(draw, budget, paid, at === wrongAt)]
      return [name, ...(at === wrongAt ? cells.map(blamed) : cells)]
    })
    return [
      `${project}预算执行情况见下表。`,
      [['项目资金（万元）', '全年预算数', '全年执行数', '执行率'], ...rows],
    ]
  },
}

function rateOf(draw: Draw, budget: number, paid: number, isWrong: boolean): string {
  const right = halfUp(paid * 10_000, budget)
  const rate = isWrong
    ? drawApart(draw, { min: 5000, max: 9900 }, [right], 250)
    : quotient(draw, paid * 100, budget, 2)
  return `${fixed(rate, 2)}%`
}

const ratesTable: Statement = {
  rule: 'ratio',
  write(draw, { noun, unit }, isWrong) {
    const places = draw.some(towns, draw.integer(3, 6))
    const wrongAt = isWrong ? draw.integer(0, places.length - 1) : -1
    const rows = places.map((place, at) => {
      const base = draw.integer(120, 900)
      const done = halfUp(base * draw.integer(70, 97), 100)
      const cells = [String(base), String(done), rateOf(draw, base, done, at === wrongAt)]
      return [place, ...(at === wrongAt ? cells.map(blamed) : cells)]
    })
    return [
      `各镇${noun}办结情况见下表。`,
      [['镇', `${noun}应办（${unit}）`, `${noun}已办（${unit}）`, '办结率'], ...rows],
    ]
  },
}

export const tableStatements: readonly Statement[] = [
  columnsOfCounts,
  columnsOfCounts,
  spendingWithSubTotals,
  rowsOfCounts,
  weights,
  executionTable,
  ratesTable,
]
