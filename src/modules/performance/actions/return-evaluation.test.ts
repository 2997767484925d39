import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { returnEvaluation } from './return-evaluation.ts'

const action = returnEvaluation('returnByDepartment')

it('the department returns evaluations', () => {
  assert.deepEqual(whoMay(action, 'performance.evaluation.review-as-department'), onlyThere)
})

it('finance returns them by its own permission', () => {
  const byFinance = returnEvaluation('returnByFinance')
  assert.deepEqual(whoMay(byFinance, 'performance.evaluation.review-as-finance'), onlyThere)
  const other = whoMay(byFinance, 'performance.evaluation.review-as-department')
  assert.equal(other.there, false)
})

it('nothing is returned without an opinion', () => {
  const takes = (input: object): boolean => action.input.safeParse(input).success
  assert.equal(takes({ opinion: '请补证据' }), true)
  for (const input of [{}, { opinion: ' ' }, { opinion: '字'.repeat(501) }])
    assert.equal(takes(input), false)
})
