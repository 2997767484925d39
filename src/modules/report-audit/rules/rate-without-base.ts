import { compare, exactInteger } from '#kernel/exact.ts'
import { label } from '#kernel/label.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { isAmount, paragraphOf } from '../relations/near.ts'
import { findingOf } from '../say-finding.ts'
import type { Rule } from '../understood.ts'

const all = exactInteger(100)
const aims = /目标|指标值|计划|力争|确保|要求|应当?达|预期|拟|不低于|≥|下一步|明年|满意/

/** 及时率100%, and no count near it that the rate could be of. */
export const rateWithoutBase: Rule = (text) =>
  text.quantities.flatMap((quantity) => {
    if (!isWholeRate(quantity)) return []
    const { sentences, own } = paragraphOf(text, quantity)
    const near = sentences
      .slice(Math.max(0, own - 2), own + 2)
      .flatMap(({ quantities }) => quantities)
    if (near.some((one) => isAmount(one) && one.unit.dimension !== 'bare')) return []
    return [
      findingOf(quantity, {
        verdict: 'look',
        rule: 'rate-without-base',
        title: label('100%，但没有写多少件', '100 %, but of how many'),
        note: label(
          '前后几句里没有可以作分母的数，这个比率没法复算。',
          'No number near it can be its denominator, so the rate cannot be recomputed.',
        ),
        suggestions: [
          label(
            '写成“应办…件，实办…件，…率100%”。',
            'Say how many there were and how many were done.',
          ),
        ],
      }),
    ]
  })

function isWholeRate({ value, unit, before, high }: Quantity): boolean {
  return (
    unit.dimension === 'share' &&
    high === null &&
    compare(value, all) === 0 &&
    /率\s*(?:均|都|已)?(?:为|达到?|是|实现|保持|[：:])?\s*(?:了)?$/.test(before) &&
    !/增长率|增速|占比/.test(before) &&
    !aims.test(before)
  )
}
