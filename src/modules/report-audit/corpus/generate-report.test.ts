import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import type { ReadBlock } from '#platform/reading/read-document.ts'
import { strictRules } from '../rule-name.ts'
import { generateReport, reportOf, type GeneratedReport } from './generate-report.ts'
import { followsItself } from './generated/hand-calculation.ts'

const seed = fc.nat()
const errors = fc.uniqueArray(fc.nat({ max: 999 }), { maxLength: 20, size: 'max' })

describe('a generated report', () => {
  it('is the same for the same seed', () => {
    assert.deepEqual(reportOf(20_230_630, 10, [1, 2, 3]), reportOf(20_230_630, 10, [1, 2, 3]))
    assert.notDeepEqual(reportOf(1, 10, []), reportOf(2, 10, []))
  })

  it('has about twenty pages and hundreds of figures', () => {
    fc.assert(
      fc.property(generateReport(), ({ blocks }) => {
        const text = blocks.map(textOf).join('')
        assert.ok(text.length > 6500 && text.length < 15_000, String(text.length))
        const figures = text.match(/[0-9０-９]+/g)?.length ?? 0
        assert.ok(figures > 300, String(figures))
      }),
      { numRuns: 20 },
    )
  })

  it('says of each error where it may be blamed', () => {
    fc.assert(
      fc.property(generateReport(), ({ blocks, planted }) => {
        assert.ok(planted.length <= 20)
        for (const { places, text } of planted) {
          assert.ok(places.length > 0, text)
          const written = places.map((place) => {
            const block = blocks[place.block]
            assert.ok(block)
            return cellOrText(block, place.cell).slice(place.from, place.to)
          })
          assert.equal(written.join(' '), text)
        }
        assert.doesNotMatch(blocks.map(textOf).join(''), /[\uE000-\uF8FF]/)
      }),
      { numRuns: 60 },
    )
  })

  it('differs from the right one only where errors were planted', () => {
    fc.assert(
      fc.property(seed, errors, (ofReport, planned) => {
        const [right, wrong] = [reportOf(ofReport, 10, []), reportOf(ofReport, 10, planned)]
        assert.equal(right.planted.length, 0)
        assert.ok(planned.length === 0 || wrong.planted.length > 0)
        const differing = changedBlocks(right, wrong)
        for (const { text, places } of wrong.planted)
          assert.ok(
            places.some(({ block }) => differing.has(block)),
            text,
          )
        const blamed = wrong.planted.flatMap(({ places }) => places.map(({ block }) => block))
        assert.deepEqual(
          [...differing].filter((block) => blamed.every((one) => Math.abs(one - block) > 2)),
          [],
        )
      }),
      { numRuns: 60 },
    )
  })

  it('follows by a calculation that knows nothing of how it was made', () => {
    fc.assert(
      fc.property(seed, (ofReport) => {
        const { blocks } = reportOf(ofReport, 12, [])
        const verdicts = blocks.map((_, at) => followsItself(blocks, at))
        for (const [at, verdict] of verdicts.entries())
          assert.notEqual(verdict, false, textOf(blocks[at]))
        // Of at least nine statements in each of twelve sections, those that only look wrong are not worked out.
        assert.ok(verdicts.filter((verdict) => verdict === true).length >= 80)
      }),
      { numRuns: 30 },
    )
  })

  it('does not follow where an error was planted', () => {
    fc.assert(
      fc.property(seed, errors, (ofReport, planned) => {
        const { blocks, planted } = reportOf(ofReport, 12, planned)
        for (const { text, places } of planted)
          assert.ok(
            places.some(({ block }) => followsItself(blocks, block) === false),
            text,
          )
      }),
      { numRuns: 60 },
    )
  })

  it('breaks every rule that can be broken, sooner or later', () => {
    const all = Array.from({ length: 200 }, (_, at) => at)
    const broken = reportOf(5, 12, all).planted.map(({ rule }) => rule)
    assert.deepEqual(
      strictRules.filter((rule) => !broken.includes(rule)),
      [],
    )
  })
})

function changedBlocks(right: GeneratedReport, wrong: GeneratedReport): ReadonlySet<number> {
  assert.equal(right.blocks.length, wrong.blocks.length)
  return new Set(
    right.blocks.flatMap((block, at) => (textOf(block) === textOf(wrong.blocks[at]) ? [] : [at])),
  )
}

function textOf(block: ReadBlock | undefined): string {
  if (block === undefined) return ''
  return block.is === 'paragraph' ? block.text : block.cells.map(({ text }) => text).join('|')
}

function cellOrText(
  block: ReadBlock,
  cell: { readonly row: number; readonly column: number } | null,
): string {
  if (block.is === 'paragraph') return block.text
  return (
    block.cells.find(({ row, column }) => row === cell?.row && column === cell.column)?.text ?? ''
  )
}
