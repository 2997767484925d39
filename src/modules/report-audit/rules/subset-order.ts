import { compare } from '#kernel/exact.ts'
import { label } from '#kernel/label.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { isAmount, isSameKind } from '../relations/near.ts'
import { lineFor } from '../relations/reckon.ts'
import { findingOf } from '../say-finding.ts'
import type { Rule } from '../understood.ts'

/** Stages of which each cannot count more than the one before it. */
const stages: readonly (readonly RegExp[])[] = [
  [/发放|发出|印发/, /(?:收回|回收)(?!有效)/, /有效/, /(?<!不)满意/],
  [/抽查|抽检|检查|送检|检验|检测|应检/, /(?<!不)合格/],
  [/(?:发现|排查|查出)[^，,。]{0,8}(?:问题|隐患)?/, /(?:整改|已改|完成整改)/],
  [
    /应(?:认领|编|归集|办|到|参|上|录|报|检|建)/,
    /(?:已|实际|实)(?:认领|编|归集|办|到|参|上|录|报|检|建)/,
  ],
  [/报名/, /(?:录取|录用|聘用)/],
  [/(?:参加|参训|参考)[^，,]{0,8}/, /(?<!不)合格|通过/],
]

/** 发放100份，收回102份: what comes back, passes or is mended cannot be more than there was. */
export const subsetOrder: Rule = ({ sentences }) =>
  sentences.flatMap(({ quantities }) => {
    const amounts = quantities.filter((one) => isAmount(one) && one.bound === 'exact')
    return amounts.flatMap((later, place) => {
      const earlier = amounts
        .slice(0, place)
        .findLast((one) => isSameKind(one, later) && areStages(one, later))
      if (!earlier || compare(later.value, earlier.value) <= 0) return []
      return [
        findingOf(
          later,
          {
            verdict: 'contradicts',
            rule: 'subset-order',
            title: label('后一步的数比前一步还多', 'A later stage counts more than the one before'),
            recomputed: [lineFor(earlier), lineFor(later)],
            suggestions: [
              label(
                `不会超过 ${earlier.text}，请核对这两个数。`,
                `It cannot exceed ${earlier.text}; check both.`,
              ),
            ],
          },
          [earlier],
        ),
      ]
    })
  })

function areStages(earlier: Quantity, later: Quantity): boolean {
  const words = (one: Quantity): string => one.before.split(/[，,；;]/).at(-1) ?? ''
  if (/上年|去年|累计|历史|遗留/.test(later.before)) return false
  return stages.some((stage) => {
    const own = stage.findIndex((pattern) => pattern.test(words(earlier)))
    return own >= 0 && stage.findLastIndex((pattern) => pattern.test(words(later))) > own
  })
}
