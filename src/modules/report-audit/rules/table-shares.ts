import { label } from '#kernel/label.ts'
import { agreementOf } from '../quantities/agreement.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { judge } from '../relations/judge.ts'
import { present, shareOf } from '../relations/reckon.ts'
import { quantityOf } from '../tables/cell-quantity.ts'
import { cellsIn } from '../tables/grid.ts'
import type { Column, Section } from '../tables/section.ts'
import type { Rule } from '../understood.ts'

/** A column of shares against the amounts beside it and their total. */
export const tableShares: Rule = ({ sections }) =>
  sections.flatMap((section) => {
    const shares = section.columns.find(({ name }) =>
      /^(?:占比|比重|所占比例|占总.*比.*)(?:\(%\)|（%）)?$/.test(name),
    )
    if (!shares) return []
    return section.columns
      .filter((column) => column.isNumbers && column !== shares)
      .flatMap((amounts) => judgeColumn(section, shares, amounts))
  })

interface Row {
  readonly share: Quantity
  readonly amount: Quantity
  readonly isTotal: boolean
}

function judgeColumn(section: Section, shares: Column, amounts: Column): ReturnType<Rule> {
  const rows = rowsOf(section, shares, amounts)
  const totals = rows.filter(({ isTotal }) => isTotal)
  const parts = rows.filter(({ isTotal }) => !isTotal)
  const [total] = totals
  if (!total || totals.length > 1 || parts.length < 3) return []
  const reckoned = parts.flatMap(({ share, amount }) =>
    present(shareOf(amount, total.amount)).map((way) => ({ share, way })),
  )
  const fitting = reckoned.filter(
    ({ share, way }) => agreementOf(share, way.computed, way.mayBe) !== null,
  )
  // Where most rows follow, the others are wrong; else the shares are of something else.
  const isSure = fitting.length * 3 >= reckoned.length * 2
  return reckoned.flatMap(({ share, way }) =>
    judge(share, [way], {
      rule: 'shares',
      title: label('占比和金额对不上', 'The share does not follow from the amounts'),
      right: label('占比算得出来', 'The share follows from the amounts'),
      isSure,
    }),
  )
}

function rowsOf(section: Section, shares: Column, amounts: Column): readonly Row[] {
  return section.body.flatMap((row) => {
    const cells = cellsIn(row)
    const share = cells.find(({ column }) => column === shares.at)
    const amount = cells.find(({ column }) => column === amounts.at)
    if (!share || !amount) return []
    const [said, whole] = [quantityOf(section, shares, share), quantityOf(section, amounts, amount)]
    const isTotal = cells.some(({ text }) =>
      /^(?:合计|总计|小计|总额)$/.test(text.replace(/\s/g, '')),
    )
    return said && whole && said.unit.dimension === 'share'
      ? [{ share: said, amount: whole, isTotal }]
      : []
  })
}
