import { times } from '#kernel/exact.ts'
import type { Passage } from '../text/passage.ts'
import { clausesOf, sentencesOf, type Stretch } from '../text/sentences.ts'
import { notQuantities } from './not-quantities.ts'
import { numberShapes, type Reading } from './number-shapes.ts'
import { periodBefore } from './periods.ts'
import type { Bound, Quantity, Sentence } from './quantity.ts'

/** Stands where something was covered: no pattern knows it, and every offset stays. */
const cover = '\u0000'

/** The sentences of some passages, each with the numbers in it. */
export function findQuantities(
  passages: readonly Passage[],
  fixed: readonly string[] = [],
): readonly Sentence[] {
  const sentences: Sentence[] = []
  let index = 0
  for (const passage of passages) {
    const found = numbersIn(passage.text, fixed)
    for (const stretch of sentencesOf(passage.text)) {
      const inside = found.filter(({ from }) => from >= stretch.from && from < stretch.to)
      const quantities = describe(passage, stretch, inside, { index, sentence: sentences.length })
      index += quantities.length
      const text = passage.text.slice(stretch.from, stretch.to)
      sentences.push({ ...stretch, index: sentences.length, passage, text, quantities })
    }
  }
  return sentences
}

type Found = Stretch & Reading

function numbersIn(text: string, fixed: readonly string[]): readonly Found[] {
  let left = covered(text, fixed)
  const found: Found[] = []
  for (const { pattern, read } of numberShapes) {
    for (const match of left.matchAll(pattern)) {
      const reading = match[0] === '' ? null : read(match.groups ?? {})
      if (reading)
        found.push({ ...reading, from: match.index, to: match.index + match[0].trimEnd().length })
    }
    left = left.replace(pattern, (match) => cover.repeat(match.length))
  }
  return found.toSorted((a, b) => a.from - b.from)
}

function covered(text: string, fixed: readonly string[]): string {
  const named = fixed.reduce((left, one) => left.replaceAll(one, cover.repeat(one.length)), text)
  return notQuantities.reduce(
    (left, pattern) => left.replace(pattern, (match) => cover.repeat(match.length)),
    named,
  )
}

function describe(
  passage: Passage,
  stretch: Stretch,
  found: readonly Found[],
  start: { readonly index: number; readonly sentence: number },
): readonly Quantity[] {
  const { text } = passage
  const clauses = clausesOf(text, stretch)
  return found.map(({ from, to, numeral, unit, high, more, script }, place) => {
    const clause = clauses.findIndex((one) => from >= one.from && from < one.to)
    const around = clauses[clause] ?? stretch
    const previous = found[place - 1]?.to ?? 0
    const next = found[place + 1]?.from ?? text.length
    const before = text.slice(Math.max(around.from, previous), from)
    const after = text.slice(to, Math.min(around.to, next))
    return {
      index: start.index + place,
      passage,
      from,
      to,
      text: passage.written.slice(from, to),
      value: times(numeral.value, unit.factor),
      step: times(numeral.step, unit.factor),
      unit,
      high: high && times(high, unit.factor),
      bound: boundOf(before, after, { more, written: text.slice(from, to) }),
      script,
      sentence: start.sentence,
      clause,
      before,
      after,
      period: periodBefore(text.slice(stretch.from, from)),
    }
  })
}

const aboutBefore = /(?:约|大约|大概|估计)\s*(?:占|为|有|达)?$/
const underBefore = /(?:不足|不到|不超过|不高于|低于|少于|近|将近|接近|最多|至多|小于)\s*$/
const notUnder = /(?:不低于|不少于|附近|最近|邻近|靠近)\s*$/
const overBefore = /(?:超过?|逾|突破|不低于|不少于|至少|高于|多于|大于|超出)\s*$/

function boundOf(
  before: string,
  after: string,
  { more, written }: { readonly more: boolean; readonly written: string },
): Bound {
  if (aboutBefore.test(before) || /^\s*(?:左右|上下|许)/.test(after)) return 'about'
  if (/^\s*(?:以下|以内|之内)/.test(after)) return 'under'
  if (underBefore.test(before) && !notUnder.test(before)) return 'under'
  if (overBefore.test(before) || /^\s*以上/.test(after) || /过半|过一半|分之/.test(written))
    return 'over'
  return more || /^\s*[余多]/.test(after) ? 'odd' : 'exact'
}
