import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { publishOverall } from './publish-overall.ts'

const action = publishOverall

it('whoever publishes evaluations publishes it', () => {
  assert.deepEqual(whoMay(action, 'performance.evaluation.publish'), onlyThere)
})
