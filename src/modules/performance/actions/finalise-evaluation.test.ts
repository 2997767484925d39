import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { finaliseEvaluation } from './finalise-evaluation.ts'

const action = finaliseEvaluation(noNeighbours)

it('finance makes evaluations final', () => {
  assert.deepEqual(whoMay(action, 'performance.evaluation.review-as-finance'), onlyThere)
})

it('nothing is final without an opinion', () => {
  const takes = (input: object): boolean => action.input.safeParse(input).success
  assert.equal(takes({ opinion: '同意' }), true)
  for (const input of [{}, { opinion: ' ' }]) assert.equal(takes(input), false)
})
