import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { submitEvaluation } from './submit-evaluation.ts'

const action = submitEvaluation(noNeighbours)

it('whoever may fill in evaluations of the unit submits them', () => {
  assert.deepEqual(whoMay(action, 'performance.evaluation.fill'), onlyThere)
})

it('is the likely next step', () => {
  assert.equal(action.likely, true)
})
