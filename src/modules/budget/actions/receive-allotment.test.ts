import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { receiveAllotment } from './receive-allotment.ts'

const unit = newId()
const record = { state: 'decided', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may draw up allotments records receipts', () => {
  const may = aHat({ grants: { 'budget.allotment.draw-up': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.allotment.draw-up': [newId()] } })
  assert.equal(covers(receiveAllotment.mayBeTakenBy(may), record), true)
  assert.equal(covers(receiveAllotment.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(receiveAllotment.mayBeTakenBy(aHat()), record), false)
})

const whole = {
  townId: newId(),
  receivedOn: '2026-03-02',
  amountFen: 1,
  fileIds: [newId()],
}

it('a receipt has its day, its amount and its paper', () => {
  assert.equal(receiveAllotment.input.safeParse(whole).success, true)
  for (const change of [{ fileIds: [] }, { amountFen: 0 }, { receivedOn: '' }])
    assert.equal(receiveAllotment.input.safeParse({ ...whole, ...change }).success, false)
})
