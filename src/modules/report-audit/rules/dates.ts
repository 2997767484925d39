import { label, type Label } from '#kernel/label.ts'
import type { Finding } from '../audit.ts'
import { lineOf } from '../say-finding.ts'
import { dayNumber, datesIn, daysIn, isPossible, type WrittenDate } from '../text/dates-in-text.ts'
import type { Passage } from '../text/passage.ts'
import type { Sentence } from '../quantities/quantity.ts'
import type { Rule } from '../understood.ts'

/** Days that no calendar has, and ends before their starts. */
export const dates: Rule = ({ sentences }) =>
  sentences.flatMap((sentence) => {
    const found = datesIn(sentence.text)
    const possible = found.filter(isPossible)
    return [
      ...found.filter((date) => !isPossible(date)).map((date) => impossible(sentence, date)),
      ...ranges(sentence, possible),
      ...stages(sentence, possible),
    ]
  })

function impossible(sentence: Sentence, date: WrittenDate): Finding {
  const { year, month } = date
  const last = month >= 1 && month <= 12 ? daysIn(year, month) : null
  const reason =
    last === null
      ? label('一年只有 12 个月。', 'A year has twelve months.')
      : label(
          `${year > 0 ? `${String(year)} 年 ` : ''}${String(month)} 月最多到 ${String(last)} 日。`,
          `That month ends on day ${String(last)}.`,
        )
  return findingAt(sentence, date, {
    title: label('没有这一天', 'There is no such day'),
    note: reason,
    suggestions: [label('请核对日期。', 'Check the date.')],
    lines: [],
  })
}

/** 2023年12月1日至2023年3月31日, both with their years. */
function ranges(sentence: Sentence, found: readonly WrittenDate[]): readonly Finding[] {
  return found.flatMap((start, at) => {
    const end = found[at + 1]
    const isRange = end && /^\s*(?:至|到|-+|~|—+)\s*$/.test(sentence.text.slice(start.to, end.from))
    return isRange ? order(sentence, start, end) : []
  })
}

const starts = /^[^\d，,。；;]{0,4}(?:正式)?(?:开工|动工|启动|开始|进场|受理|立项)/
const ends = /^[^\d，,。；;]{0,4}(?:全面|全部)?(?:竣工|完工|完成|办结|验收|结束|建成)/

/** Begun on one day and ended on an earlier one. */
function stages(sentence: Sentence, found: readonly WrittenDate[]): readonly Finding[] {
  const told = (pattern: RegExp): readonly WrittenDate[] =>
    found.filter(({ to }) => pattern.test(sentence.text.slice(to)))
  const [start, ...moreStarts] = told(starts)
  const [end, ...moreEnds] = told(ends)
  const isOne = found.length === 2 && moreStarts.length === 0 && moreEnds.length === 0
  return start && end && isOne ? order(sentence, start, end) : []
}

function order(sentence: Sentence, start: WrittenDate, end: WrittenDate): readonly Finding[] {
  if (!start.hasYear || !end.hasYear) return []
  const isMonthAlone = start.day === null || end.day === null
  const isBefore = isMonthAlone
    ? end.year * 12 + end.month < start.year * 12 + start.month
    : dayNumber(end) < dayNumber(start)
  if (!isBefore) return []
  const said = ({ from, to }: WrittenDate): string => sentence.text.slice(from, to)
  return [
    findingAt(sentence, end, {
      title: label('结束在开始以前', 'It ends before it starts'),
      note: null,
      suggestions: [
        label('请核对两个日期，特别是年份。', 'Check both dates, the years above all.'),
      ],
      lines: [lineOf('开始', said(start)), lineOf('结束', said(end))],
    }),
  ]
}

interface Told {
  readonly title: Label
  readonly note: Label | null
  readonly suggestions: readonly Label[]
  readonly lines: Finding['recomputed']
}

function findingAt(sentence: Sentence, date: WrittenDate, told: Told): Finding {
  const { passage } = sentence
  const from = sentence.from + date.from
  const to = sentence.from + date.to
  return {
    verdict: 'contradicts',
    rule: 'dates',
    place: { block: passage.block, cell: passage.cell, from, to },
    figure: writtenIn(passage, from, to),
    quote: writtenIn(passage, sentence.from, sentence.to).trim(),
    title: told.title,
    recomputed: told.lines,
    note: told.note,
    suggestions: told.suggestions,
    others: [],
  }
}

function writtenIn({ written }: Passage, from: number, to: number): string {
  return written.slice(from, to)
}
