import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { ruleNames, softRules } from '../rule-name.ts'
import { blocksOf, placesOf, touches } from './blocks-of.ts'
import type { Expected, Passage } from './passage.ts'
import { passages, passagesByRule } from './passages.ts'
import { isTrue } from './sum-of-passage.ts'

const soft = new Set<string>(softRules)
const expectedOf = ({ contradicts, look = [], follows = [] }: Passage): readonly Expected[] => [
  ...contradicts,
  ...look,
  ...follows,
]
const isRight = ({ contradicts, look = [] }: Passage): boolean =>
  contradicts.length === 0 && look.length === 0

describe('the passages that an auditor is measured by', () => {
  it('are many, and at least half of them are entirely right', () => {
    assert.ok(passages.length >= 500, String(passages.length))
    assert.ok(passages.filter(isRight).length * 2 >= passages.length)
  })

  it('have names and texts of their own', () => {
    assert.deepEqual(twice(passages.map(({ name }) => name)), [])
    assert.deepEqual(twice(passages.map(({ text }) => JSON.stringify(text))), [])
  })

  for (const rule of ruleNames) {
    it(`break “${rule}” and keep it three times or more`, () => {
      const own = passagesByRule[rule]
      const broken = passages.filter(({ contradicts, look = [] }) =>
        [...contradicts, ...look].some((expected) => expected.rule === rule),
      )
      assert.ok(broken.length >= 3, `broken ${broken.length} times`)
      assert.ok(own.filter(isRight).length >= 3, `kept ${own.filter(isRight).length} times`)
    })
  }

  for (const passage of passages) {
    it(`say where it is: ${passage.name}`, () => {
      const blocks = blocksOf(passage)
      for (const { figure, or = [] } of expectedOf(passage)) {
        assert.equal(placesOf(blocks, figure).length, 1, `${figure} stands there once`)
        for (const other of or) assert.notEqual(placesOf(blocks, other).length, 0, other)
      }
      for (const { rule } of passage.contradicts) assert.ok(!soft.has(rule), rule)
      for (const { rule } of passage.look ?? []) assert.ok(soft.has(rule), rule)
      for (const { rule } of passage.follows ?? []) assert.ok(!soft.has(rule), rule)
    })
  }

  for (const { name, because = [] } of passages.filter((one) => one.because !== undefined)) {
    it(`compute right: ${name}`, () => {
      for (const sum of because) assert.ok(isTrue(sum), sum)
    })
  }

  it('give the arithmetic of whatever they call right or wrong by arithmetic', () => {
    const withoutSums = new Set<string>(['list-length', 'same-noun', 'dates', 'absolutes'])
    const bare = passages.filter(
      (passage) =>
        passage.because === undefined &&
        [...passage.contradicts, ...(passage.follows ?? [])].some(
          ({ rule }) => !withoutSums.has(rule),
        ),
    )
    assert.deepEqual(
      bare.map(({ name }) => name),
      [],
    )
  })
})

describe('a figure in a passage', () => {
  const blocks = blocksOf({
    text: ['全年受理1200件，其中120件、20件为网办，占12.0%。', [['合计', '120']]],
  })

  it('is found whole, not within a longer number', () => {
    assert.deepEqual(placesOf(blocks, '120'), [
      { block: 0, cell: null, from: 12, to: 15 },
      { block: 1, cell: { row: 0, column: 1 }, from: 0, to: 3 },
    ])
    assert.deepEqual(placesOf(blocks, '12'), [])
    assert.equal(placesOf(blocks, '20件').length, 1)
  })

  it('is touched by a mark that overlaps it, in its own paragraph or cell', () => {
    const [inText, inCell] = placesOf(blocks, '120')
    assert.ok(inText && inCell)
    assert.ok(touches({ ...inText, to: inText.to + 1 }, [inText]))
    assert.ok(!touches({ ...inText, from: inText.to, to: inText.to + 1 }, [inText]))
    assert.ok(!touches({ ...inText, from: 0, to: 3 }, [inCell]))
  })
})

describe('a sum beside a passage', () => {
  it('is true when rounded or cut off, and false when neither', () => {
    for (const sum of ['29 / 31 ≈ 94%', '29 / 31 ≈ 93%', '71 / 76 ≈ 93.42%', '2 + 3 * 4 = 14'])
      assert.ok(isTrue(sum), sum)
    for (const sum of ['29 / 31 ≈ 95%', '71 / 76 ≈ 93.43%', '(2 + 3) * 4 = 14', '29 / 31 ≠ 93%'])
      assert.ok(!isTrue(sum), sum)
  })

  it('counts days and working days', () => {
    assert.ok(isTrue('days(2023-02-28, 2023-03-01) = 1'))
    assert.ok(isTrue('workdays(2023) = 249'))
    assert.ok(!isTrue('days(2024-02-28, 2024-03-01) = 1'))
  })
})

function twice(texts: readonly string[]): readonly string[] {
  return texts.filter((text, at) => texts.indexOf(text) !== at)
}
