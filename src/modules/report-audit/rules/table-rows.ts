import { label } from '#kernel/label.ts'
import type { Finding } from '../audit.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { judge, type Reckoning } from '../relations/judge.ts'
import { isSameKind } from '../relations/near.ts'
import { kindOf } from '../tables/body-rows.ts'
import { rowQuantities } from '../tables/row-quantities.ts'
import { fits, sumOfCells } from '../tables/reckon-cells.ts'
import { isAdditive, type Column, type Section } from '../tables/section.ts'
import type { Rule } from '../understood.ts'

/** The totals that a table gives for each row, in a column of their own: 合计 | 财政 | 其他. */
export const tableRows: Rule = ({ sections }) => sections.flatMap(sumsOfSection)

function sumsOfSection(section: Section): readonly Finding[] {
  const columns = section.columns.filter(isAdditive)
  const rows = rowQuantities(section)
  return columns.flatMap((total, at) => {
    if (kindOf(total.path.at(-1) ?? '') === 'part') return []
    return judgeColumn(section, rows, total, waysOf(columns, at))
  })
}

interface Way {
  readonly parts: readonly Column[]
  /** It can be no other: the only columns of numbers there are, under one head. */
  readonly isOnly: boolean
}

const spanMax = 8

/** The columns that a column may be the total of. */
function waysOf(columns: readonly Column[], at: number): readonly Way[] {
  const own = columns[at]
  if (!own) return []
  const isPart = ({ path }: Column): boolean => kindOf(path.at(-1) ?? '') === 'part'
  const within = columns.filter((one) => one !== own && isUnder(one, own))
  const right = until(columns.slice(at + 1), own)
  const left = until(columns.slice(0, at).toReversed(), own).toReversed()
  const leaves = [within, right, left].map((side) => side.filter(isPart))
  const others = columns.filter((one) => one !== own)
  const isAlone = others.every(isPart) && (right.length === 0 || left.length === 0)
  const isOneUnit = new Set(columns.map(({ unit }) => unit?.name ?? '')).size === 1
  const only = isAlone && isOneUnit && own.path.length <= 2
  const nearRuns = Array.from({ length: Math.min(spanMax, columns.length) }, (_, more) => [
    columns.slice(at + 1, at + 3 + more),
    columns.slice(Math.max(0, at - 2 - more), at),
  ]).flat()
  return [...leaves, right, left, ...nearRuns]
    .filter((parts) => parts.length >= 2)
    .map((parts) => ({ parts, isOnly: only }))
}

/** Whether it stands under the same head as a total. */
function isUnder({ path }: Column, { path: own }: Column): boolean {
  const heads = own.slice(0, -1)
  return heads.length > 0 && heads.every((head, at) => path[at] === head)
}

function until(columns: readonly Column[], { path }: Column): readonly Column[] {
  const kind = kindOf(path.at(-1) ?? '')
  const end = columns.findIndex((one) => kindOf(one.path.at(-1) ?? '') === kind)
  return end < 0 ? columns : columns.slice(0, end)
}

const evidenceMin = 2

function judgeColumn(
  section: Section,
  rows: ReturnType<typeof rowQuantities>,
  total: Column,
  ways: readonly Way[],
): readonly Finding[] {
  const told = rows.flatMap((row) => {
    const written = row.get(total)
    return written ? [{ written, row }] : []
  })
  const reckoned = ways.map((way) => told.map(({ written, row }) => reckon(written, row, way)))
  const scores = reckoned.map(
    (all) => all.filter((one) => one && fits(one.written, one.reckoning)).length,
  )
  const best = scores.indexOf(Math.max(...scores))
  const score = scores[best] ?? 0
  const judged = (reckoned[best] ?? []).filter((one) => one !== null)
  const isSure =
    section.head.length > 0 &&
    (score >= Math.max(evidenceMin, judged.length * 0.6) ||
      (ways[best]?.isOnly === true && score * 2 >= judged.length))
  return judged.flatMap(({ written, reckoning }) => {
    const all = reckoned.map((one) => one.find((other) => other?.written === written)?.reckoning)
    const others = all.filter((one): one is Reckoning => !!one && fits(written, one))
    const isRight = others.length > 0
    return judge(written, isRight ? others.slice(0, 1) : [reckoning], {
      rule: 'table-sum',
      title: label('表里这一行加起来不是合计数', 'The row does not add up to its total'),
      right: label('这一行加起来是合计数', 'The row adds up'),
      isSure: isSure && reckoning.from.length >= 2,
    })
  })
}

function reckon(
  written: Quantity,
  row: ReadonlyMap<Column, Quantity>,
  { parts }: Way,
): { readonly written: Quantity; readonly reckoning: Reckoning } | null {
  const added = parts.map((part) => row.get(part)).filter((one) => one !== undefined)
  if (added.length === 0 || !added.every((one) => isSameKind(one, written))) return null
  return { written, reckoning: sumOfCells(written, { added }) }
}
