import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { remindEvaluation } from './remind-evaluation.ts'

const action = remindEvaluation

it('whoever runs the year reminds', () => {
  assert.deepEqual(whoMay(action, 'performance.task.run'), onlyThere)
})
