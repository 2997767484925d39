import { compare } from '#kernel/exact.ts'
import { label } from '#kernel/label.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { pointsDown } from '../relations/change-words.ts'
import { before, isSameKind } from '../relations/near.ts'
import { lineFor } from '../relations/reckon.ts'
import { findingOf } from '../say-finding.ts'
import type { Rule } from '../understood.ts'

const arrival =
  /(?<word>增长|增加|上升|提高|提升|上涨|扩大|下降|减少|降低|压缩|缩短|压减|下滑|缩减|削减|回落|增|升|降|减)(?:到|至|为)(?:了|约|近)?\s*$/

/** What is said to have risen or fallen from one value to another, against the two values. */
export const direction: Rule = (text) =>
  text.quantities.flatMap((quantity) => {
    const word = arrival.exec(quantity.before)?.groups?.['word']
    const from = before(text, quantity, 0).find((one) => isSameKind(one, quantity))
    if (word === undefined || !from || !isDeparture(from) || !areExact(from, quantity)) return []
    const isDown = pointsDown(word)
    const order = compare(quantity.value, from.value)
    const isRight = isDown ? order < 0 : order > 0
    return [
      findingOf(
        quantity,
        {
          verdict: isRight ? 'follows' : 'contradicts',
          rule: 'direction',
          title: isRight
            ? label('增减的方向相符', 'The direction follows')
            : label('增减的方向写反了', 'The direction is the wrong way round'),
          recomputed: [lineFor(from), lineFor(quantity, '→ ')],
          suggestions: isRight
            ? []
            : [
                label(
                  `从 ${from.text} 到 ${quantity.text} 是${order === 0 ? '没有变' : order > 0 ? '增加' : '减少'}。`,
                  `From ${from.text} to ${quantity.text} is ${order === 0 ? 'no change' : order > 0 ? 'an increase' : 'a decrease'}.`,
                ),
              ],
        },
        [from],
      ),
    ]
  })

function areExact(...quantities: readonly Quantity[]): boolean {
  return quantities.every(({ bound, high }) => bound === 'exact' && high === null)
}

/** 由…, 从…: what it began at. */
function isDeparture({ before: words }: Quantity): boolean {
  return /(?:由|从)[^，,。]*$/.test(words)
}
