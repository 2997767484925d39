import { label } from '#kernel/label.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { units } from '../quantities/units.ts'
import { judge } from '../relations/judge.ts'
import { lineOf } from '../say-finding.ts'
import type { Rule } from '../understood.ts'

/** What may stand between an amount in capitals and the same amount in figures. */
const joins =
  /^[\s()（）,，;；:：、]*(?:人民币|小写|大写|即|计|为|金额|合|[¥￥RMB]|[\s()（）,，:：、])*$/

/** An amount in capitals against the figures that stand beside it. */
export const capitals: Rule = ({ quantities, cellQuantities }) =>
  [quantities, cellQuantities].flatMap((all) =>
    all.flatMap((one, at) => {
      if (one.script !== 'capitals') return []
      const beside = [all[at - 1], all[at + 1]].filter((other) => other && isBeside(one, other))
      // With figures on both sides, those behind are meant: 壹万元(¥10000).
      const written = beside.at(-1)
      return written ? hold(one, written) : []
    }),
  )

function isBeside(one: Quantity, other: Quantity): boolean {
  if (one.passage !== other.passage || other.script !== 'digits') return false
  const [first, second] = one.from < other.from ? [one, other] : [other, one]
  const between = one.passage.text.slice(first.to, second.from)
  return between.length <= 14 && joins.test(between) && asMoney(other, between) !== null
}

/** Figures after ¥ or 小写 are yuan, though no unit says so. */
function asMoney(quantity: Quantity, between: string): Quantity | null {
  if (quantity.unit.dimension === 'money') return quantity
  const yuan = units.find(({ name }) => name === '元')
  const isSaid = quantity.unit.dimension === 'bare' && /[¥￥]|小写|RMB/.test(between)
  return isSaid && yuan ? { ...quantity, unit: yuan } : null
}

function hold(inCapitals: Quantity, beside: Quantity): ReturnType<Rule> {
  const written = asMoney(beside, '¥') ?? beside
  return judge(
    written,
    [
      {
        computed: inCapitals.value,
        lines: [lineOf('大写', inCapitals.text)],
        from: [inCapitals],
      },
    ],
    {
      rule: 'capitals',
      title: label('大写和小写不是一个数', 'The capitals and the figures are not the same amount'),
      right: label('大写和小写相符', 'The capitals and the figures agree'),
      isSure: true,
      suggestions: [
        label(
          `小写不错的话，请改大写；大写写的是“${inCapitals.text}”。`,
          `If the figures are right, correct the capitals, which say “${inCapitals.text}”.`,
        ),
      ],
    },
  )
}
