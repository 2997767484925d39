import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { publishSummary } from './publish-summary.ts'

const action = publishSummary

it('whoever publishes evaluations publishes the summary', () => {
  assert.deepEqual(whoMay(action, 'performance.evaluation.publish'), onlyThere)
})
