import { exactInteger } from '#kernel/exact.ts'
import { label } from '#kernel/label.ts'
import type { Quantity, Sentence } from '../quantities/quantity.ts'
import { judge, type Reckoning } from '../relations/judge.ts'
import { lineOf } from '../say-finding.ts'
import { dayNumber, datesIn, isPossible, type WrittenDate } from '../text/dates-in-text.ts'
import type { Rule } from '../understood.ts'

const early = /(?:提前|提早)(?:了)?$/
const late = /(?:逾期|延期|超期|推迟|延后|延误|滞后|超时)(?:了)?$/
const during = /(?:历时|工期|公示期|公示|为期|用时|耗时|共计?|前后)(?:为|了|共)?$/
const promised = /合同工期|计划工期|约定工期|总工期|要求|承诺|法定/

/** Numbers of days and months against the two dates they are told with. */
export const days: Rule = ({ sentences }) =>
  sentences.flatMap((sentence) => {
    const found = datesIn(sentence.text)
    const [first, second, ...more] = found
    if (!first || !second || more.length > 0 || !found.every(isPossible)) return []
    if (!first.hasYear) return []
    return sentence.quantities.flatMap((span) => judgeSpan(sentence, span, [first, second]))
  })

type Pair = readonly [WrittenDate, WrittenDate]

function judgeSpan(sentence: Sentence, span: Quantity, [first, second]: Pair): ReturnType<Rule> {
  const words = span.before.trimEnd()
  const isMonths = span.unit.name === '个月'
  const isDays = span.unit.name === '天' || span.unit.name === '日'
  if ((!isDays && !isMonths) || span.from < sentence.from + second.to || promised.test(words))
    return []
  // A year left out is that of the date before, unless the months run over its end.
  if (!second.hasYear && dayNumber(second) < dayNumber(first)) return []
  const isDuring = during.test(words)
  const isEarly = early.test(words)
  if (!isDuring && !isEarly && !late.test(words)) return []
  const counts = isDuring
    ? isMonths
      ? monthsBetween(first, second)
      : daysBetween(first, second)
    : isMonths
      ? []
      : offBy(sentence, [first, second], isEarly)
  const said = ({ from, to }: WrittenDate): string => sentence.text.slice(from, to)
  return judge(
    span,
    counts.map(([count, named]): Reckoning => ({
      computed: exactInteger(count),
      lines: [lineOf('前一个日期', said(first)), lineOf('后一个日期', said(second))],
      from: [],
      named,
    })),
    {
      rule: 'days',
      title: label('天数和日期对不上', 'The number of days does not follow from the dates'),
      right: label('天数和日期相符', 'The number of days follows from the dates'),
      isSure: span.bound === 'exact',
    },
  )
}

type Count = readonly [number, ReturnType<typeof label>]

function daysBetween(first: WrittenDate, second: WrittenDate): readonly Count[] {
  if (first.day === null || second.day === null) return []
  const count = dayNumber(second) - dayNumber(first)
  return [
    [count, label('首日不算', 'Without the first day')],
    [count + 1, label('首尾都算', 'With the first and the last day')],
  ]
}

/** Whole months and begun ones, with the last day or without. */
function monthsBetween(first: WrittenDate, second: WrittenDate): readonly Count[] {
  const months = (second.year - first.year) * 12 + second.month - first.month
  const isShort = first.day !== null && second.day !== null && second.day < first.day - 1
  const least = isShort ? months - 1 : months
  const whole = label('按整月', 'By whole months')
  return [
    [least, whole],
    [least + 1, label('不足一个月的算一个月', 'A begun month counted as one')],
  ]
}

const planWords = /计划|约定|合同|应于|要求|承诺|原定|规定/

/** How long before or after the planned day. Nothing where no word says which of the two was planned. */
function offBy(sentence: Sentence, [first, second]: Pair, isEarly: boolean): readonly Count[] {
  if (first.day === null || second.day === null) return []
  const isPlan = planWords.test(sentence.text.slice(0, first.from))
  const isActual = sentence.text.slice(first.to, second.from).includes('实际')
  if (!isPlan || !isActual) return []
  const count = dayNumber(first) - dayNumber(second)
  return [[isEarly ? count : -count, label('计划与实际相差', 'Between plan and fact')]]
}
