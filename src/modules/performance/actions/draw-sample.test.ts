import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { drawSample } from './draw-sample.ts'

const action = drawSample(noNeighbours)

it('whoever runs the year draws', () => {
  assert.deepEqual(whoMay(action, 'performance.task.run'), onlyThere)
})

it('a draw has a number and a seed', () => {
  const takes = (input: object): boolean => action.input.safeParse(input).success
  assert.equal(takes({ count: 1, seed: '359' }), true)
  for (const input of [{ count: 0, seed: '1' }, { count: 1 }, { count: 1.5, seed: '1' }])
    assert.equal(takes(input), false)
})
