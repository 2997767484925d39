import type { ReadBlock, ReadTable } from '#platform/reading/read-document.ts'
import { workingDaysOf } from '../sum-of-passage.ts'
import { changesFollow } from './hand-changes.ts'
import { fits, numberOf, plain, type ReadNumber, sumOf } from './hand-numbers.ts'

/**
 * Whether a block of a generated report is right, worked out from its words alone; null where it says nothing that
 * could be wrong. It knows the wordings of the generator and none of its numbers, so that an error in the generator's
 * own arithmetic shows.
 */
export function followsItself(blocks: readonly ReadBlock[], at: number): boolean | null {
  const block = blocks[at]
  if (block === undefined) return null
  if (block.is === 'table') return tableFollows(block)
  const text = block.text.replaceAll(/[０-９]/g, (wide) =>
    String('０１２３４５６７８９'.indexOf(wide)),
  )
  for (const [pattern, isRight] of wordings) {
    const found = pattern.exec(text)
    if (found !== null) return isRight(...found.slice(1).map(numberOf))
  }
  return changesFollow(text) ?? repeatFollows(blocks, at)
}

type Wording = readonly [RegExp, (...numbers: readonly ReadNumber[]) => boolean]

const one = String.raw`(\d[\d.]*(?:万元|元)?)[件次人本卷笔份]*`
/** N is a figure with its unit, _ any words within one clause. */
const pattern = (words: string): RegExp =>
  new RegExp(words.replaceAll('N', one).replaceAll('_', '[^，。、；%\\d]*?'))

const none: ReadNumber = { value: -1n, step: 1n }
const share = (over = none, under = none, rate = none): boolean =>
  fits(over.value * 100n, under.value, rate)
const lastIsSum = (...numbers: readonly ReadNumber[]): boolean =>
  sumOf(numbers.slice(0, -1)) === numbers.at(-1)?.value
const firstIsSum = (first = none, ...rest: readonly ReadNumber[]): boolean =>
  sumOf(rest) === first.value
const falls = (...numbers: readonly ReadNumber[]): boolean =>
  numbers.every(({ value }, at) => at === 0 || value <= (numbers[at - 1] ?? none).value)
const makesHundred = (...shares: readonly ReadNumber[]): boolean =>
  sumOf(shares) >= plain(999) / 10n && sumOf(shares) <= plain(1001) / 10n

