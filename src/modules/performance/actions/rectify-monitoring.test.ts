import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import {
  concludeRectification,
  orderRectification,
  reportRectification,
} from './rectify-monitoring.ts'

const action = reportRectification(noNeighbours)

it('whoever fills in for the unit reports what was put right', () => {
  assert.deepEqual(whoMay(action, 'performance.evaluation.fill'), onlyThere)
})

it('the office orders it, and the reviewer of the department concludes', () => {
  assert.deepEqual(whoMay(orderRectification, 'performance.monitoring.run'), onlyThere)
  const conclude = concludeRectification(noNeighbours)
  assert.deepEqual(whoMay(conclude, 'performance.evaluation.review-as-department'), onlyThere)
})
