import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { enterEvidence } from './enter-evidence.ts'

const action = enterEvidence(noNeighbours)

it('whoever may enter evidence for the unit does', () => {
  assert.deepEqual(whoMay(action, 'performance.evidence.enter'), onlyThere)
})
