import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { fillInMonitoring } from './fill-in-monitoring.ts'

const action = fillInMonitoring(noNeighbours)

it('whoever fills in for the unit fills in its monitoring', () => {
  assert.deepEqual(whoMay(action, 'performance.evaluation.fill'), onlyThere)
})
