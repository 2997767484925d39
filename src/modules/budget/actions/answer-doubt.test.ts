import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { answerDoubt } from './answer-doubt.ts'

const unit = newId()
const answer = {
  doubt: `december-share ${unit} 2023`,
  outcome: 'explained',
  explanation: '合同约定十二月验收后付款。',
  fileIds: [],
}

it('whoever may answer doubts does, in his unit', () => {
  const record = { state: 'answered', unitId: unit, ownerId: null, assigneeKey: null }
  const may = aHat({ grants: { 'budget.doubt.answer': [unit] } })
  assert.equal(covers(answerDoubt.mayBeTakenBy(may), record), true)
  assert.equal(covers(answerDoubt.mayBeTakenBy(aHat()), record), false)
})

it('an answer says how it ends and why, of a doubt that there are rules for', () => {
  assert.equal(answerDoubt.input.safeParse(answer).success, true)
  for (const change of [
    { doubt: 'weather today' },
    { doubt: 'december-share' },
    { outcome: 'closed' },
    { explanation: ' ' },
  ])
    assert.equal(answerDoubt.input.safeParse({ ...answer, ...change }).success, false)
})
