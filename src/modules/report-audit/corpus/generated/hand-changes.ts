import { compareDates, daysBetween, isDate } from '#kernel/dates.ts'
import { capitals } from '#kernel/money.ts'

/** Of changes, days and words: whether the text is right, or null where it says none of them. */
export function changesFollow(text: string): boolean | null {
  for (const [pattern, isRight] of wordings) {
    const found = pattern.exec(text)
    if (found !== null) return isRight(...found.slice(1))
  }
  return null
}

type Wording = readonly [RegExp, (...words: readonly string[]) => boolean]

const unit = '[件次人本卷笔份]*'
const day = String.raw`(\d{4}年\d+月\d+日)`
/** N is a number, D a date, _ any words within one clause. */
const pattern = (words: string): RegExp =>
  new RegExp(
    words
      .replaceAll('N', String.raw`(\d[\d.]*)${unit}`)
      .replaceAll('D', day)
      .replaceAll('_', '[^，。、；%\\d]*?'),
  )

/** The rate in hundredths of a per cent, rounded half up or cut off at the decimals it shows. */
function grows(now: string, last: string, word: string, rate: string): boolean {
  const [a, b] = [Number(now), Number(last)]
  const change = word === '增长' ? a - b : b - a
  const scale = 10 ** (rate.split('.')[1]?.length ?? 0)
  const shown = Math.round(Number(rate) * scale)
  const top = change * 100 * scale
  const down = (top - (top % b)) / b
  const up = (2 * top + b - ((2 * top + b) % (2 * b))) / (2 * b)
  return change > 0 && (shown === down || shown === up)
}

const tenths = (written = ''): number => Math.round(Number(written) * 10)
const count = (chinese = ''): number => '零一二三四五六七八九'.indexOf(chinese.replace('两', '二'))

const wordings: readonly Wording[] = [
  [
    pattern('办理_N，2022年办理_N，同比(增长|下降)N%'),
    (now = '', last = '', word = '', rate = '') => grows(now, last, word, rate),
  ],
  [
    pattern('由上年的N(?:增加|减少)到N，(增长|下降)N%'),
    (last = '', now = '', word = '', rate = '') => grows(now, last, word, rate),
  ],
  [
    pattern('办理_N，比上年(增长|下降)N%，上年办理N'),
    (now = '', word = '', rate = '', last = '') => grows(now, last, word, rate),
  ],
  [
    pattern('办理_N，比上年增加N，上年办理N'),
    (now, more, last) => Number(now) - Number(last) === Number(more),
  ],
  [
    pattern('受理_N，其中上门办理N，占比超过(.)成'),
    (all, some, tenths) => Number(some) * 10 > Number(all) * count(tenths),
  ],
  [
    pattern('受理_N，其中上门办理N，占比不足(.)成'),
    (all, some, tenths) => Number(some) * 10 < Number(all) * count(tenths),
  ],
  [
    pattern('由上年的N增至N，增长N倍'),
    (last, now, times) => Number(now) === Number(last) * (Number(times) + 1),
  ],
  [
    pattern('由上年的N增至N，是上年的N倍'),
    (last, now, times) => Number(now) === Number(last) * Number(times),
  ],
  [
    pattern('由N%提高到N%，提高N个百分点'),
    (from, to, more) => tenths(to) - tenths(from) === tenths(more),
  ],
  [pattern('由N个工作日压缩至N个工作日'), (from, to) => Number(to) < Number(from)],
  [pattern('办理量由N增加到N'), (from, to) => Number(to) > Number(from)],
  [pattern('于D开工，D竣工'), isInOrder],
  [pattern('实施期为D至D'), isInOrder],
  [pattern('于D完工，实际于D完工，(提前|延期)N天'), isApart],
  [pattern('约定D交付，实际D交付，(提前|逾期)N天'), isApart],
  [pattern('在(.*)等N个镇(（街道）)?(?:设立|先行)'), isList],
  [pattern('N个镇（(.*)）开展'), (shown = '', list = '') => isList(list, shown)],
  [pattern('下沉至(.*镇)N个镇'), (list = '', shown = '') => isList(list, shown)],
  [
    pattern('以下(.)个问题：(.*)。'),
    (shown, list = '') => list.split('；').length === count(shown),
  ],
  [pattern('人民币(.*)（N元）'), (words, yuan) => capitals(Number(yuan) * 100) === words],
  [pattern('金额为N元（大写：(.*)）'), (yuan, words) => capitals(Number(yuan) * 100) === words],
  [pattern('得分为?N分，_等级为“?(.)'), (score, said) => gradeOf(Number(score)) === said],
  [pattern('实现零投诉.*受理_投诉N件'), (complaints) => complaints === '0'],
  [pattern('全县N个村（社区）实现_全覆盖，已设_N个'), (all, covered) => all === covered],
]

function isInOrder(from = '', to = ''): boolean {
  const [start, end] = [isoOf(from), isoOf(to)]
  return isDate(start) && isDate(end) && compareDates(start, end) <= 0
}

function isApart(planned = '', done = '', word = '', days = ''): boolean {
  const [first, second] = [isoOf(planned), isoOf(done)]
  if (!isDate(first) || !isDate(second)) return false
  const late = daysBetween(first, second)
  return late === (word === '提前' ? -Number(days) : Number(days))
}

function isoOf(written: string): string {
  const [year = '', month = '', day = ''] = written.match(/\d+/g) ?? []
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function isList(list = '', shown = '', both = ''): boolean {
  const named = list.split('、')
  return (
    named.length === Number(shown) && (both !== '' || named.every((name) => name.endsWith('镇')))
  )
}

function gradeOf(score: number): string {
  return score >= 90 ? '优' : score >= 80 ? '良' : score >= 60 ? '中' : '差'
}
