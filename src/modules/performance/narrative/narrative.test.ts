import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import {
  findBrokenPlaces,
  findFigurePlaces,
  parseNarrative,
  renderNarrative,
  sayFigurePlace,
} from './narrative.ts'

describe('a narrative with figures', () => {
  it('is put together again from its parts, whatever was typed', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('{{', '}}', '{', '{{cases.total}}', '办件', '\n'),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const narrative = pieces.join('')
        const parts = parseNarrative(narrative)
        assert.equal(parts.map((part) => narrative.slice(part.from, part.to)).join(''), narrative)
      }),
    )
  })

  it('is read with the figures in their places', () => {
    const { text, figures } = renderNarrative(
      '办件{{cases.total}}件，就近办率{{ near }}。',
      (name) => (name === 'near' ? '54.30%' : '14000'),
    )
    assert.equal(text, '办件14000件，就近办率54.30%。')
    assert.deepEqual(
      figures.map((one) => text.slice(one.from, one.to)),
      ['14000', '54.30%'],
    )
  })

  it('keeps the braces of a figure that has no value', () => {
    assert.equal(renderNarrative('共{{gone}}件', () => null).text, '共{{gone}}件')
  })

  it('does not read figures out of the value of a figure', () => {
    assert.equal(renderNarrative('{{a}}', () => '{{b}}').text, '{{b}}')
    assert.equal(renderNarrative('{{a}}', () => '{{b}}').figures.length, 1)
  })

  it('shows where a figure was damaged by hand', () => {
    const damaged = '共{{cases total}}件，{{cases.total}}件，{{x'
    assert.deepEqual(
      findBrokenPlaces(damaged).map((one) => damaged.slice(one.from, one.to)),
      ['{{', '}}', '{{'],
    )
    assert.deepEqual(findBrokenPlaces(`办件${sayFigurePlace('cases.total')}件`), [])
    assert.equal(findFigurePlaces(damaged).length, 1)
  })
})
