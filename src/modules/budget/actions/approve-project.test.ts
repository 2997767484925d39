import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { approveProject } from './approve-project.ts'

const unit = newId()
const record = { state: 'approved', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may adjust budgets records the approval', () => {
  const may = aHat({ grants: { 'budget.adjust': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.adjust': [newId()] } })
  assert.equal(covers(approveProject.mayBeTakenBy(may), record), true)
  assert.equal(covers(approveProject.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(approveProject.mayBeTakenBy(aHat()), record), false)
})

it('an approval has a day that exists and a document number that is one', () => {
  assert.equal(
    approveProject.input.safeParse({ approvedOn: '2026-03-02', document: '大行审〔2026〕9号' })
      .success,
    true,
  )
  for (const input of [
    {},
    { approvedOn: '2026-02-30' },
    { approvedOn: '2026-03-02', document: '九号文' },
  ])
    assert.equal(approveProject.input.safeParse(input).success, false)
})
