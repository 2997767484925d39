import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  inputOf,
  isTouched,
  rebase,
  takeForeign,
  withSection,
  type FillWords,
} from './fill-words.ts'
import { findSection, placesOf } from './places.ts'

const words: FillWords = {
  lines: [
    { code: '01', reason: '' },
    { code: '02', reason: '晚了' },
  ],
  goalCompletion: '',
  process: '',
  executionReason: '',
  adjustmentReason: '',
  conclusion: '完成',
  problems: '',
  improvements: '',
  unsourcedReason: '',
  contradictionReason: '',
  sections: [],
}

describe('when another person saved meanwhile', () => {
  const fresh = { ...words, problems: '他写的', conclusion: '他的结论' }

  it('what was not touched here becomes his, what was stays', () => {
    const mine = { ...words, conclusion: '我的结论' }
    const { words: merged } = rebase(mine, words, fresh)
    assert.deepEqual([merged.problems, merged.conclusion], ['他写的', '我的结论'])
  })

  it('every change of his is listed, with what stands here', () => {
    const { changes } = rebase({ ...words, conclusion: '我的结论' }, words, fresh)
    assert.deepEqual(changes, [
      { key: 'conclusion', before: '完成', after: '他的结论', mine: '我的结论' },
      { key: 'problems', before: '', after: '他写的', mine: '他写的' },
    ])
  })

  it('his text may be taken after all', () => {
    const mine = { ...words, lines: [{ code: '01', reason: '我的' }, ...words.lines.slice(1)] }
    const his = { ...words, lines: [{ code: '01', reason: '他的' }, ...words.lines.slice(1)] }
    const { words: merged, changes } = rebase(mine, words, his)
    assert.equal(merged.lines[0]?.reason, '我的')
    assert.ok(changes[0])
    assert.equal(takeForeign(merged, changes[0]).lines[0]?.reason, '他的')
  })

  it('a section written only here is kept', () => {
    const mine = withSection(words, '3.1', '改写')
    assert.deepEqual(rebase(mine, words, fresh).words.sections, [{ path: '3.1', text: '改写' }])
  })
})

it('choices nobody made and sections emptied are not sent', () => {
  const filled: FillWords = {
    ...words,
    lines: [{ code: '01', reason: '', ratioPercent: ' ' }],
    sections: [{ path: '3.1', text: ' ' }],
  }
  assert.deepEqual(inputOf(filled).lines, [{ code: '01', reason: '' }])
  assert.deepEqual(inputOf(filled).sections, [])
})

it('a form is touched only while it differs from what was read', () => {
  assert.equal(isTouched(words, words), false)
  assert.equal(isTouched({ ...words, problems: '有' }, words), true)
})

describe('a finding leads', () => {
  it('to its own field, else to what holds it', () => {
    assert.deepEqual(placesOf('/indicators/3/reason'), [
      'fill/indicators/3/reason',
      'fill/indicators/3',
      'fill/indicators',
    ])
  })

  it('from a missing source to the actual value', () => {
    assert.equal(placesOf('/indicators/3/source')[0], 'fill/indicators/3/actual')
  })

  it('to the report when it is about a section of it', () => {
    assert.equal(findSection('/sections/3.1.4'), '3.1.4')
    assert.equal(findSection('/conclusion'), null)
  })
})