const wordings: readonly Wording[] = [
  [pattern('应办理_N，已办理_N，办理率N%'), (all, done, rate) => share(done, all, rate)],
  [pattern('按期办结率为N%，即N中有N按期'), (rate, all, done) => share(done, all, rate)],
  [pattern('受理_N，其中网上办理N，网上办理占N%'), (all, net, rate) => share(net, all, rate)],
  [pattern('受理_N万_，其中全程网办N万_，全程网办占N%'), (all, net, rate) => share(net, all, rate)],
  [pattern('应办理_N。.*已办理_N，办理率达到N%'), (all, done, rate) => share(done, all, rate)],
  [pattern('抽查_N，合格N。.*合格率N%'), (all, good, rate) => share(good, all, rate)],
  [
    pattern('新增_N个，实际开工N个，建成投用N个，建成率N%'),
    (planned, begun, built, rate) => share(built, planned, rate) || share(built, begun, rate),
  ],
  [
    pattern('年初预算N，年中调整后预算N，全年支出N，预算执行率N%'),
    (_, budget, spent, rate) => share(spent, budget, rate),
  ],
  [pattern('全年预算N，实际支出N，预算执行率N%'), (all, spent, rate) => share(spent, all, rate)],
  [
    pattern('全年预算数N。.*全年执行数N。.*执行率N%'),
    (all, spent, rate) => share(spent, all, rate),
  ],
  [
    pattern('城区_N%，乡镇_N%，全县_N%'),
    (town = none, land = none, all = none) =>
      (all.value - town.value) * (all.value - land.value) <= 0n,
  ],
  [pattern('窗口办理占N%，_占N%，_占N%，其余N%'), makesHundred],
  [pattern('很满意占N%，_占N%，_占N%，不满意占N%'), makesHundred],
  [
    pattern('共有_N，其中跨镇办理N、上门办理N'),
    (all = none, some = none, others = none) => some.value + others.value <= all.value,
  ],
  [pattern('全年_N。其中，当场办结N'), falls],
  [pattern('全年_N，其中涉企N'), falls],
  [pattern('一季度N，二季度N，三季度N，四季度N，全年合计N'), lastIsSum],
  [pattern('现场受理N、网上受理N、自助受理N，共计N'), lastIsSum],
  [pattern('共N，分别为现场受理N、网上受理N、自助受理N'), firstIsSum],
  [pattern('中央资金N、省级资金N、县级资金N，总投资N'), lastIsSum],
  [pattern('设备购置N、软件开发N、场地装修N，合计N'), lastIsSum],
  [
    pattern('年初结存_N，全年收到N，办结N，年末结存N'),
    (opening = none, received = none, closed = none, closing = none) =>
      opening.value + received.value - closed.value === closing.value,
  ],
  [
    pattern('到位资金N，实际支出N，结余N'),
    (received, spent = none, rest = none) => firstIsSum(received, spent, rest),
  ],
  [pattern('发放问卷N，收回N，有效问卷N'), falls],
  [pattern('办理_N，月均办理N'), (all = none, each) => fits(all.value, plain(12), each)],
  [pattern('办理_N，平均每季度办理N'), (all = none, each) => fits(all.value, plain(4), each)],
  [
    pattern('办理_N，按工作日计算，日均办理N'),
    (all = none, each) => fits(all.value, plain(workingDaysOf('2023')), each),
  ],
  [
    pattern('投入N改造_N个，平均每个窗口N'),
    (all = none, places = none, each) => fits(all.value, places.value, each),
  ],
  [
    pattern('最高N，最低N，平均N'),
    (most = none, least = none, average = none) => falls(most, average, least),
  ],
]

/** What was said before of the same thing, in the two paragraphs before. */
function repeatFollows(blocks: readonly ReadBlock[], at: number): boolean | null {
  const textAt = (index: number): string => {
    const block = blocks[index]
    return block?.is === 'paragraph' ? block.text : ''
  }
  const repeated = /(?:经决算审核，|据统计，)(.*?)(\d[\d.]*(?:万元|元)?)[个。，]/.exec(textAt(at))
  if (repeated === null) return null
  const [, words = '', figure = ''] = repeated
  const before = textAt(at - 2).split(words)[1] ?? ''
  const first = /^\d[\d.]*(?:万元|元)?/.exec(before)?.[0] ?? ''
  return numberOf(first).value === numberOf(figure).value
}

function tableFollows(table: ReadTable): boolean | null {
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).map(({ text }) => text),
  )
  const [head = [], ...body] = rows
  if (head[0] === '三级指标') return null
  const numbers = body.map((row) => row.map((cell) => numberOf(cell.replace('%', ''))))
  const column = (at: number, from: readonly (readonly ReadNumber[])[]): bigint =>
    from.reduce(
      (sum, row) => sum + ((row[at]?.value ?? -1n) < 0n ? 0n : (row[at] ?? none).value),
      0n,
    )
  if (head.at(-1)?.endsWith('率') === true)
    return numbers.every(([, all, done, rate]) => share(done, all, rate))
  if (head.at(-1)?.startsWith('合计') === true)
    return numbers.every(([, hall, net, all]) => lastIsSum(hall ?? none, net ?? none, all ?? none))
  const isTotal = (row: number): boolean => body[row]?.[0] === '合计'
  if (head[0] === '类别') return subTotalsFollow(numbers.map((row) => (row[2] ?? none).value))
  return head.slice(1).every((_, at) => {
    const parts = numbers.filter((__, row) => !isTotal(row))
    return (
      column(at + 1, parts) ===
      column(
        at + 1,
        numbers.filter((__, row) => isTotal(row)),
      )
    )
  })
}

function subTotalsFollow(values: readonly bigint[]): boolean {
  const [server = 0n, switches = 0n, hard, audit = 0n, desk = 0n, soft, all] = values
  return server + switches === hard && audit + desk === soft && hard + soft === all
}
