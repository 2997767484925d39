import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { editTask } from './edit-task.ts'

const action = editTask(noNeighbours)

it('whoever runs the year changes what is not sent yet', () => {
  assert.deepEqual(whoMay(action, 'performance.task.run'), onlyThere)
})
