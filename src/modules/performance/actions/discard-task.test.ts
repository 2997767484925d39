import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { discardTask } from './discard-task.ts'

const action = discardTask

it('whoever runs the year gives up a task that was never sent', () => {
  assert.deepEqual(whoMay(action, 'performance.task.run'), onlyThere)
})

it('is asked twice', () => {
  assert.equal(action.grave, true)
})
