import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import {
  executionScore,
  executionSum,
  findExecutionRate,
  isExecutedBelow,
  type BudgetFigures,
} from './execution-rate.ts'

const eighty: BudgetFigures = {
  yearStartFen: 100_000_00,
  adjustmentFen: -20_000_00,
  adjustedFen: 80_000_00,
  paidFen: 72_000_00,
  receivedFen: 75_000_00,
}

describe('the execution rate', () => {
  it('differs with the budget that the document divides by', () => {
    assert.equal(findExecutionRate('adjusted-budget', eighty), '90.00')
    assert.equal(findExecutionRate('whole-year-budget', eighty), '90.00')
    assert.equal(findExecutionRate('year-start-budget', eighty), '72.00')
    assert.equal(findExecutionRate('funds-received', eighty), '96.00')
  })

  it('does not exist without a budget, or without knowing what has arrived', () => {
    assert.equal(findExecutionRate('funds-received', { ...eighty, receivedFen: null }), null)
    assert.equal(findExecutionRate('adjusted-budget', { ...eighty, adjustedFen: 0 }), null)
    assert.equal(executionScore({ ...eighty, adjustedFen: 0 }, '10'), null)
  })

  it('earns its share of the points, never more than all', () => {
    assert.equal(executionScore(eighty, '10'), '9.00')
    assert.equal(executionScore(eighty, '20'), '18.00')
    assert.equal(executionScore({ ...eighty, paidFen: 90_000_00 }, '10'), '10.00')
  })

  it('is below 90 % by the amounts, even where it is written 90.00 %', () => {
    const almost = { ...eighty, adjustedFen: 1_000_000_00, paidFen: 899_960_00 }
    assert.equal(findExecutionRate('adjusted-budget', almost), '90.00')
    assert.ok(isExecutedBelow(almost, '90'))
    assert.equal(isExecutedBelow(eighty, '90'), false)
  })

  it('can be divided again by hand', () => {
    assert.deepEqual(
      executionSum('adjusted-budget', eighty).map((line) => line.text),
      ['72000.00', '÷ 80000.00', '90.00%'],
    )
  })
})
