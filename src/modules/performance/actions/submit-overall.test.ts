import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { submitOverall } from './submit-overall.ts'

const action = submitOverall(noNeighbours)

it('whoever runs the year submits it', () => {
  assert.deepEqual(whoMay(action, 'performance.task.run'), onlyThere)
})
