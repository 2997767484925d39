import { label, type Label } from '#kernel/label.ts'
import type { Finding } from '../audit.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { judge, type Reckoning } from '../relations/judge.ts'
import { isSameKind } from '../relations/near.ts'
import type { RuleName } from '../rule-name.ts'
import { fits, sumOfCells } from '../tables/reckon-cells.ts'
import { rowQuantities } from '../tables/row-quantities.ts'
import { growthOfCells, shareOfCells } from '../tables/table-rates.ts'
import {
  isAdditive,
  isShareName,
  isWeightName,
  type Column,
  type Section,
} from '../tables/section.ts'
import type { Rule } from '../understood.ts'

/** Columns that are computed from others of their row: rates, growth, differences and rests. */
export const tableRatios: Rule = ({ sections }) => sections.flatMap(judgeSection)

type Row = ReadonlyMap<Column, Quantity>

interface Kind {
  readonly rule: RuleName
  readonly title: Label
  readonly right: Label
  readonly reckon: (written: Quantity, first: Quantity, second: Quantity) => Reckoning | null
  /** Whether two columns are beyond doubt those that it is computed from. */
  readonly isPair: (first: Column, second: Column, target: Column) => boolean
  /** Whether a pair may be meant at all. */
  readonly mayBe?: (first: Column, second: Column) => boolean
}

const spent = /执行数|支出数|实际支出|决算|实际执行|已支付|支付数|支出额|^支出/
const planned = /预算|指标数|下达|到位|安排/

const execution: Kind = {
  rule: 'execution',
  title: label('执行率和预算数、执行数对不上', 'The rate of execution does not follow'),
  right: label('执行率算得出来', 'The rate of execution follows'),
  reckon: (_, part, whole) => shareOfCells(part, whole),
  isPair: ({ name: part }, { name: whole }) => spent.test(part) && planned.test(whole),
}

