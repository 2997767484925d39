import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { takeUpEvaluation } from './take-up-evaluation.ts'

const action = takeUpEvaluation

it('the department takes evaluations in hand', () => {
  assert.deepEqual(whoMay(action, 'performance.evaluation.review-as-department'), onlyThere)
})
