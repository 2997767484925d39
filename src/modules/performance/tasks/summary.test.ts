import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { changeOf, rateOf, standingScore, totalOf } from './summary.ts'

const row = {
  yearStartFen: 100,
  adjustedFen: 300,
  paidFen: 200,
  score: '90.00',
  recheckedScore: null,
}
const missing = {
  ...{ yearStartFen: null, adjustedFen: null, paidFen: null },
  ...{ score: null, recheckedScore: null },
}

describe('the summary', () => {
  it('adds up what is there, and counts what is not', () => {
    assert.deepEqual(totalOf([row, { ...row, score: '81.01' }, missing]), {
      ...{ projects: 3, evaluated: 2, yearStartFen: 200, adjustedFen: 600, paidFen: 400 },
      averageScore: '85.51',
    })
  })

  it('of nothing final has no average', () => {
    assert.equal(totalOf([missing]).averageScore, null)
  })

  it('lets the office’s score stand where there is one', () => {
    assert.equal(standingScore({ score: '90.00', recheckedScore: '72.50' }), '72.50')
    assert.equal(totalOf([{ ...row, recheckedScore: '72.50' }]).averageScore, '72.50')
  })

  it('divides what was paid by the adjusted budget, where there is one', () => {
    assert.equal(rateOf(row), '66.67%')
    assert.equal(rateOf({ adjustedFen: 0, paidFen: 0 }), null)
    assert.equal(rateOf(missing), null)
  })

  it('says a change with its sign, and none where one year is missing', () => {
    assert.equal(changeOf('90.00', '88.50'), '+1.50')
    assert.equal(changeOf('88.50', '90.00'), '-1.50')
    assert.equal(changeOf('90.00', '90.00'), '0.00')
    assert.equal(changeOf('90.00', null), null)
  })
})
