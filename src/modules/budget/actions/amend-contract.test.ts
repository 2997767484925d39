import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { amendContract } from './amend-contract.ts'

const unit = newId()
const record = { state: 'in-force', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may check contracts amends them', () => {
  const may = aHat({ grants: { 'budget.contract.confirm': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.contract.confirm': [newId()] } })
  assert.equal(covers(amendContract.mayBeTakenBy(may), record), true)
  assert.equal(covers(amendContract.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(amendContract.mayBeTakenBy(aHat()), record), false)
})

it('an amendment adds up and has its reason and its paper', () => {
  const form = {
    totalFen: 100,
    instalments: [{ what: '全部', amountFen: 100 }],
    amendedOn: '2023-03-01',
    reason: '少买一台',
    fileIds: [newId()],
  }
  const ok = (over: object): boolean => amendContract.input.safeParse({ ...form, ...over }).success
  assert.equal(ok({}), true)
  for (const over of [{ totalFen: 99 }, { reason: ' ' }, { fileIds: [] }, { retentionFen: 1 }])
    assert.equal(ok(over), false, JSON.stringify(over))
})
