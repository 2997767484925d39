import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { sendBackDoubtAnswer } from './send-back-doubt-answer.ts'

it('whoever may confirm answers may send them back', () => {
  const unit = newId()
  const record = { state: 'answered', unitId: unit, ownerId: newId(), assigneeKey: null }
  const may = aHat({ grants: { 'budget.doubt.confirm': [unit] } })
  assert.equal(covers(sendBackDoubtAnswer.mayBeTakenBy(may), record), true)
  assert.equal(covers(sendBackDoubtAnswer.mayBeTakenBy(aHat()), record), false)
})

it('a reason is asked for', () => {
  assert.equal(sendBackDoubtAnswer.input.safeParse({ reason: '附签收单' }).success, true)
  assert.equal(sendBackDoubtAnswer.input.safeParse({ reason: ' ' }).success, false)
})
