import { drawApart, type Draw } from './draw.ts'
import { blamed, countIn, fixed, halfUp, money, percentages, quotient } from './figures.ts'
import type { Statement } from './statement.ts'

/** A part of a whole as a rate, in one sentence or in three. */
const ratio: Statement = {
  rule: 'ratio',
  write(draw, { noun, unit }, isWrong) {
    const base = draw.integer(200, 9800)
    const part = draw.integer(halfUp(base * 55, 100), halfUp(base * 96, 100))
    const decimals = draw.oneOf([1, 2, 2])
    const right = percentages(decimals, [part, base], [base - part, base])
    const rate = isWrong
      ? drawApart(
          draw,
          { min: 40 * 10 ** decimals, max: 99 * 10 ** decimals },
          right,
          2 * 10 ** decimals,
        )
      : quotient(draw, part * 100, base, decimals)
    const count = countIn(draw)
    const [all, done] = [blamed(count(base) + unit), blamed(count(part) + unit)]
    const share = blamed(`${fixed(rate, decimals)}%`)
    return [
      draw.oneOf([
        `全年应办理${noun}${all}，已办理${noun}${done}，办理率${share}。`,
        `${noun}按期办结率为${share}，即${all}中有${done}按期办结。`,
        `全年受理${noun}${all}，其中网上办理${done}，网上办理占${share}。`,
        `全年应办理${noun}${all}。经办股室逐件登记。截至年底已办理${noun}${done}，办理率达到${share}。`,
        `全年抽查${noun}${all}，合格${done}。抽查由监督股组织实施。抽查合格率${share}，抽查结果已经通报。`,
      ]),
    ]
  },
}

/** The base is one of two. */
const ratioOfCandidates: Statement = {
  rule: 'ratio',
  write(draw, { noun }, isWrong) {
    const planned = draw.integer(120, 300)
    const started = planned - draw.integer(8, 20)
    const built = started - draw.integer(8, 30)
    const right = percentages(2, [built, started], [built, planned], [started, planned])
    const rate = isWrong
      ? drawApart(draw, { min: 5000, max: 9900 }, right, 200)
      : quotient(draw, built * 100, draw.oneOf([planned, started]), 2)
    return [
      `计划新增${noun}服务点${blamed(`${planned}个`)}，实际开工${blamed(`${started}个`)}，建成投用${blamed(`${built}个`)}，建成率${blamed(`${fixed(rate, 2)}%`)}。`,
    ]
  },
}

/** Budget, spending and rate; in some the budget was adjusted. */
const execution: Statement = {
  rule: 'execution',
  write(draw, { project }, isWrong) {
    const first = draw.integer(2000, 40_000)
    const budget = draw.integer(0, 1) === 0 ? first : halfUp(first * draw.integer(80, 95), 100)
    const spent = halfUp(budget * draw.integer(700, 985), 1000)
    const decimals = draw.oneOf([1, 2])
    const right = percentages(decimals, [spent, budget], [spent, first], [budget, first])
    const rate = isWrong
      ? drawApart(
          draw,
          { min: 45 * 10 ** decimals, max: 99 * 10 ** decimals },
          right,
          2 * 10 ** decimals,
        )
      : quotient(draw, spent * 100, budget, decimals)
    const [planned, paid] = [blamed(money(draw, budget)), blamed(money(draw, spent))]
    const share = blamed(`${fixed(rate, decimals)}%`)
    if (budget !== first)
      return [
        `${project}年初预算${blamed(money(draw, first))}，年中调整后预算${planned}，全年支出${paid}，预算执行率${share}。`,
      ]
    return [
      draw.oneOf([
        `${project}全年预算${planned}，实际支出${paid}，预算执行率${share}。`,
        `${project}全年预算数${planned}。资金按照合同约定支付。全年执行数${paid}。支付手续齐全。预算执行率${share}。`,
      ]),
    ]
  },
}

const pooledRate: Statement = {
  rule: 'pooled-rate',
  write(draw, { noun }, isWrong) {
    const [low, gap] = [draw.integer(800, 900), draw.integer(15, 70)]
    const high = low + gap
    const whole = isWrong
      ? draw.oneOf([high + draw.integer(8, 20), low - draw.integer(8, 40)])
      : draw.integer(low + 2, high - 2)
    const [town, land] = draw.some([low, high], 2).map((rate) => blamed(`${fixed(rate, 1)}%`))
    return [
      `城区${noun}合格率${town ?? ''}，乡镇${noun}合格率${land ?? ''}，全县${noun}合格率${blamed(`${fixed(whole, 1)}%`)}。`,
    ]
  },
}

const shares: Statement = {
  rule: 'shares',
  write(draw, { noun }, isWrong) {
    const right = roundedShares(draw)
    const wrongAt = draw.integer(0, 2)
    const shown = right.map((share, at) =>
      isWrong && at === wrongAt ? share + draw.integer(20, 80) : share,
    )
    const [first = '', second = '', third = '', rest = ''] = shown.map((share) =>
      blamed(`${fixed(share, 1)}%`),
    )
    return [
      draw.oneOf([
        `全年${noun}按办理渠道分，窗口办理占${first}，网上办理占${second}，自助终端办理占${third}，其余${rest}为邮寄办理。`,
        `${noun}服务对象问卷中，很满意占${first}，满意占${second}，一般占${third}，不满意占${rest}。`,
      ]),
    ]
  },
}

/** Four shares in tenths of a per cent that make a whole, or miss it by one tenth through rounding. */
function roundedShares(draw: Draw): readonly number[] {
  for (;;) {
    const weights = [
      draw.integer(300, 500),
      draw.integer(200, 300),
      draw.integer(60, 180),
      draw.integer(20, 60),
    ]
    const all = weights.reduce((sum, one) => sum + one, 0)
    const rounded = weights.map((weight) => halfUp(weight * 1000, all))
    if (Math.abs(rounded.reduce((sum, one) => sum + one, 0) - 1000) <= 1) return rounded
  }
}

export const rateStatements: readonly Statement[] = [
  ratio,
  ratio,
  ratio,
  ratioOfCandidates,
  execution,
  execution,
  pooledRate,
  shares,
]
