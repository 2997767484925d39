import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { compileTask } from './compile-summary.ts'

const action = compileTask(noNeighbours)

it('whoever runs the year sums it up', () => {
  assert.deepEqual(whoMay(action, 'performance.task.run'), onlyThere)
})
