import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { withdrawAllotment } from './withdraw-allotment.ts'

const unit = newId()
const record = { state: 'draft', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may draw up allotments withdraws them', () => {
  const may = aHat({ grants: { 'budget.allotment.draw-up': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.allotment.draw-up': [newId()] } })
  assert.equal(covers(withdrawAllotment.mayBeTakenBy(may), record), true)
  assert.equal(covers(withdrawAllotment.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(withdrawAllotment.mayBeTakenBy(aHat()), record), false)
})

it('a reason is asked for', () => {
  assert.equal(withdrawAllotment.input.safeParse({ reason: '材料不全' }).success, true)
  for (const input of [{}, { reason: '  ' }, { reason: '字'.repeat(301) }])
    assert.equal(withdrawAllotment.input.safeParse(input).success, false)
})
