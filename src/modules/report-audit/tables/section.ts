import { unitInBrackets, unitNamed, unitOfCaption } from './table-units.ts'
import { cellsIn, isNothing, type Grid, type GridCell } from './grid.ts'
import type { Unit } from '../quantities/units.ts'

/** A part of a table under one head. Forms have several, one below the other. */
export interface Section {
  readonly grid: Grid
  readonly head: readonly (readonly (GridCell | null)[])[]
  readonly body: readonly (readonly (GridCell | null)[])[]
  readonly columns: readonly Column[]
  /** The unit of the whole table, where the line above it or a row of it names one. */
  readonly unit: Unit | null
  /** The column that gives each row's unit. */
  readonly unitColumn: number | null
}

export interface Column {
  readonly at: number
  /** From the highest head to the lowest. */
  readonly path: readonly string[]
  readonly name: string
  readonly isNumbers: boolean
  readonly unit: Unit | null
  /** The columns of words that name its rows. */
  readonly labels: readonly number[]
}

const headWords =
  /指标|分值|权重|得分|预算|执行|金额|合计|单位|名称|数量|序号|项目|科目|类别|等级|完成|目标|年度|备注|原因|支出|收入|决算/

/** The parts of a table, each with its head. */
export function sectionsOf(grid: Grid): readonly Section[] {
  const sections: Section[] = []
  let at = 0
  while (at < grid.rows.length) {
    const bodyFrom = endOfHead(grid, at)
    let to = bodyFrom
    while (to < grid.rows.length && !(to > bodyFrom && isLaterHead(grid.rows[to]!))) to += 1
    sections.push(sectionOf(grid, at, bodyFrom, to))
    at = Math.max(to, at + 1)
  }
  return sections
}

function endOfHead({ rows, columnCount }: Grid, from: number): number {
  let at = from
  while (at < rows.length && isHead(rows[at]!, columnCount)) at += 1
  // A table of words only has a head of one row.
  return at === rows.length ? Math.min(from + 1, rows.length) : at
}

function isHead(row: readonly (GridCell | null)[], columnCount: number): boolean {
  const cells = cellsIn(row).filter((cell) => !isNothing(cell))
  if (cells.some((cell) => cell.columnSpan >= columnCount)) return true
  const numbers = cells.filter(({ number }) => number !== null)
  return numbers.length === 0 ? cells.length !== 1 || cells[0]!.column > 0 : isIndexRow(cells)
}

/** A row that numbers the columns (栏次 1 2 3=1+2), or names years or units. */
function isIndexRow(cells: readonly GridCell[]): boolean {
  if (cells.some(({ text }) => /^(?:栏次|列次)$/.test(text))) return true
  const numbers = cells.filter(({ number }) => number !== null)
  if (numbers.length < 2) return false
  const isYears = numbers.every(({ text }) => /^(?:19|20)\d{2}$/.test(text))
  const isCount = numbers.every(({ text }, place) => text === String(place + 1))
  return (isYears || (isCount && numbers.length > 2)) && numbers.length >= cells.length - 2
}

function isLaterHead(row: readonly (GridCell | null)[]): boolean {
  const cells = cellsIn(row).filter((cell) => !isNothing(cell))
  return (
    cells.every(({ number }) => number === null) &&
    cells.filter(({ text }) => text.length <= 14 && headWords.test(text)).length >= 3
  )
}

