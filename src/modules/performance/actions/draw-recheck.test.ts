import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { drawRecheck } from './draw-recheck.ts'

const action = drawRecheck(noNeighbours)

it('a re-check comes of a draw by whoever runs the year', () => {
  assert.deepEqual(whoMay(action, 'performance.task.run'), onlyThere)
})
