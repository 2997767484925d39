import { addDays, DateText } from '#kernel/dates.ts'
import { drawApart, type Draw } from './draw.ts'
import { blamed, fixed, halfUp, quotient } from './figures.ts'
import type { Statement } from './statement.ts'

const growthRate: Statement = {
  rule: 'growth',
  write(draw, { noun, unit }, isWrong) {
    const last = draw.integer(400, 5000)
    const difference = halfUp(last * draw.integer(40, 350), 1000)
    const isUp = draw.integer(0, 2) > 0
    const now = isUp ? last + difference : last - difference
    const decimals = draw.oneOf([1, 2])
    const scaled = difference * 100 * 10 ** decimals
    const right = [halfUp(scaled, last), halfUp(scaled, now)]
    const rate = isWrong
      ? drawApart(
          draw,
          { min: 2 * 10 ** decimals, max: 60 * 10 ** decimals },
          right,
          2 * 10 ** decimals,
        )
      : quotient(draw, difference * 100, last, decimals)
    const [a, b] = [blamed(`${now}${unit}`), blamed(`${last}${unit}`)]
    const change = `${isUp ? '增长' : '下降'}${blamed(`${fixed(rate, decimals)}%`)}`
    return [
      draw.oneOf([
        `2023年办理${noun}${a}，2022年办理${noun}${b}，同比${change}。`,
        `${noun}由上年的${b}${isUp ? '增加' : '减少'}到${a}，${change}。`,
        `全年办理${noun}${a}，比上年${change}，上年办理${b}。`,
      ]),
    ]
  },
}

const growthAmount: Statement = {
  rule: 'growth',
  write(draw, { noun, unit }, isWrong) {
    const [last, more] = [draw.integer(400, 5000), draw.integer(40, 380)]
    const shown = isWrong ? drawApart(draw, { min: 20, max: 390 }, [more], 8) : more
    return [
      `2023年办理${noun}${blamed(`${last + more}${unit}`)}，比上年增加${blamed(`${shown}${unit}`)}，上年办理${blamed(`${last}${unit}`)}。`,
    ]
  },
}

/** 3 times as many has grown by 2 times. */
const growthTimes: Statement = {
  rule: 'growth',
  write(draw, { noun, unit }, isWrong) {
    const [last, times] = [draw.integer(120, 900), draw.integer(3, 5)]
    const said = draw.oneOf([
      { words: '增长', right: times - 1, wrong: times },
      { words: '是上年的', right: times, wrong: times + 2 },
    ])
    return [
      `${noun}由上年的${blamed(`${last}${unit}`)}增至${blamed(`${last * times}${unit}`)}，${said.words}${blamed(`${isWrong ? said.wrong : said.right}倍`)}。`,
    ]
  },
}

const growthPoints: Statement = {
  rule: 'growth',
  write(draw, { noun }, isWrong) {
    const [from, more] = [draw.integer(700, 880), draw.integer(11, 100)]
    const shown = isWrong ? drawApart(draw, { min: 8, max: 110 }, [more], 5) : more
    return [
      `${noun}网上可办率由${blamed(`${fixed(from, 1)}%`)}提高到${blamed(`${fixed(from + more, 1)}%`)}，提高${blamed(`${fixed(shown, 1)}个百分点`)}。`,
    ]
  },
}

const direction: Statement = {
  rule: 'direction',
  write(draw, { noun, unit }, isWrong) {
    const [less, more] = [draw.integer(5, 12), draw.integer(15, 30)]
    const [few, many] = [draw.integer(200, 800), draw.integer(900, 3000)]
    const days = isWrong ? [less, more] : [more, less]
    const counts = isWrong ? [many, few] : [few, many]
    const [a, b] = days.map((one) => blamed(`${one}个工作日`))
    const [c, d] = counts.map((one) => blamed(`${one}${unit}`))
    return [
      draw.oneOf([
        `${noun}办理时限由${a ?? ''}${blamed('压缩至')}${b ?? ''}。`,
        `${noun}办理量由${c ?? ''}${blamed('增加到')}${d ?? ''}。`,
      ]),
    ]
  },
}

const dates: Statement = {
  rule: 'dates',
  write(draw, { project }, isWrong) {
    const start = dayOf(draw)
    const end = addDays(start, draw.integer(40, 120))
    const impossible = draw.oneOf([
      '2023年2月30日',
      '2023年6月31日',
      '2023年9月31日',
      '2023年11月31日',
    ])
    if (isWrong && draw.integer(0, 1) === 0)
      return [`${project}于${say(start)}开工，${blamed(impossible)}竣工验收。`]
    const [from, to] = isWrong ? [end, start] : [start, end]
    return [
      draw.oneOf([
        `${project}于${blamed(say(from))}开工，${blamed(say(to))}竣工验收。`,
        `${project}实施期为${blamed(say(from))}至${blamed(say(to))}。`,
      ]),
    ]
  },
}

const days: Statement = {
  rule: 'days',
  write(draw, { project }, isWrong) {
    const planned = addDays(dayOf(draw), draw.integer(30, 90))
    const apart = draw.integer(8, 40)
    const isLate = draw.integer(0, 1) === 0
    const done = addDays(planned, isLate ? apart : -apart)
    const shown = isWrong ? drawApart(draw, { min: 4, max: 70 }, [apart], 4) : apart
    const count = blamed(`${shown}天`)
    return [
      draw.oneOf([
        `${project}计划于${blamed(say(planned))}完工，实际于${blamed(say(done))}完工，${isLate ? '延期' : '提前'}${count}。`,
        `${project}合同约定${blamed(say(planned))}交付，实际${blamed(say(done))}交付，${isLate ? '逾期' : '提前'}${count}。`,
      ]),
    ]
  },
}

function dayOf(draw: Draw): DateText {
  return addDays(DateText.parse('2023-02-01'), draw.integer(0, 120))
}

function say(date: DateText): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

export const changeStatements: readonly Statement[] = [
  growthRate,
  growthRate,
  growthAmount,
  growthTimes,
  growthPoints,
  direction,
  dates,
  days,
]
