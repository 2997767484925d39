import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { submitMonitoring } from './submit-monitoring.ts'

const action = submitMonitoring(noNeighbours)

it('whoever fills in for the unit submits', () => {
  assert.deepEqual(whoMay(action, 'performance.evaluation.fill'), onlyThere)
})
