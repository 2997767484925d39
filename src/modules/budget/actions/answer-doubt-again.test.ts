import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { answerDoubtAgain } from './answer-doubt-again.ts'

it('whoever gave an answer gives it again, and nobody else', () => {
  const hat = aHat({ grants: { 'budget.doubt.answer': [newId()] } })
  const record = { state: 'sent-back', unitId: newId(), ownerId: hat.accountId, assigneeKey: null }
  assert.equal(covers(answerDoubtAgain.mayBeTakenBy(hat), record), true)
  assert.equal(covers(answerDoubtAgain.mayBeTakenBy(hat), { ...record, ownerId: newId() }), false)
})

it('the doubt it answers stays the same', () => {
  const input = { outcome: 'explained', explanation: '已补签收单。', fileIds: [] }
  assert.equal(answerDoubtAgain.input.safeParse(input).success, true)
  assert.equal(answerDoubtAgain.input.safeParse({ ...input, subject: 'other' }).success, false)
})
