import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { adjustProject } from './adjust-project.ts'

const unit = newId()
const record = { state: 'approved', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may adjust budgets adjusts those within his reach', () => {
  const may = aHat({ grants: { 'budget.adjust': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.adjust': [newId()] } })
  assert.equal(covers(adjustProject.mayBeTakenBy(may), record), true)
  assert.equal(covers(adjustProject.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(adjustProject.mayBeTakenBy(aHat()), record), false)
})

it('an adjustment says by how much each source changes, once, and why', () => {
  assert.equal(
    adjustProject.input.safeParse({
      changes: [{ source: 'fiscal', amountFen: -100 }],
      adjustedOn: '2026-03-02',
      reason: '收回',
    }).success,
    true,
  )
  for (const input of [
    { changes: [], adjustedOn: '2026-03-02', reason: '收回' },
    { changes: [{ source: 'fiscal', amountFen: 0 }], adjustedOn: '2026-03-02', reason: '收回' },
    {
      changes: [
        { source: 'fiscal', amountFen: 1 },
        { source: 'fiscal', amountFen: 2 },
      ],
      adjustedOn: '2026-03-02',
      reason: '收回',
    },
    { changes: [{ source: 'fiscal', amountFen: 100 }], adjustedOn: '2026-03-02' },
  ])
    assert.equal(adjustProject.input.safeParse(input).success, false)
})
