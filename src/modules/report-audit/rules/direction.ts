import { compare } from '#kernel/exact.ts'
import { label, type Label } from '#kernel/label.ts'
import type { Finding } from '../audit.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { pointsDown } from '../relations/change-words.ts'
import { isDeparture } from '../relations/earlier-values.ts'
import { before, isSameKind } from '../relations/near.ts'
import { lineFor } from '../relations/reckon.ts'
import { findingOf } from '../say-finding.ts'
import type { Rule, Understood } from '../understood.ts'

const arrival =
  /(?<word>增长|增加|上升|提高|提升|上涨|扩大|下降|减少|降低|压缩|缩短|压减|下滑|缩减|削减|回落|增|升|降|减)(?:到|至|为)(?:了|约|近)?\s*$/

/** What is said to have risen or fallen from one value to another, against the two values. */
export const direction: Rule = (text) => [...fromTo(text), ...byWordAlone(text)]

const wordAlone =
  /(?:同比|环比|与上年|与去年|比上年|较上年|比去年|较去年)(?:均|都|略|有所|明显|大幅|小幅)?(?<word>增长|增加|上升|提高|下降|减少|降低|持平)(?=[。；;，,！]|$)/g

// 2023年48件，2022年36件，同比下降。
function byWordAlone({ sentences }: Understood): readonly Finding[] {
  return sentences.flatMap(({ quantities, text, from }) =>
    [...text.matchAll(wordAlone)].flatMap((match) => {
      const word = match.groups?.['word'] ?? ''
      const at = from + match.index + match[0].length - word.length
      const [then, now, ...more] = quantities
        .filter((one) => one.to <= at && areExact(one) && one.unit.dimension !== 'share')
        .toSorted((a, b) => yearOf(a) - yearOf(b))
      if (
        !then ||
        !now ||
        more.length > 0 ||
        yearOf(then) + 1 !== yearOf(now) ||
        !isSameKind(then, now)
      )
        return []
      const order = compare(now.value, then.value)
      if (word === '持平' ? order === 0 : pointsDown(word) ? order < 0 : order > 0) return []
      const { written } = now.passage
      const marked = {
        ...now,
        from: at,
        to: at + word.length,
        text: written.slice(at, at + word.length),
      }
      return [
        findingOf(
          marked,
          {
            verdict: 'contradicts',
            rule: 'direction',
            title: label('增减的方向写反了', 'The direction is the wrong way round'),
            recomputed: [lineFor(then), lineFor(now, '→ ')],
            suggestions: [directionOf(then, now)],
          },
          [then, now],
        ),
      ]
    }),
  )
}

function yearOf({ before: words }: Quantity): number {
  return Number(/((?:19|20)\d{2})\s*年/.exec(words)?.[1] ?? 0)
}

function directionOf(from: Quantity, to: Quantity): Label {
  const order = compare(to.value, from.value)
  return label(
    `从 ${from.text} 到 ${to.text} 是${order === 0 ? '没有变' : order > 0 ? '增加' : '减少'}。`,
    `From ${from.text} to ${to.text} is ${order === 0 ? 'no change' : order > 0 ? 'an increase' : 'a decrease'}.`,
  )
}

function fromTo(text: Understood): readonly Finding[] {
  return text.quantities.flatMap((quantity) => {
    const word = arrival.exec(quantity.before)?.groups?.['word']
    const from = before(text, quantity, 0).find((one) => isSameKind(one, quantity))
    if (/排名|名次|位次|排位|排序/.test(from?.before ?? '')) return []
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
          suggestions: isRight ? [] : [directionOf(from, quantity)],
        },
        [from],
      ),
    ]
  })
}

function areExact(...quantities: readonly Quantity[]): boolean {
  return quantities.every(({ bound, high }) => bound === 'exact' && high === null)
}
