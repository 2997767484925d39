import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { sendBackAllotment } from './send-back-allotment.ts'

const unit = newId()
const record = { state: 'draft', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may decide allotments sends them back', () => {
  const may = aHat({ grants: { 'budget.allotment.decide': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.allotment.decide': [newId()] } })
  assert.equal(covers(sendBackAllotment.mayBeTakenBy(may), record), true)
  assert.equal(covers(sendBackAllotment.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(sendBackAllotment.mayBeTakenBy(aHat()), record), false)
})

it('a reason is asked for', () => {
  assert.equal(sendBackAllotment.input.safeParse({ reason: '材料不全' }).success, true)
  for (const input of [{}, { reason: '  ' }, { reason: '字'.repeat(301) }])
    assert.equal(sendBackAllotment.input.safeParse(input).success, false)
})
