import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { adjustGoal } from './adjust-goal.ts'

const action = adjustGoal(noNeighbours)

it('whoever may declare goals for the unit adjusts them', () => {
  assert.deepEqual(whoMay(action, 'performance.goal.declare'), onlyThere)
})

it('an adjustment names one of two grounds, and why', () => {
  const takes = (input: object): boolean => action.input.safeParse(input).success
  assert.equal(
    takes({ ground: 'documented-reason', document: '大财〔2023〕5号', reason: '任务变了' }),
    true,
  )
  for (const input of [
    {},
    { ground: 'because', reason: '任务变了' },
    { ground: 'budget-adjustment' },
    { ground: 'budget-adjustment', reason: ' ' },
  ])
    assert.equal(takes(input), false)
})
