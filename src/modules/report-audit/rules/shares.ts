import { compare, exactInteger, minus, plus, rounded, times } from '#kernel/exact.ts'
import { label } from '#kernel/label.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { clauseBefore } from '../relations/near.ts'
import { lineFor } from '../relations/reckon.ts'
import { findingOf, namedLine } from '../say-finding.ts'
import type { Rule } from '../understood.ts'

const hundred = exactInteger(100)
const remainder = /其他|其余|剩余|余下/
const multiple = /多选|可选多项|复选|不止一项/
const levels = /非常满意|很满意|比较满意|基本满意|不满意|一般|较满意/

/** Shares that together are the whole, against a hundred. */
export const shares: Rule = ({ sentences }) =>
  sentences.flatMap(({ quantities, text, passage }) => {
    const parts = quantities.filter(
      (one) =>
        one.unit.dimension === 'share' && one.high === null && one.bound === 'exact' && isPart(one),
    )
    if (parts.length < 2 || multiple.test(passage.text)) return []
    if (parts.length !== quantities.filter((one) => one.unit.dimension === 'share').length)
      return []
    const sum = parts.map(({ value }) => value).reduce(plus, exactInteger(0))
    const spread = parts.map(({ step }) => step).reduce(plus, exactInteger(0))
    const gap = minus(sum, hundred)
    const size = gap.over < 0n ? minus(exactInteger(0), gap) : gap
    const fits = compare(size, spread) <= 0
    const isWhole = isComplete(parts, text)
    const isNear = compare(size, exactInteger(8)) <= 0 && parts.length > 2
    if (
      !fits &&
      !(isWhole && (isNear || compare(gap, exactInteger(0)) > 0 || remainder.test(text)))
    )
      return []
    const last = parts.at(-1)
    if (!last) return []
    return [
      findingOf(
        last,
        {
          verdict: fits ? 'follows' : 'contradicts',
          rule: 'shares',
          title: fits
            ? label('各项占比合计是 100%', 'The shares come to 100%')
            : label('各项占比合计不是 100%', 'The shares do not come to 100%'),
          recomputed: [
            ...parts.map((one, place) => lineFor(one, place === 0 ? '' : '+ ')),
            namedLine(label('合计', 'Together'), `${rounded(sum, 2)}%`, true),
          ],
          note:
            fits && compare(size, exactInteger(0)) !== 0
              ? label('差的是各项的舍入。', 'The rest is rounding.')
              : null,
          suggestions: fits
            ? []
            : [
                label(
                  `和 100% 差 ${rounded(times(size, exactInteger(1)), 2)} 个百分点，请逐项核对。`,
                  `It is ${rounded(size, 2)} points from 100%; check each.`,
                ),
              ],
        },
        parts.slice(0, -1),
      ),
    ]
  })

function isPart(quantity: Quantity): boolean {
  return (
    /占(?:比|总数|总量|全部)?[^，,；;、]{0,12}$|比例为?$|满意(?:的)?(?:占)?$|一般(?:的)?(?:占)?$|(?:其余|其他|剩余|余下)(?:的)?$/.test(
      clauseBefore(quantity).split('、').at(-1) ?? '',
    ) || /^[\s、]*(?:和|与|及)?\s*$/.test(quantity.before)
  )
}

function isComplete(parts: readonly Quantity[], text: string): boolean {
  const words = parts.map(clauseBefore).join(' ')
  if (remainder.test(text)) return true
  if (parts.length === 3 && /第一产业.*第二产业.*第三产业/.test(text)) return true
  if (parts.filter((one) => levels.test(clauseBefore(one))).length >= 3) return true
  if (parts.length === 2)
    return /男[^。]*女|女[^。]*男|线上[^。]*线下|网上[^。]*窗口|城镇[^。]*农村|财政[^。]*自筹/.test(
      words,
    )
  return parts.length >= 3 && text.includes('分别占')
}
