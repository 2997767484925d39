import { compare, exactInteger, type Exact } from '#kernel/exact.ts'
import { label } from '#kernel/label.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { judge, type Reckoning } from '../relations/judge.ts'
import { before, clauseBefore, isAmount, isSameKind, leadOf } from '../relations/near.ts'
import { averageOf, lineFor, present } from '../relations/reckon.ts'
import { findingOf, lineOf } from '../say-finding.ts'
import type { Rule, Understood } from '../understood.ts'

const each =
  /(?:平均每|每)(?:个|一)?(?<unit>工作日|季度|[天日月人户件家镇村个项次名班套台车年季周])[^，,。；;\d]{0,10}$|(?:平均|亩产|亩均|人均|户均|日均|月均|件均|个均|村均|镇均|年均|家均|次均|每天|每月)[^，,。；;\d]{0,12}$/
const short = /(?<unit>[人户日月件村镇家次亩])(?:均|产)/

/** So much for each, against the total and the number of those that it is for. */
export const average: Rule = (text) =>
  text.quantities.flatMap((mean) => {
    const words = clauseBefore(mean)
    if (!isAmount(mean) || !each.test(words) || notMean.test(words)) return []
    if (/^\s*(?:补助|补贴|奖励|标准|购房|的(?:标准|补))/.test(mean.after)) return []
    return judgeMean(text, mean, words)
  })

function judgeMean(text: Understood, mean: Quantity, words: string): ReturnType<Rule> {
  const unit = unitOf(words)
  const near = before(text, mean, 1).filter(
    (one) =>
      (one.unit.dimension === 'span' || isAmount(one)) &&
      (one.sentence !== mean.sentence || mean.clause - one.clause <= 4),
  )
  const totals = near.filter(
    (one) =>
      isSameKind(one, mean) && compare(one.value, mean.value) >= 0 && !each.test(clauseBefore(one)),
  )
  const counts =
    unit === null
      ? near.filter((one) => !isSameKind(one, mean))
      : near.filter((one) => countsIn(one, unit))
  const told = totals.flatMap((total) =>
    counts.flatMap((count) => present(averageOf(total, count))),
  )
  const known =
    unit === null ? [] : totals.flatMap((total) => byCalendar(text, total, { mean, unit }))
  const [total, ...moreTotals] = totals.filter(({ sentence }) => sentence === mean.sentence)
  const inSentence = counts.filter(({ sentence }) => sentence === mean.sentence)
  const isSure =
    total !== undefined &&
    moreTotals.length === 0 &&
    mean.bound !== 'about' &&
    words.split('每').length < 3 &&
    ((inSentence.length === 1 && unit !== null) || (inSentence.length === 0 && known.length > 0))
  return judge(mean, [...told, ...known], {
    rule: 'average',
    title: label('平均数和总数、个数对不上', 'The average does not follow from total and number'),
    right: label('平均数算得出来', 'The average follows'),
    isSure,
  })
}

// Announced, measured elsewhere or set by a rule, not reckoned from the sums beside it.
const notMean =
  /增长|下降|增加|减少|比|较|不低于|可支配|生产总值|GDP|预期寿命|公共服务经费|标准|补助|定额|年均|奖/

function unitOf(words: string): string | null {
  const found = each.exec(words)?.groups?.['unit'] ?? short.exec(words)?.groups?.['unit']
  if (found !== undefined) return found
  return words.includes('每天') ? '天' : words.includes('每月') ? '月' : null
}

function countsIn({ unit }: Quantity, wanted: string): boolean {
  if (wanted === '天' || wanted === '日' || wanted === '工作日') return unit.dimension === 'span'
  if (wanted === '月') return unit.name === '个月'
  if (wanted === '个' || wanted === '家')
    return ['个', '家', '处', '所', '镇', '村', '座'].includes(unit.name)
  return (
    unit.name === wanted ||
    (wanted === '人' && unit.name === '名') ||
    (['镇', '村'].includes(wanted) && unit.name === '个')
  )
}

/** What a year's calendar gives where the text says no number: its working days, its days, its months. */
function byCalendar(
  { knowledge, paragraphs }: Understood,
  total: Quantity,
  { mean, unit }: { readonly mean: Quantity; readonly unit: string },
): readonly Reckoning[] {
  const lead = mean.passage.text.slice(0, mean.from)
  const months = monthsIn(lead)
  if (months !== null && unit === '月') return [byNumber(total, `${String(months)} 个月`, months)]
  if (months !== null || /[一二三四1-4]季度|上半年|下半年|\d月/.test(lead)) return []
  const year = Number(
    [...lead.matchAll(/((?:19|20)\d{2})年/g)].at(-1)?.[1] ??
      titleYear(paragraphs.map(({ text }) => text)),
  )
  const days = year % 4 === 0 ? 366 : 365
  const working = year > 0 ? knowledge.workingDaysOf(year) : null
  const ways: readonly (readonly [string, number])[] =
    unit === '季度' || unit === '季'
      ? [['全年 4 个季度', 4]]
      : unit === '月'
        ? [['全年 12 个月', 12]]
        : unit === '工作日'
          ? working === null
            ? []
            : [[`${String(year)} 年的工作日`, working]]
          : ['天', '日'].includes(unit)
            ? [
                ...(working === null ? [] : [[`${String(year)} 年的工作日`, working] as const]),
                ...(year > 0 ? [[`${String(year)} 年的天数`, days] as const] : []),
              ]
            : []
  return ways.map(([name, count]) => byNumber(total, name, count))
}