function sectionOf(grid: Grid, from: number, bodyFrom: number, to: number): Section {
  const head = grid.rows.slice(from, bodyFrom)
  const body = grid.rows.slice(bodyFrom, to)
  const unitRow = head.find((row) => isUnitRow(cellsIn(row)))
  const said = [...grid.rows.slice(0, bodyFrom), ...grid.rows.slice(-1)]
    .flatMap(cellsIn)
    .map(({ text }) => unitOfCaption(text))
  const unit = said.find((one) => one !== null) ?? unitOfCaption(grid.before)
  const paths = Array.from({ length: grid.columnCount }, (_, at) =>
    pathOf(
      head.filter((row) => row !== unitRow),
      at,
      grid.columnCount,
    ),
  )
  const named = paths.map((path, at) => {
    const name = path.join('')
    const own = unitRow?.[at] ? unitNamed(unitRow[at].text) : null
    return { at, path, name, unit: own ?? unitInBrackets(name) ?? defaultUnit(name, unit) }
  })
  const numbers = named.map(({ at, name }) => holdsNumbers(body, at, name))
  const unitColumn = named.findIndex(({ name, at }) => !numbers[at] && /单位$/.test(name))
  const columns = named.map((column) => ({
    ...column,
    isNumbers: numbers[column.at] === true,
    labels: labelsOf(column.at, paths, numbers),
  }))
  const isRowUnit = unitColumn >= 0 && body.some((row) => unitNamed(row[unitColumn]?.text ?? ''))
  return { grid, head, body, columns, unit, unitColumn: isRowUnit ? unitColumn : null }
}

function isUnitRow(cells: readonly GridCell[]): boolean {
  const [first, ...others] = cells.filter((cell) => !isNothing(cell))
  return (
    first !== undefined &&
    /^(?:计量)?单位$/.test(first.text) &&
    others.length > 0 &&
    others.every(({ text }) => unitNamed(text) !== null)
  )
}

function pathOf(
  head: readonly (readonly (GridCell | null)[])[],
  at: number,
  columnCount: number,
): readonly string[] {
  const cells = [...new Set(head.map((row) => row[at]))].filter((cell) => !!cell)
  return cells
    .filter(
      ({ columnSpan, text }) => (columnSpan < columnCount || columnCount === 1) && text !== '',
    )
    .map(({ text }) => text)
}

/** A table in 万元 holds rates and counts too. */
function defaultUnit(name: string, unit: Unit | null): Unit | null {
  if (isShareName(name)) return unitNamed('%')
  return unit !== null && /数量|人数|户数|件数|个数|次数|辆|批次|人次/.test(name) ? null : unit
}

/** Whether a column holds shares, by its name. */
export function isShareName(name: string): boolean {
  return /率|占比|比重|比例|百分比|[%%]|增幅|进度/.test(name)
}

const namesOnly =
  /^(?:序号|行次|编号|栏次|列次|代码|排名|名次|年份|年度|日期|时间|电话|邮编|备注)$|编码$|代码$|年份$|日期$|时间$|电话$|账号$|^序$/

function holdsNumbers(
  body: readonly (readonly (GridCell | null)[])[],
  at: number,
  name: string,
): boolean {
  if (namesOnly.test(name)) return false
  const cells = [...new Set(body.map((row) => row[at]))].filter(
    (cell) => !!cell && !isNothing(cell),
  )
  const numbers = cells.filter((cell) => cell?.number).length
  return numbers > 0 && numbers * 2 >= cells.length
}

const startsBlock = /项目|支出|收入|科目|名称|内容|功能|经济|资产|负债|编码/

function labelsOf(
  at: number,
  paths: readonly (readonly string[])[],
  numbers: readonly boolean[],
): readonly number[] {
  const labels: number[] = []
  for (let before = at - 1; before >= 0; before -= 1) {
    if (numbers[before]) continue
    labels.unshift(before)
    const isStart = numbers[before - 1] === true && startsBlock.test(paths[before]?.join('') ?? '')
    const isNearest = !numbers.slice(before, at).some(Boolean)
    if (isStart && (isNearest || labels.length > 0)) break
  }
  return labels
}

const notAdded =
  /均|单价|标准|排名|名次|时限|天数|等级|指标值|目标值|完成值|完成情况|累计|余额度|利率|税率|系数|倍|年龄|面积比|得分率|期初|序号/

/** Whether the numbers of a column can be added: amounts and counts, no rates, averages or orders. */
export function isAdditive({ isNumbers, name, unit }: Column): boolean {
  if (!isNumbers || notAdded.test(name)) return false
  return isWeightName(name) || (!isShareName(name) && unit?.dimension !== 'share')
}

/** Whether a column holds weights or scores. */
export function isWeightName(name: string): boolean {
  return /权重|分值|满分|得分(?!率)|评分(?!标准)/.test(name)
}
