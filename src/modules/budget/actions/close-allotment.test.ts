import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { closeAllotment } from './close-allotment.ts'

const unit = newId()
const record = { state: 'decided', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may draw up allotments closes them', () => {
  const may = aHat({ grants: { 'budget.allotment.draw-up': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.allotment.draw-up': [newId()] } })
  assert.equal(covers(closeAllotment.mayBeTakenBy(may), record), true)
  assert.equal(covers(closeAllotment.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(closeAllotment.mayBeTakenBy(aHat()), record), false)
})

it('a reason is needed only where something is missing', () => {
  assert.equal(closeAllotment.input.safeParse({}).success, true)
  assert.equal(closeAllotment.input.safeParse({ reason: '一个镇已撤并' }).success, true)
  assert.equal(closeAllotment.input.safeParse({ reason: '字'.repeat(301) }).success, false)
})
