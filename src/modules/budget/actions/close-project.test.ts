import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { closeProject } from './close-project.ts'

const unit = newId()
const record = { state: 'approved', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may adjust budgets closes a project', () => {
  const may = aHat({ grants: { 'budget.adjust': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.adjust': [newId()] } })
  assert.equal(covers(closeProject.mayBeTakenBy(may), record), true)
  assert.equal(covers(closeProject.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(closeProject.mayBeTakenBy(aHat()), record), false)
})

it('a reason is asked for', () => {
  assert.equal(closeProject.input.safeParse({ reason: '重复' }).success, true)
  for (const input of [{}, { reason: '  ' }, { reason: '字'.repeat(301) }])
    assert.equal(closeProject.input.safeParse(input).success, false)
})
