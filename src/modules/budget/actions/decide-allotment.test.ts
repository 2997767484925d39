import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { decideAllotment } from './decide-allotment.ts'

const unit = newId()
const record = { state: 'draft', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may decide allotments decides those within his reach', () => {
  const may = aHat({ grants: { 'budget.allotment.decide': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.allotment.decide': [newId()] } })
  assert.equal(covers(decideAllotment.mayBeTakenBy(may), record), true)
  assert.equal(covers(decideAllotment.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(decideAllotment.mayBeTakenBy(aHat()), record), false)
})

const whole = { decidedBy: 'organ', decidedOn: '2026-03-02', fileIds: [newId()] }

it('a decision says how it was made, on which day, by which paper', () => {
  assert.equal(decideAllotment.input.safeParse(whole).success, true)
  for (const change of [{ fileIds: [] }, { decidedBy: 'clerk' }, { decidedOn: '昨天' }])
    assert.equal(decideAllotment.input.safeParse({ ...whole, ...change }).success, false)
})
