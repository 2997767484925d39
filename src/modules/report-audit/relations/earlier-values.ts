import type { Quantity } from '../quantities/quantity.ts'
import { endsInArrival, endsInChange } from './change-words.ts'
import { contentOf, sharedPairs } from './nouns.ts'

const earlierWords =
  /(?:上年度?|去年|同期|上期|年初|原来?|此前|改革前|改造前|之前|年前|过去|前年|上月|期初|基期|法定|执行数|上年决算|目标值|计划数)/

/** 较上年的9323.1亿元增加4374.4亿元: the value it is compared with. */
export function isComparedWith({ before: words, after }: Quantity): boolean {
  return /(?:较|比)[^，,]*的\s*$/.test(words) && endsInChange.test(after.replace(/[，,].*$/, ''))
}

/** What grows at constant prices, so that two values of it do not give its growth (《统计上的增长速度》, 按可比价格计算). */
export function isMeasuredAnew({ passage, from }: Quantity): boolean {
  const words =
    passage.text
      .slice(0, from)
      .split(/[。；;]/)
      .at(-1) ?? ''
  return (
    /生产总值|GDP|增加值|总产值|产值|可支配收入/.test(words) || /可比价|不变价/.test(passage.text)
  )
}

/** Whether a value is told as an earlier one: by its words, or by an earlier year than the sentence's other. */
export function isEarlier(quantity: Quantity): boolean {
  const words = quantity.before
  if (/(?:比|较|与|同)[^，,]*$/.test(words) && endsInChange.test(words)) return false
  if (earlierWords.test(words) || /^\s*[(（]?(?:上年|去年)/.test(quantity.after)) return true
  if (isEarlierMonth(quantity)) return true
  const own = yearOf(words)
  const others = [...quantity.passage.text.matchAll(/((?:19|20)\d{2})\s*年/g)].map(([, year]) =>
    Number(year),
  )
  return own !== null && others.some((year) => year > own && year - own <= 5)
}

// 11月2040件，10月2000件，环比增长2%.
function isEarlierMonth({ passage, before: words }: Quantity): boolean {
  const own = /(\d{1,2})月(?:份)?[^，,]*$/.exec(words)?.[1]
  if (own === undefined || !passage.text.includes('环比')) return false
  return passage.text.includes(`${String(Number(own) + 1)}月`)
}

function yearOf(words: string): number | null {
  const found = [...words.matchAll(/((?:19|20)\d{2})\s*年/g)].at(-1)?.[1]
  return found === undefined ? null : Number(found)
}

/** 由…, 从…: what it grew from. */
export function isDeparture({ before: words }: Quantity): boolean {
  return /(?:由|从)[^，,。]*$/.test(words)
}

/** Whether it is by how much something changed. */
export function isChange({ before: words }: Quantity): boolean {
  return endsInChange.test(words) && !endsInArrival.test(words)
}

/** What a change is told of is named with it or not named at all. */
export function isNamedAlike(change: Quantity, now: Quantity): boolean {
  const own = contentOf(change.before.replace(endsInChange, '')).replace(
    /主要|原因|由于|因|年|月|底|末|同期|决算数|执行数|预算数|预算|决算|执行|安排|当|相|数/g,
    '',
  )
  if (own.length < 2) return true
  return sharedPairs(own, `${now.before}${now.after}`) > 0
}
