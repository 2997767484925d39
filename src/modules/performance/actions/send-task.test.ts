import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { sendTask } from './send-task.ts'

const action = sendTask('send', noNeighbours)

it('whoever runs the year sends it', () => {
  assert.deepEqual(whoMay(action, 'performance.task.run'), onlyThere)
})

it('sending is the likely next step, sending to the rest is not', () => {
  assert.equal(action.likely, true)
  assert.equal(sendTask('sendRest', noNeighbours).likely, undefined)
})
