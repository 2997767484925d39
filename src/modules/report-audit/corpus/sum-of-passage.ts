import rows from '../../../../db/seed/working-calendar.json' with { type: 'json' }
import { CalendarRows, workingCalendar } from '#kernel/working-calendar.ts'
import { isWorkingDay } from '#kernel/working-days.ts'
import { addDays, DateText, daysBetween } from '#kernel/dates.ts'
import { compare, dividedBy, exact, type Exact, minus, plus, times } from '#kernel/exact.ts'

const calendar = workingCalendar(CalendarRows.parse(rows))
const relation = /^(.+?) ([=≈≠<>]) (.+)$/

/**
 * Whether a sum is true, such as `1190 / 1258 ≈ 94.59%`: `=` to the last digit, `≈` rounded or cut off at the digits
 * shown on the right, `≠` neither. Numbers may end in %, ‰, 万 or 亿; `days(a, b)` and `workdays(year)` count.
 */
export function isTrue(sum: string): boolean {
  const [, left = '', sign = '', right = ''] = relation.exec(sum) ?? []
  if (sign === '') throw new TypeError(`not a sum: ${sum}`)
  const [value, shown] = [valueOf(left), valueOf(right)]
  if (sign === '≈') return isShown(value, shown, right)
  if (sign === '≠') return !isShown(value, shown, right)
  const order = compare(value, shown)
  return sign === '=' ? order === 0 : sign === '<' ? order < 0 : order > 0
}

function isShown(value: Exact, shown: Exact, written: string): boolean {
  const step = stepOf(written.trim())
  const away = minus(value, shown)
  const distance = compare(away, exact('0')) < 0 ? minus(exact('0'), away) : away
  const half = dividedBy(step, exact('2'))
  const towardsZero = compare(value, exact('0')) < 0 ? minus(shown, value) : away
  const isRounded = compare(distance, half) <= 0
  const isCutOff = compare(towardsZero, exact('0')) >= 0 && compare(towardsZero, step) < 0
  return isRounded || isCutOff
}

const scales: Readonly<Record<string, Exact>> = {
  '%': exact('0.01'),
  '‰': exact('0.001'),
  成: exact('0.1'),
  万: exact('10000'),
  亿: exact('100000000'),
}

/** One in the last place that is written. */
function stepOf(written: string): Exact {
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0
  const place = dividedBy(exact('1'), exact(`1${'0'.repeat(decimals)}`))
  return times(place, scales[written.slice(-1)] ?? exact('1'))
}

function valueOf(written: string): Exact {
  const tokens =
    written.match(/days\([^)]*\)|workdays\(\d+\)|\d+(?:\.\d+)?[%‰成万亿]?|[-+*/()]/g) ?? []
  if (tokens.join('').length !== written.replaceAll(' ', '').length && !written.includes('days('))
    throw new TypeError(`not a value: ${written}`)
  const left = [...tokens]
  const value = sumFrom(left)
  if (left.length > 0) throw new TypeError(`not a value: ${written}`)
  return value
}

function sumFrom(tokens: string[]): Exact {
  let value = productFrom(tokens)
  while (tokens[0] === '+' || tokens[0] === '-')
    value =
      tokens.shift() === '+' ? plus(value, productFrom(tokens)) : minus(value, productFrom(tokens))
  return value
}

function productFrom(tokens: string[]): Exact {
  let value = numberFrom(tokens)
  while (tokens[0] === '*' || tokens[0] === '/')
    value =
      tokens.shift() === '*'
        ? times(value, numberFrom(tokens))
        : dividedBy(value, numberFrom(tokens))
  return value
}

function numberFrom(tokens: string[]): Exact {
  const token = tokens.shift() ?? ''
  if (token === '-') return minus(exact('0'), numberFrom(tokens))
  if (token === '(') {
    const value = sumFrom(tokens)
    if (tokens.shift() !== ')') throw new TypeError('a bracket is open')
    return value
  }
  if (token.startsWith('workdays')) return exact(String(workingDaysOf(token.slice(9, -1))))
  if (token.startsWith('days')) {
    const [from = '', to = ''] = token
      .slice(5, -1)
      .split(',')
      .map((date) => date.trim())
    return exact(String(daysBetween(DateText.parse(from), DateText.parse(to))))
  }
  const scale = scales[token.slice(-1)]
  return scale === undefined ? exact(token) : times(exact(token.slice(0, -1)), scale)
}

/** By the calendar that was announced for the year. */
export function workingDaysOf(year: string): number {
  let count = 0
  for (let day = DateText.parse(`${year}-01-01`); day.startsWith(year); day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) count++
  return count
}
