import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { fillInOverall } from './fill-in-overall.ts'

const action = fillInOverall

it('whoever runs the year fills it in', () => {
  assert.deepEqual(whoMay(action, 'performance.task.run'), onlyThere)
})
