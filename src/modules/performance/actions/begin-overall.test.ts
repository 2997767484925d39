import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { beginOverall } from './begin-overall.ts'

const action = beginOverall

it('whoever runs the year begins the evaluation of the whole department', () => {
  assert.deepEqual(whoMay(action, 'performance.task.run'), onlyThere)
})
