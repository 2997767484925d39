import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { planProject } from './plan-project.ts'

const unit = newId()
const record = { state: 'approved', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may plan projects plans them for units within his reach', () => {
  const may = aHat({ grants: { 'budget.project.plan': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.project.plan': [newId()] } })
  assert.equal(covers(planProject.mayBeTakenBy(may), record), true)
  assert.equal(covers(planProject.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(planProject.mayBeTakenBy(aHat()), record), false)
})

it('a project has a unit, a code of 21 characters and a source of funds', () => {
  assert.equal(
    planProject.input.safeParse({
      unitId: newId(),
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
      code: '51092326T000000000001',
      name: '运行维护',
      year: 2026,
      classCode: '30299',
      sources: [{ source: 'fiscal', amountFen: 100 }],
      documents: [],
    },
    {
      unitId: newId(),
      code: '51092326T1',
      name: '运行维护',
      year: 2026,
      classCode: '30299',
      sources: [{ source: 'fiscal', amountFen: 100 }],
      documents: [],
    },
    {
      unitId: newId(),
      code: '51092326T000000000001',
      name: '运行维护',
      year: 2026,
      classCode: '30299',
      sources: [],
      documents: [],
    },
  ])
    assert.equal(planProject.input.safeParse(input).success, false)
})
