import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { putEvaluationAway } from './put-evaluation-away.ts'

const action = putEvaluationAway('publish')

it('whoever may publish evaluations does', () => {
  assert.deepEqual(whoMay(action, 'performance.evaluation.publish'), onlyThere)
})

it('the archive is asked twice, publication is the likely next step', () => {
  assert.equal(action.likely, true)
  assert.equal(putEvaluationAway('archive').grave, true)
})
