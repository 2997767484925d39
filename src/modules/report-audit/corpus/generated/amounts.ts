import { drawApart } from './draw.ts'
import { blamed, countIn, fixed, halfUp, money, quotient, tenThousands } from './figures.ts'
import { workingDaysOf } from '../sum-of-passage.ts'
import type { Statement } from './statement.ts'

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0)

const partOfWhole: Statement = {
  rule: 'part-of-whole',
  write(draw, { noun, unit }, isWrong) {
    const whole = draw.integer(300, 6000)
    const part = halfUp(whole * (isWrong ? draw.integer(104, 140) : draw.integer(30, 70)), 100)
    const other = halfUp(whole * draw.integer(5, 25), 100)
    const count = countIn(draw)
    const [all, first] = [blamed(count(whole) + unit), blamed(count(part) + unit)]
    return [
      draw.oneOf([
        `全年共有${noun}${all}，其中跨镇办理${first}、上门办理${count(other)}${unit}。`,
        `全年${noun}${all}。其中，当场办结${first}。`,
        `全年${noun}${all}，其中涉企${first}，均已归档。`,
      ]),
    ]
  },
}

const sumOfCounts: Statement = {
  rule: 'sum-of-parts',
  write(draw, { noun, unit }, isWrong) {
    const parts = Array.from({ length: draw.oneOf([3, 4]) }, () => draw.integer(60, 1900))
    const sum = sumOf(parts)
    const shown = isWrong ? sum + draw.oneOf([-1, 1]) * draw.integer(9, 59) : sum
    const count = countIn(draw)
    const figures = parts.map((part) => blamed(count(part) + unit))
    const total = blamed(count(shown) + unit)
    const [a = '', b = '', c = '', d] = figures
    if (d !== undefined)
      return [`${noun}一季度${a}，二季度${b}，三季度${c}，四季度${d}，全年合计${total}。`]
    return [
      draw.oneOf([
        `${noun}现场受理${a}、网上受理${b}、自助受理${c}，共计${total}。`,
        `全年${noun}共${total}，分别为现场受理${a}、网上受理${b}、自助受理${c}。`,
      ]),
    ]
  },
}

const sumOfMoney: Statement = {
  rule: 'sum-of-parts',
  write(draw, { project }, isWrong) {
    const parts = Array.from({ length: 3 }, () => draw.integer(300, 9000))
    const sum = sumOf(parts)
    const shown = isWrong ? sum + draw.oneOf([-1, 1]) * draw.integer(50, 250) : sum
    const [a = '', b = '', c = ''] = parts.map((part) => blamed(money(draw, part)))
    return [
      draw.oneOf([
        `${project}安排中央资金${a}、省级资金${b}、县级资金${c}，总投资${blamed(tenThousands(shown))}。`,
        `${project}设备购置${a}、软件开发${b}、场地装修${c}，合计${blamed(tenThousands(shown))}。`,
      ]),
    ]
  },
}

const stock: Statement = {
  rule: 'balance',
  write(draw, { noun, unit }, isWrong) {
    const [opening, received] = [draw.integer(80, 400), draw.integer(600, 4000)]
    const closed = received - draw.integer(1, 70) + draw.integer(0, 60)
    const closing = opening + received - closed
    const shown = isWrong ? closing + draw.integer(7, 60) : closing
    const [a, b, c, d] = [opening, received, closed, shown].map((one) => blamed(`${one}${unit}`))
    return [`年初结存${noun}${a ?? ''}，全年收到${b ?? ''}，办结${c ?? ''}，年末结存${d ?? ''}。`]
  },
}

const restOfMoney: Statement = {
  rule: 'balance',
  write(draw, { project }, isWrong) {
    const received = draw.integer(2000, 30_000)
    const spent = received - draw.integer(120, 1500)
    const rest = received - spent
    const shown = isWrong ? drawApart(draw, { min: 40, max: 1900 }, [rest], 60) : rest
    const [a, b, c] = [received, spent, shown].map((one) => blamed(money(draw, one)))
    return [`${project}到位资金${a ?? ''}，实际支出${b ?? ''}，结余${c ?? ''}。`]
  },
}

const subsetOrder: Statement = {
  rule: 'subset-order',
  write(draw, { noun }, isWrong) {
    const sent = draw.integer(180, 900)
    const back = isWrong ? sent + draw.integer(5, 40) : sent - draw.integer(5, 40)
    const usable = Math.min(sent, back) - draw.integer(2, 20)
    return [
      `就${noun}发放问卷${blamed(`${sent}份`)}，收回${blamed(`${back}份`)}，有效问卷${usable}份。`,
    ]
  },
}

const averagePerPeriod: Statement = {
  rule: 'average',
  write(draw, { noun, unit }, isWrong) {
    const total = draw.integer(3000, 40_000)
    const [word, parts] = draw.oneOf([
      ['月均', 12] as const,
      ['按工作日计算，日均', workingDaysOf('2023')] as const,
      ['平均每季度', 4] as const,
    ])
    const right = halfUp(total * 10, parts)
    const likely = [12, 4, 365, 249, 250, 52].map((one) => halfUp(total * 10, one))
    const range = { min: halfUp(right * 6, 10), max: right * 2 }
    const average = isWrong
      ? drawApart(draw, range, likely, halfUp(right * 5, 100))
      : quotient(draw, total, parts, 1)
    return [
      `2023年全年办理${noun}${blamed(`${total}${unit}`)}，${word}办理${blamed(`${fixed(average, 1)}${unit}`)}。`,
    ]
  },
}

const averagePerUnit: Statement = {
  rule: 'average',
  write(draw, { noun, project }, isWrong) {
    const [hundreds, places] = [draw.integer(3000, 20_000), draw.integer(6, 28)]
    const right = halfUp(hundreds, places)
    const range = { min: halfUp(right * 6, 10), max: right * 2 }
    const each = isWrong
      ? drawApart(draw, range, [right], halfUp(right * 8, 100))
      : quotient(draw, hundreds, places, 0)
    return [
      `${project}投入${blamed(tenThousands(hundreds))}改造${noun}窗口${blamed(`${places}个`)}，平均每个窗口${blamed(`${fixed(each, 2)}万元`)}。`,
    ]
  },
}

const averageRange: Statement = {
  rule: 'average-range',
  write(draw, { noun, unit }, isWrong) {
    const least = draw.integer(100, 400)
    const most = draw.integer(900, 3000)
    const average = isWrong
      ? draw.oneOf([most + draw.integer(9, 300), least - draw.integer(9, 60)])
      : draw.integer(least + 90, most - 200)
    return [
      `各镇${noun}办理量最高${blamed(`${most}${unit}`)}，最低${blamed(`${least}${unit}`)}，平均${blamed(`${average}${unit}`)}。`,
    ]
  },
}

export const amountStatements: readonly Statement[] = [
  partOfWhole,
  partOfWhole,
  sumOfCounts,
  sumOfCounts,
  sumOfMoney,
  stock,
  restOfMoney,
  subsetOrder,
  averagePerPeriod,
  averagePerPeriod,
  averagePerUnit,
  averageRange,
]
