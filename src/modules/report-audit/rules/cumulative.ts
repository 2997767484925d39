import { compare } from '#kernel/exact.ts'
import { label } from '#kernel/label.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { paragraphOf } from '../relations/near.ts'
import { contentOf } from '../relations/nouns.ts'
import { lineFor } from '../relations/reckon.ts'
import { findingOf } from '../say-finding.ts'
import type { Rule } from '../understood.ts'

const stock =
  /上年|去年|年初|期初|原有|已有|此前|之前|以前|历年|(?:截至|到)[^，。；]{0,8}(?:年底|年末)|结转|存量/
const ofThisYear = /(?:全年|本年|今年|年内|当年|月|季度|上半年)[^，。；]{0,4}累计/
const added = /新\p{Script=Han}|本年|今年|年内|全年|当年/u

/** 全年新增12个，累计22个: what there was at the end of last year is missing. */
export const cumulative: Rule = (text) =>
  text.quantities.flatMap((total) => {
    const own = clauseOf(total)
    if (!own.includes('累计') || ofThisYear.test(own) || !isCount(total)) return []
    const { sentences, own: at } = paragraphOf(text, total)
    const near = sentences.slice(Math.max(0, at - 1), at + 2)
    if (near.some((one) => stock.test(one.text))) return []
    const fresh = sentences[at]?.quantities.find(
      (one) =>
        one.index !== total.index &&
        isCount(one) &&
        one.unit.name === total.unit.name &&
        clauseOf(one).includes('新') &&
        added.test(clauseOf(one)) &&
        !clauseOf(one).includes('累计') &&
        compare(one.value, total.value) < 0 &&
        isOfOneThing(one, total),
    )
    if (!fresh) return []
    return [
      findingOf(
        total,
        {
          verdict: 'look',
          rule: 'cumulative',
          title: label('累计数缺上年末的数', 'A running total without the stock of last year'),
          recomputed: [lineFor(total), lineFor(fresh, '- ')],
          note: label(
            '累计数应等于上年末的数加本年新增，文中没有写上年末有多少。',
            "It should be last year's stock and this year's new ones; the stock is not given.",
          ),
          suggestions: [
            label('补上上年末的数。', 'Add how many there were at the end of last year.'),
          ],
        },
        [fresh],
      ),
    ]
  })

function isCount({ unit, high, script }: Quantity): boolean {
  return unit.dimension === 'count' && high === null && script === 'digits'
}

function clauseOf({ before }: Quantity): string {
  return before.split(/[，,；;。]/).at(-1) ?? ''
}

// What follows 累计 may name nothing: 累计接入22个.
function isOfOneThing(one: Quantity, total: Quantity): boolean {
  if (one.before.includes('其中')) return false
  const behind = ({ after }: Quantity): string => /^[^，,。；;、：:\d]{0,8}/.exec(after)?.[0] ?? ''
  const [ofNew, ofAll] = [behind(one), behind(total)]
  if (ofAll !== '' && ofNew !== '' && ![...ofAll].some((sign) => ofNew.includes(sign))) return false
  const words = (quantity: Quantity): string =>
    contentOf(clauseOf(quantity).replace(/新|累计|\d+/g, ''))
  const [first, second] = [words(one), words(total)]
  return second.length <= 2 || [...second].filter((sign) => first.includes(sign)).length >= 2
}