function byNumber(total: Quantity, name: string, count: number): Reckoning {
  const computed = over(total.value, count)
  return {
    computed,
    lines: [lineFor(total), lineOf(name, `÷ ${String(count)}`)],
    from: [total],
    named: label(`按${name}`, `Taking ${String(count)}`),
  }
}

/** How many months a text is about: 1—6月 is six. */
function monthsIn(lead: string): number | null {
  const range = /(\d{1,2})月?\s*(?:-{1,2}|~|至|到)\s*(\d{1,2})月/.exec(lead)
  return range ? Number(range[2]) - Number(range[1]) + 1 : null
}

function titleYear(texts: readonly string[]): string {
  return /((?:19|20)\d{2})年/.exec(texts.slice(0, 3).join(' '))?.[1] ?? '0'
}

function over(value: Exact, count: number): Exact {
  return { over: value.over, under: value.under * exactInteger(count).over }
}

const meanWords = /平均|均价|人均|户均/
const leastWords = /最低|最少|最小|最短/
const mostWords = /最高|最多|最大|最长/

/** An average outside the least and the most that are told with it. */
export const averageRange: Rule = ({ sentences }) =>
  sentences.flatMap(({ quantities }) => {
    const told = (pattern: RegExp): Quantity | undefined =>
      quantities.find(
        (one) => pattern.test(clauseBefore(one).split(/、/).at(-1) ?? '') && one.high === null,
      )
    const mean = told(meanWords)
    const range = quantities.find(
      (one) =>
        one.high !== null &&
        one.unit.dimension !== 'share' &&
        one.unit.dimension === mean?.unit.dimension &&
        !one.before.includes('平均'),
    )
    const ends = range
      ? [range]
      : [told(leastWords), told(mostWords)].filter((one) => one !== undefined)
    if (
      !mean ||
      ends.length === 0 ||
      !ends.every((one) => one.unit.dimension === mean.unit.dimension)
    )
      return []
    const low = range ?? told(leastWords)
    const high = range?.high ?? told(mostWords)?.value
    const outside =
      (low !== undefined && compare(mean.value, low.value) < 0) ||
      (high !== undefined && compare(mean.value, high) > 0)
    return [
      findingOf(
        mean,
        {
          verdict: outside ? 'contradicts' : 'follows',
          rule: 'average-range',
          title: outside
            ? label('平均数不在最低和最高之间', 'The average is outside the least and the most')
            : label('平均数在最低和最高之间', 'The average lies between the least and the most'),
          recomputed: [mean, ...ends].map((one) => lineFor(one)),
          suggestions: outside
            ? [
                label(
                  '请核对平均数和最低、最高的数。',
                  'Check the average, the least and the most.',
                ),
              ]
            : [],
        },
        ends,
      ),
    ]
  })

/** A rate of all that lies outside the rates of its parts. */
export const pooledRate: Rule = (text) =>
  text.quantities.flatMap((pooled) => {
    if (pooled.unit.dimension !== 'share' || pooled.high !== null || pooled.bound !== 'exact')
      return []
    const words = clauseBefore(pooled)
    if (
      !/(?:全县|全市|总体|综合|合计|平均|整体|全局|全部|全镇|总)[^，,；;]{0,10}(?:率|度)(?:为|达|是)?\s*$/.test(
        words,
      )
    )
      return []
    const name = rateName(words)
    const parts = before(text, pooled, 3).filter(
      (one) =>
        one.unit.dimension === 'share' &&
        one.high === null &&
        rateName(clauseBefore(one)) === name &&
        name !== '',
    )
    if (
      parts.length < 2 ||
      /上年|去年|同期|目标|省|市(?!场)/.test(leadOf(text, pooled).replace(/全市/g, ''))
    )
      return []
    const values = parts.map(({ value }) => value)
    const isOut =
      values.every((value) => compare(pooled.value, value) < 0) ||
      values.every((value) => compare(pooled.value, value) > 0)
    return [
      findingOf(
        pooled,
        {
          verdict: isOut ? 'contradicts' : 'follows',
          rule: 'pooled-rate',
          title: isOut
            ? label(
                '总的比率不在各部分的比率之间',
                'The rate of all lies outside the rates of its parts',
              )
            : label(
                '总的比率在各部分的比率之间',
                'The rate of all lies between those of its parts',
              ),
          recomputed: [...parts.toReversed().map((one) => lineFor(one)), lineFor(pooled)],
          suggestions: isOut
            ? [
                label(
                  '总的比率应在各部分最低和最高之间，请核对。',
                  'It must lie between the lowest and the highest of its parts; check.',
                ),
              ]
            : [],
        },
        parts,
      ),
    ]
  })

function rateName(words: string): string {
  return /([^，,；;、]{2,6}(?:率|度))(?:为|达|是|分别为)?\s*$/.exec(words)?.[1]?.slice(-3) ?? ''
}
