import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { checkNarrative } from './narrative-check.ts'

function check(narrative: string, unsourcedReason = ''): string[] {
  return checkNarrative(narrative, {
    path: '/sections/3',
    fixed: [{ text: '6+1类' }],
    isKnownFigure: (name) => name === 'cases.total',
    unsourcedReason,
  }).map((one) => `${one.severity} ${one.code}`)
}

describe('a report', () => {
  it('with every figure bound may be signed', () => {
    assert.deepEqual(check('2023年6+1类事项办件{{cases.total}}件。'), [])
  })

  it('with a typed figure may be signed only with a written reason', () => {
    assert.deepEqual(check('满意率98%。'), ['blocks unsourced-figure'])
    assert.deepEqual(check('满意率98%。', '  '), ['blocks unsourced-figure'])
    assert.deepEqual(check('满意率98%。', '外部通报，原件附后'), ['look unsourced-figure'])
  })

  it('may not name a figure that nobody knows, nor hold a damaged one, whatever the reason', () => {
    assert.deepEqual(check('办件{{cases.totl}}件。', '原因'), ['blocks unknown-figure'])
    assert.deepEqual(check('办件{{cases.total}件。', '原因'), ['blocks broken-figure'])
  })

  it('shows where the typed figure stands', () => {
    const [finding] = checkNarrative(
      '办件{{cases.total}}件，其中群众满意率98%，全部按期办结，没有超期。',
      {
        path: '/sections/3',
        fixed: [],
        isKnownFigure: () => true,
        unsourcedReason: '',
      },
    )
    assert.equal(finding?.sum?.[0]?.text, '…，其中群众满意率98%，全部按期办结，…')
  })
})
