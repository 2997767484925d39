import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { contractForm } from '../../../../tests/stories/contract-story.ts'
import { enterContract } from './enter-contract.ts'

const unit = newId()
const record = { state: 'draft', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever keeps contracts enters them for his unit', () => {
  const may = aHat({ grants: { 'budget.contract.keep': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.contract.keep': [newId()] } })
  assert.equal(covers(enterContract.mayBeTakenBy(may), record), true)
  assert.equal(covers(enterContract.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(enterContract.mayBeTakenBy(aHat()), record), false)
})

it('a contract adds up, knows its supplier and its purchase, and keeps back until a day', () => {
  const form = contractForm(newId(), newId())
  const ok = (over: object): boolean => enterContract.input.safeParse({ ...form, ...over }).success
  assert.equal(ok({}), true)
  assert.equal(ok({ purchaseMethod: 'own-purchase', purchaseDocument: undefined }), true)
  const supplier = { ...(form['supplier'] as object), creditCode: '91000000000000001A' }
  for (const over of [
    { totalFen: 100_001 },
    { instalments: [] },
    { retentionDueOn: undefined },
    { retentionFen: undefined },
    { retentionDueOn: '2023-01-31' },
    { purchaseDocument: undefined },
    { purchaseMethod: 'lottery' },
    { contractFileId: undefined },
    { supplier },
  ])
    assert.equal(ok(over), false, JSON.stringify(over))
})
