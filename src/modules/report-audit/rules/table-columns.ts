import { label } from '#kernel/label.ts'
import type { Finding } from '../audit.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { isSameKind } from '../relations/near.ts'
import { judge, type Reckoning } from '../relations/judge.ts'
import type { RuleName } from '../rule-name.ts'
import { bodyRowsOf, type BodyRow } from '../tables/body-rows.ts'
import { partsOf } from '../tables/parts-of-total.ts'
import { fits, sumOfCells } from '../tables/reckon-cells.ts'
import { isAdditive, isWeightName, type Column, type Section } from '../tables/section.ts'
import type { Rule } from '../understood.ts'

/** The totals of a table's columns: 合计, 总计 and 小计 against the rows that they are of. */
export const tableColumns: Rule = ({ sections }) => sections.flatMap(sumsOfSection)

interface Judged {
  readonly column: Column
  readonly total: Quantity
  readonly reckonings: readonly Reckoning[]
  readonly isClear: boolean
  readonly isRight: boolean
}

function sumsOfSection(
  section: Section,
  place: number,
  all: readonly Section[],
): readonly Finding[] {
  const earlier = all
    .slice(Math.max(0, place - 6), place)
    .filter(({ grid }) => grid === section.grid)
  const judged = section.columns
    .filter(isAdditive)
    .flatMap((column) => totalsOf(section, column, earlier))
  const isUnderstood = mostFit(judged)
  return judged.flatMap(({ column, total, reckonings, isClear }) =>
    judge(total, reckonings.slice(0, 12), {
      ...matterOf(column),
      isSure: isClear && isUnderstood && section.head.length > 0 && !section.grid.isTorn,
    }),
  )
}

// Where several columns have totals and none of them is right, it is we who do not see how the table is built.
function mostFit(judged: readonly Judged[]): boolean {
  const right = judged.filter(({ isRight }) => isRight).length
  const columns = new Set(judged.map(({ column }) => column)).size
  return columns === 1 || right > 0
}

function totalsOf(
  section: Section,
  column: Column,
  earlier: readonly Section[],
): readonly Judged[] {
  const rows = bodyRowsOf(section, column)
  return rows.flatMap((row, at) => {
    const total = row.quantity
    if (row.kind === 'part' || total === null) return []
    const { readings, isFlat, isAtEnd } = partsOf(rows, at)
    const sums = readings.flatMap((reading) => reckon(total, reading))
    const more = isWeightName(column.name) ? withEarlier(total, sums, earlier) : []
    const reckonings = [...sums, ...more].toSorted(
      (a, b) => Number(fits(total, b)) - Number(fits(total, a)),
    )
    const isRight = reckonings.some((one) => fits(total, one))
    const isEnough = (readings[0]?.length ?? 0) >= 2
    const isClear = isAtEnd && isEnough && (isFlat || isOrdered(rows))
    return reckonings.length === 0 ? [] : [{ column, total, reckonings, isClear, isRight }]
  })
}

/** Sub-totals only: each row belongs to one, and each level says so. */
function isOrdered(rows: readonly BodyRow[]): boolean {
  return rows.every(({ level, indent, isOfWhich }) => level === null && indent === 0 && !isOfWhich)
}

function reckon(total: Quantity, rows: readonly BodyRow[]): readonly Reckoning[] {
  const added = rows.map(({ quantity }) => quantity).filter((one) => one !== null)
  if (added.length === 0 || !added.every((one) => isSameKind(one, total))) return []
  return [sumOfCells(total, { added })]
}

/** The score of a form is that of its parts under several heads. */
function withEarlier(
  total: Quantity,
  sums: readonly Reckoning[],
  earlier: readonly Section[],
): readonly Reckoning[] {
  const before = earlier.flatMap((section) =>
    section.columns
      .filter(({ name, isNumbers }) => isNumbers && isWeightName(name))
      .flatMap((column) => bodyRowsOf(section, column).map(({ quantity }) => quantity))
      .filter((one) => one !== null),
  )
  if (before.length === 0) return []
  return sums.map(({ from }) => sumOfCells(total, { added: [...before, ...from] }))
}

function matterOf({ name }: Column): {
  readonly rule: RuleName
  readonly title: ReturnType<typeof label>
  readonly right: ReturnType<typeof label>
} {
  if (isWeightName(name) && !/得分|评分/.test(name))
    return {
      rule: 'weights',
      title: label('分值（权重）加起来不是合计数', 'The weights do not add up to their total'),
      right: label('分值（权重）加得起来', 'The weights add up'),
    }
  return {
    rule: 'table-sum',
    title: label('表里这一列加起来不是合计数', 'The column does not add up to its total'),
    right: label('这一列加起来是合计数', 'The column adds up'),
  }
}
