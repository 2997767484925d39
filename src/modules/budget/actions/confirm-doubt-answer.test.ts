import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { confirmDoubtAnswer } from './confirm-doubt-answer.ts'

it('whoever may confirm answers does, of his units', () => {
  const unit = newId()
  const record = { state: 'answered', unitId: unit, ownerId: newId(), assigneeKey: null }
  const may = aHat({ grants: { 'budget.doubt.confirm': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.doubt.confirm': [newId()] } })
  assert.equal(covers(confirmDoubtAnswer.mayBeTakenBy(may), record), true)
  assert.equal(covers(confirmDoubtAnswer.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(confirmDoubtAnswer.mayBeTakenBy(aHat()), record), false)
})
