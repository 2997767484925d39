import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { receiveFunds } from './receive-funds.ts'

const unit = newId()
const record = { state: 'approved', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may adjust budgets records funds received', () => {
  const may = aHat({ grants: { 'budget.adjust': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.adjust': [newId()] } })
  assert.equal(covers(receiveFunds.mayBeTakenBy(may), record), true)
  assert.equal(covers(receiveFunds.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(receiveFunds.mayBeTakenBy(aHat()), record), false)
})

it('funds come in from a known source, above zero', () => {
  assert.equal(
    receiveFunds.input.safeParse({
      amounts: [{ source: 'fiscal', amountFen: 100 }],
      receivedOn: '2026-03-02',
      reason: '首笔',
    }).success,
    true,
  )
  for (const input of [
    { amounts: [], receivedOn: '2026-03-02', reason: '首笔' },
    { amounts: [{ source: 'fiscal', amountFen: -1 }], receivedOn: '2026-03-02', reason: '首笔' },
    { amounts: [{ source: 'elsewhere', amountFen: 1 }], receivedOn: '2026-03-02', reason: '首笔' },
  ])
    assert.equal(receiveFunds.input.safeParse(input).success, false)
})
