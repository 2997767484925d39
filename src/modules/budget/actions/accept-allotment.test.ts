import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { acceptAllotment } from './accept-allotment.ts'

const unit = newId()
const record = { state: 'decided', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may draw up allotments records acceptances', () => {
  const may = aHat({ grants: { 'budget.allotment.draw-up': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.allotment.draw-up': [newId()] } })
  assert.equal(covers(acceptAllotment.mayBeTakenBy(may), record), true)
  assert.equal(covers(acceptAllotment.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(acceptAllotment.mayBeTakenBy(aHat()), record), false)
})

const whole = {
  townIds: [newId()],
  acceptedOn: '2026-03-02',
  conclusion: 'failed',
  fileIds: [newId()],
}

it('an acceptance has its day, its conclusion and its paper', () => {
  assert.equal(acceptAllotment.input.safeParse(whole).success, true)
  for (const change of [
    { townIds: [] },
    { fileIds: [] },
    { conclusion: 'perhaps' },
    { acceptedOn: '' },
  ])
    assert.equal(acceptAllotment.input.safeParse({ ...whole, ...change }).success, false)
})
