import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { takeUpGoal } from './take-up-goal.ts'

const action = takeUpGoal

it('the finance bureau takes goals in hand', () => {
  assert.deepEqual(whoMay(action, 'performance.goal.review'), onlyThere)
})
