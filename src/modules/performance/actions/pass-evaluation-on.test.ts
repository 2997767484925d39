import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { passEvaluationOn } from './pass-evaluation-on.ts'

const action = passEvaluationOn(noNeighbours)

it('the department passes evaluations on', () => {
  assert.deepEqual(whoMay(action, 'performance.evaluation.review-as-department'), onlyThere)
})

it('the department gives a score out of 100 and a suggestion', () => {
  const takes = (input: object): boolean => action.input.safeParse(input).success
  assert.equal(takes({ score: '95.5', suggestion: '继续安排' }), true)
  for (const input of [
    {},
    { score: '95' },
    { score: '100.01', suggestion: '继续安排' },
    { score: '-1', suggestion: '继续安排' },
    { score: '很高', suggestion: '继续安排' },
  ])
    assert.equal(takes(input), false)
})

it('the form does not begin with the score the unit gave itself', () => {
  assert.equal('beginsWith' in action, false)
})
