import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { judgeGoal } from './judge-goal.ts'

const action = judgeGoal('return')

it('the finance bureau judges goals', () => {
  assert.deepEqual(whoMay(action, 'performance.goal.review'), onlyThere)
})

it('four questions are graded, and an opinion is given', () => {
  const takes = (input: object): boolean => action.input.safeParse(input).success
  assert.equal(
    takes({
      completeness: 'good',
      relevance: 'good',
      suitability: 'good',
      feasibility: 'good',
      opinion: '同意',
    }),
    true,
  )
  for (const input of [
    {},
    { completeness: 'good', relevance: 'good', suitability: 'good', feasibility: 'good' },
    {
      completeness: 'good',
      relevance: 'good',
      suitability: 'good',
      feasibility: 'good',
      opinion: ' ',
    },
    {
      completeness: 'good',
      relevance: 'good',
      suitability: 'good',
      feasibility: 'superb',
      opinion: '同意',
    },
    {
      completeness: 'good',
      relevance: 'good',
      suitability: 'good',
      feasibility: 'good',
      opinion: '字'.repeat(501),
    },
  ])
    assert.equal(takes(input), false)
})

it('a return is asked twice, an approval is the likely next step', () => {
  assert.equal(action.grave, true)
  assert.equal(judgeGoal('approve').likely, true)
})
