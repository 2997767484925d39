import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { submitGoal } from './submit-goal.ts'

const action = submitGoal(noNeighbours)

it('whoever may declare goals for the unit submits them', () => {
  assert.deepEqual(whoMay(action, 'performance.goal.declare'), onlyThere)
})

it('is the likely next step', () => {
  assert.equal(action.likely, true)
})
