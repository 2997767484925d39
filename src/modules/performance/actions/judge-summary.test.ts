import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { judgeSummary } from './judge-summary.ts'

const action = judgeSummary('confirm')

it('the reviewer of the department confirms the summary', () => {
  assert.deepEqual(whoMay(action, 'performance.evaluation.review-as-department'), onlyThere)
})

it('confirming is the likely next step, returning is asked twice, and neither is without an opinion', () => {
  assert.equal(action.likely, true)
  assert.equal(judgeSummary('returnSummary').grave, true)
  assert.equal(action.input.safeParse({}).success, false)
})
