import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { changeAllotment } from './change-allotment.ts'

const unit = newId()
const record = { state: 'decided', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may decide allotments changes them', () => {
  const may = aHat({ grants: { 'budget.allotment.decide': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.allotment.decide': [newId()] } })
  assert.equal(covers(changeAllotment.mayBeTakenBy(may), record), true)
  assert.equal(covers(changeAllotment.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(changeAllotment.mayBeTakenBy(aHat()), record), false)
})

const whole = {
  townId: newId(),
  amountFen: 0,
  decidedOn: '2026-03-02',
  reason: '据实调整',
  fileIds: [newId()],
}

it('a change has a reason and a paper, and an account is given whole', () => {
  assert.equal(changeAllotment.input.safeParse(whole).success, true)
  for (const change of [
    { reason: '' },
    { fileIds: [] },
    { amountFen: -1 },
    { account: '620000001' },
  ])
    assert.equal(changeAllotment.input.safeParse({ ...whole, ...change }).success, false)
})
