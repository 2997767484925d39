import type { Quantity, Sentence } from '../quantities/quantity.ts'
import type { Understood } from '../understood.ts'

/** Things told one by one behind a number that announced them. */
export interface Told {
  readonly count: number
  /** 一是、二是、三是 */
  readonly marks: string
  /** Some of them may be told in other words. */
  readonly isUnclear: boolean
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** How things are told one by one in running text, and how paragraphs of their own are numbered. */
const running: readonly ((at: number) => string)[] = [
  (at) => `${numerals[at] ?? ''}是`,
  (at) => `(${at + 1})`,
]
const numbered: readonly ((at: number) => RegExp)[] = [
  (at) => new RegExp(`^\\s*${at + 1}[.．、](?!\\d)`),
  (at) => new RegExp(`^\\s*\\(${at + 1}\\)`),
  (at) => new RegExp(`^\\s*\\(${numerals[at] ?? '×'}\\)`),
  (at) => new RegExp(`^\\s*${numerals[at] ?? '×'}[、是]`),
]

const otherWords =
  /其次|再次|另外|此外|最后|还有|第[二三四五六七八]|[二三四五六七八九]要|[二三四五六七八九]、/
const announcing = /^(?:[^，,。；;：:、\d]{0,14}[：:，,]|[^，,。；;：:、\d的]{0,8}。?)\s*$/

/** What is told one by one behind 三个方面：, here or in the paragraphs that follow; null where nothing is. */
export function announcedSteps(
  text: Understood,
  sentence: Sentence,
  { passage, to }: Quantity,
): Told | null {
  const behind = passage.text.slice(to)
  for (const mark of running) {
    const first = behind.indexOf(mark(0))
    if (first < 0 || !announcing.test(behind.slice(0, first))) continue
    return inRunningText(text, sentence, behind.slice(first), mark)
  }
  if (!/^[^，,。；;：:、\d]{0,14}[：:]\s*$/.test(behind)) return null
  return inParagraphs(text, passage.block)
}

function inRunningText(
  { paragraphs }: Understood,
  { passage }: Sentence,
  behind: string,
  mark: (at: number) => string,
): Told {
  const at = paragraphs.indexOf(passage)
  let count = 0
  let seen = behind
  let left = behind
  let next = at + 1
  for (;;) {
    const found = left.indexOf(mark(count))
    if (found >= 0) {
      left = left.slice(found + mark(count).length)
      count += 1
      continue
    }
    const following = paragraphs[next]
    if (!following?.text.trim().startsWith(mark(count))) break
    left = following.text
    seen += following.text
    next += 1
  }
  const isUnclear = otherWords.test(seen) || left.includes(mark(count + 1))
  return { count, marks: marksOf(count, mark), isUnclear }
}

function inParagraphs({ paragraphs }: Understood, block: number): Told | null {
  const start = paragraphs.findIndex((one) => one.block === block) + 1
  const first = paragraphs[start]
  const style = first && numbered.find((one) => one(0).test(first.text))
  if (!style) return null
  let count = 0
  let far = 0
  for (const { text } of paragraphs.slice(start, start + 200)) {
    if (style(count).test(text)) {
      count += 1
      far = 0
    } else if (count > 0 && style(0).test(text)) break
    else far += 1
    if (far > 12) break
  }
  return {
    count,
    marks: marksOf(count, (at) => String(at + 1)),
    isUnclear: paragraphs.slice(start, start + 60).some(({ text }) => style(count + 1).test(text)),
  }
}

function marksOf(count: number, mark: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => mark(at)).join('、')
}