const ratio: Kind = {
  rule: 'ratio',
  title: label('比率和分子、分母对不上', 'The rate does not follow from its two numbers'),
  right: label('比率算得出来', 'The rate follows'),
  reckon: (_, part, whole) => shareOfCells(part, whole),
  isPair: ({ name: part }, { name: whole }, { path }) => {
    const stem = /([^(]{2,3})率/.exec(path.at(-1) ?? '')?.[1]?.slice(-2) ?? ' '
    return part.includes(stem) && !/未|不|超/.test(part) && !new RegExp(`未${stem}`).test(whole)
  },
}

const thenWords = /上年|去年|同期|上期|年初|基期/
const yearOf = ({ name }: Column): number => Number(/((?:19|20)\d{2})/.exec(name)?.[1] ?? 0)

function isThenAndNow(now: Column, then: Column): boolean {
  const [later, earlier] = [yearOf(now), yearOf(then)]
  if (later > 0 && earlier > 0) return later === earlier + 1
  return thenWords.test(then.name) && !thenWords.test(now.name)
}

const growth: Kind = {
  rule: 'growth',
  title: label('增减的幅度和两年的数对不上', 'The change does not follow from the two values'),
  right: label('增减的幅度算得出来', 'The change follows'),
  reckon: (_, now, then) => growthOfCells(now, then),
  isPair: isThenAndNow,
}

const difference: Kind = {
  rule: 'growth',
  title: label('增减额和两年的数对不上', 'The difference does not follow from the two values'),
  right: label('增减额算得出来', 'The difference follows'),
  reckon: (written, now, then) => sumOfCells(written, { added: [now], taken: [then] }),
  isPair: isThenAndNow,
}

const rest: Kind = {
  rule: 'balance',
  title: label('结余和收、支的数对不上', 'The rest does not follow'),
  right: label('结余算得出来', 'The rest follows'),
  reckon: (written, given, used) => sumOfCells(written, { added: [given], taken: [used] }),
  isPair: ({ name: given }, { name: used }) =>
    /到位|预算|收入|下达/.test(given) && /支出|执行|使用|支付/.test(used),
}

function kindOfColumn({ isNumbers, name, path }: Column): Kind | null {
  const own = path.at(-1) ?? name
  if (!isNumbers || isWeightName(own)) return null
  if (/增长率|增长%|增减率|增幅|增减幅|同比|环比|增长\(%\)|增减\(?%|增速|比上年.*%/.test(name))
    return growth
  if (/增减额|增减数|增减$|增加额|增减量|差额/.test(own.replace(/\([^()]*\)/g, '')))
    return difference
  if (/执行率|支出进度|执行进度|支付进度|执行\(?%/.test(name)) return execution
  if (/^(?:年末)?(?:结余|余额|结转结余|结转和结余|剩余)/.test(own)) return rest
  return isShareName(own) && !/占|比重|比例|税率|利率|汇率|目标|满意/.test(name) ? ratio : null
}

const basesMax = 6

function judgeSection(section: Section): readonly Finding[] {
  const rows = rowQuantities(section)
  const additive = section.columns.filter(
    (column) => isAdditive(column) && !isWeightName(column.name),
  )
  return section.columns.flatMap((target) => {
    const kind = kindOfColumn(target)
    const bases = additive
      .filter((one) => one !== target && kindOfColumn(one) !== difference)
      .toSorted((a, b) => Math.abs(a.at - target.at) - Math.abs(b.at - target.at))
      .slice(0, basesMax)
    return kind === null || bases.length < 2
      ? []
      : judgeTarget(rows, target, { kind, bases, hasHead: section.head.length > 0 })
  })
}

interface Bases {
  readonly kind: Kind
  readonly bases: readonly Column[]
  readonly hasHead: boolean
}

const evidenceMin = 2

function judgeTarget(
  rows: readonly Row[],
  target: Column,
  { kind, bases, hasHead }: Bases,
): readonly Finding[] {
  const pairs = bases.flatMap((first) =>
    bases.filter((second) => second !== first).map((second) => ({ first, second })),
  )
  const told = rows.flatMap((row) => {
    const written = row.get(target)
    return written ? [{ written, row }] : []
  })
  const reckoned = pairs.map(({ first, second }) =>
    told.map(({ written, row }) => reckon(kind, written, [row.get(first), row.get(second)])),
  )
  const scores = reckoned.map(
    (all) =>
      all.filter((one, at) => {
        const written = told[at]?.written
        return one !== null && written !== undefined && doesFit(written, one)
      }).length,
  )
  const named = pairs.findIndex(({ first, second }) => kind.isPair(first, second, target))
  const most = Math.max(...scores)
  const best = named >= 0 && (scores[named] ?? 0) * 2 >= most ? named : scores.indexOf(most)
  const score = scores[best] ?? 0
  const namedPairs = pairs.filter(({ first, second }) => kind.isPair(first, second, target))
  const isEvident = score >= Math.max(evidenceMin, told.length * 0.6)
  const isNamed = best === named && namedPairs.length === 1 && score * 2 >= told.length - 1
  return told.flatMap(({ written }, at) => {
    const all = [reckoned[best]?.[at], ...reckoned.map((one) => one[at])].filter((one) => !!one)
    const fitting = all.find((one) => doesFit(written, one))
    const first = reckoned[best]?.[at]
    const candidates = fitting ? [fitting] : first ? [first] : []
    return judge(written, candidates, {
      rule: kind.rule,
      title: kind.title,
      right: kind.right,
      isSure: hasHead && (isEvident || isNamed),
    })
  })
}

function reckon(
  kind: Kind,
  written: Quantity,
  [first, second]: readonly (Quantity | undefined)[],
): Reckoning | null {
  if (!first || !second || !isSameKind(first, second)) return null
  return kind.reckon(written, first, second)
}

function doesFit(written: Quantity, reckoning: Reckoning): boolean {
  const matter = {
    rule: 'ratio',
    title: label('', ''),
    right: label('', ''),
    isSure: false,
  } as const
  return judge(written, [reckoning], matter).length > 0 || fits(written, reckoning)
}
