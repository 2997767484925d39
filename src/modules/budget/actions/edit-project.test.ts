import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { editProject } from './edit-project.ts'

const unit = newId()
const record = { state: 'approved', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may plan projects edits them', () => {
  const may = aHat({ grants: { 'budget.project.plan': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.project.plan': [newId()] } })
  assert.equal(covers(editProject.mayBeTakenBy(may), record), true)
  assert.equal(covers(editProject.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(editProject.mayBeTakenBy(aHat()), record), false)
})

it('an edit keeps the unit and the form of an economic class', () => {
  assert.equal(
    editProject.input.safeParse({
      code: '51092326T000000000001',
      name: '运行维护',
      year: 2026,
      classCode: '30299',
      sources: [{ source: 'fiscal', amountFen: 100 }],
      documents: [],
    }).success,
    true,
  )
  for (const input of [
    {
      unitId: newId(),
      code: '51092326T000000000001',
      name: '运行维护',
      year: 2026,
      classCode: '30299',
      sources: [{ source: 'fiscal', amountFen: 100 }],
      documents: [],
    },
    {
      code: '51092326T000000000001',
      name: '运行维护',
      year: 2026,
      classCode: 'x',
      sources: [{ source: 'fiscal', amountFen: 100 }],
      documents: [],
    },
  ])
    assert.equal(editProject.input.safeParse(input).success, false)
})
