import { label } from '#kernel/label.ts'
import type { Finding } from '../audit.ts'
import { cellsOf } from '../relations/cells.ts'
import { findingOf } from '../say-finding.ts'
import type { Passage } from '../text/passage.ts'
import type { Rule } from '../understood.ts'
import { areAlike } from './lookalikes.ts'

const shortest = 3

/** 卓简井镇 for 卓筒井镇: one character of a known name replaced by one that looks or sounds like it. */
export const name: Rule = (text) => {
  const names = [...new Set(text.knowledge.names)].filter((one) => one.length >= shortest)
  if (names.length === 0) return []
  const passages = [...text.paragraphs, ...cellsOf(text)]
  // One text for all, so that each half of a name is looked for once.
  const whole = passages.map((passage) => passage.text).join('\n')
  const starts = startsOf(passages)
  const isKnown = new Set(names)
  const found = new Map<number, Finding>()
  for (const one of names)
    for (const at of misspelt(whole, one)) {
      const index = starts.findLastIndex((start) => start <= at)
      const passage = passages[index]
      if (!passage || isWithinKnown(whole, at, one.length, isKnown)) continue
      found.set(at, misspeltAs(passage, at - (starts[index] ?? 0), one))
    }
  return [...found.values()]
}

function startsOf(passages: readonly Passage[]): readonly number[] {
  let next = 0
  return passages.map(({ text }) => {
    const start = next
    next += text.length + 1
    return start
  })
}

// With one character wrong, one half of the name is right.
function misspelt(whole: string, one: string): readonly number[] {
  const half = Math.floor(one.length / 2)
  const places = new Set<number>()
  for (const [part, offset] of [
    [one.slice(0, half), 0],
    [one.slice(half), half],
  ] as const)
    for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
      const start = at - offset
      if (start >= 0 && isAlmost(whole, start, one)) places.add(start)
    }
  return [...places]
}

function isAlmost(whole: string, start: number, one: string): boolean {
  let wrong = 0
  for (let at = 0; at < one.length; at += 1) {
    const [written, right] = [whole.charAt(start + at), one.charAt(at)]
    if (written === right) continue
    wrong += 1
    if (wrong > 1 || !areAlike(written, right)) return false
  }
  return wrong === 1
}

function isWithinKnown(
  whole: string,
  at: number,
  length: number,
  known: ReadonlySet<string>,
): boolean {
  for (let from = Math.max(0, at - 6); from <= at; from += 1)
    for (let to = at + length; to <= at + length + 6; to += 1)
      if (known.has(whole.slice(from, to))) return true
  return false
}

function misspeltAs(passage: Passage, from: number, right: string): Finding {
  const spot = { passage, from, to: from + right.length }
  return findingOf(spot, {
    verdict: 'look',
    rule: 'name',
    title: label('名称里可能有错字', 'A name may be misspelt'),
    note: label(`登记的名称是“${right}”。`, `The registers know “${right}”.`),
    suggestions: [label(`改成“${right}”。`, `Write “${right}”.`)],
  })
}
