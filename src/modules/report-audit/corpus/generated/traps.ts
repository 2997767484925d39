import { drawApart } from './draw.ts'
import { blamed, fixed, halfUp, percentages, quotient } from './figures.ts'
import { towns } from './subjects.ts'
import type { Statement } from './statement.ts'

/** Counts in ten thousands, whose rate is that of the counts as they are shown. */
const ratioInTenThousands: Statement = {
  rule: 'ratio',
  write(draw, { noun, unit }, isWrong) {
    const base = draw.integer(150, 900)
    const part = draw.integer(halfUp(base * 55, 100), halfUp(base * 92, 100))
    const rate = isWrong
      ? drawApart(
          draw,
          { min: 450, max: 980 },
          percentages(1, [part, base], [base - part, base]),
          25,
        )
      : quotient(draw, part * 100, base, 1)
    const [all, some] = [base, part].map((count) => blamed(`${fixed(count, 2)}万${unit}`))
    return [
      `全年共受理${noun}${all ?? ''}，其中全程网办${some ?? ''}，全程网办占${blamed(`${fixed(rate, 1)}%`)}。`,
    ]
  },
}

const tenths = '零一二三四五六七八九'

/** 超过六成 of 63 per cent, 近七成 of 68. */
const ratioWithBound: Statement = {
  rule: 'ratio',
  write(draw, { noun, unit }, isWrong) {
    const [base, tenth] = [draw.integer(40, 900) * 10, draw.integer(3, 8)]
    // From two to eight of the hundredths between two tenths, so that no rounding reaches either.
    const part = (base / 10) * tenth + halfUp(base * draw.integer(2, 8), 100)
    const [above, below] = [tenths[tenth] ?? '', tenths[tenth + 1] ?? '']
    const said = draw.oneOf([
      { words: '占比超过', right: above, wrong: below },
      { words: '占比不足', right: below, wrong: above },
    ])
    return [
      `全年受理${noun}${blamed(`${base}${unit}`)}，其中上门办理${blamed(`${part}${unit}`)}，${said.words}${blamed(`${isWrong ? said.wrong : said.right}成`)}。`,
    ]
  },
}

/** What was promised, done and lost in the official table; nothing of it contradicts. */
const goalsAndResults: Statement = {
  rule: null,
  write(draw, { noun, unit, project }) {
    const goal = draw.integer(40, 400)
    const days = draw.integer(6, 20)
    return [
      `${project}年度指标完成情况见下表。`,
      [
        ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        [`${noun}办理量（${unit}）`, `≥${goal}`, String(goal + draw.integer(1, 30)), '15', '15'],
        [`${noun}差错率（%）`, '≤1', '0.4', '10', '10'],
        [`${noun}平均时限（天）`, `≤${days}`, String(days - draw.integer(1, 4)), '15', '14.5'],
      ],
    ]
  },
}

/** The same noun of the county, of the bureau and of the year before. */
const scopes: Statement = {
  rule: null,
  write(draw, { noun, unit }) {
    const [county, bureau] = [draw.integer(2000, 6000), draw.integer(100, 900)]
    const before = county - draw.integer(30, 300)
    return [
      draw.oneOf([
        `全县办理${noun}${county}${unit}，本局办理${noun}${bureau}${unit}。`,
        `2022年办理${noun}${before}${unit}。2023年办理${noun}${county}${unit}。`,
        `计划办理${noun}${before}${unit}，实际办理${noun}${county}${unit}。`,
        `上半年办理${noun}${bureau}${unit}，全年办理${noun}${county}${unit}。`,
      ]),
    ]
  },
}

/** Fewer names than counted, because 等 leaves the list open. */
const openList: Statement = {
  rule: null,
  write(draw, { noun }) {
    return [`${draw.some(towns, 2).join('、')}等${draw.integer(5, 9)}个镇推行${noun}帮办代办。`]
  },
}

const severalAnswers: Statement = {
  rule: null,
  write(draw, { noun }) {
    const [a, b, c] = [draw.integer(550, 700), draw.integer(400, 540), draw.integer(110, 390)]
    return [
      `问卷（可多选）显示，办理${noun}时，${fixed(a, 1)}%的受访者到过窗口，${fixed(b, 1)}%的受访者用过手机，${fixed(c, 1)}%的受访者用过自助终端。`,
    ]
  },
}

/** A rank rises when its number falls. */
const rank: Statement = {
  rule: null,
  write(draw, { noun }) {
    const now = draw.integer(1, 6)
    return [`${noun}工作全市排名由上年第${now + draw.integer(1, 5)}位上升至第${now}位。`]
  },
}

const overlappingParts: Statement = {
  rule: null,
  write(draw, { noun, unit }) {
    const whole = draw.integer(600, 3000)
    const [farmers, old, online] = [82, 61, 45].map((share) => halfUp(whole * share, 100))
    return [
      `全年办理${noun}${whole}${unit}，其中涉农${farmers ?? 0}${unit}、老年人${old ?? 0}${unit}、网上${online ?? 0}${unit}，各类有交叉。`,
    ]
  },
}

export const trapStatements: readonly Statement[] = [
  ratioInTenThousands,
  ratioWithBound,
  goalsAndResults,
  scopes,
  scopes,
  openList,
  severalAnswers,
  rank,
  overlappingParts,
]
