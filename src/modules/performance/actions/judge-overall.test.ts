import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { judgeOverall } from './judge-overall.ts'

const action = judgeOverall('confirm')

it('the reviewer of the department confirms it', () => {
  assert.deepEqual(whoMay(action, 'performance.evaluation.review-as-department'), onlyThere)
})

it('returning is asked twice, and neither is without an opinion', () => {
  assert.equal(judgeOverall('returnByDepartment').grave, true)
  assert.equal(action.input.safeParse({}).success, false)
})
