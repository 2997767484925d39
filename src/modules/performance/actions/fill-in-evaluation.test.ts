import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { fillInEvaluation } from './fill-in-evaluation.ts'

const action = fillInEvaluation('fillIn', noNeighbours)

it('whoever may fill in evaluations of the unit does', () => {
  assert.deepEqual(whoMay(action, 'performance.evaluation.fill'), onlyThere)
})

it('what is written may be empty while it is written, and never without end', () => {
  const takes = (input: object): boolean => action.input.safeParse(input).success
  assert.equal(takes({}), true)
  assert.equal(takes({ conclusion: '按计划完成', lines: [{ code: '01', reason: '晚了' }] }), true)
  for (const input of [
    { conclusion: '字'.repeat(5001) },
    { lines: [{ code: '01', overCause: 'luck' }] },
    { lines: [{ code: '01', band: 'partly', ratioPercent: 'much' }] },
  ])
    assert.equal(takes(input), false)
})
