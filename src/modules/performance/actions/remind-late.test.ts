import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { remindLate } from './remind-late.ts'

const action = remindLate

it('whoever runs the year reminds those who are late', () => {
  assert.deepEqual(whoMay(action, 'performance.task.run'), onlyThere)
})
