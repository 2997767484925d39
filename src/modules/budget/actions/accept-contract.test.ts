import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { acceptanceForm } from '../../../../tests/stories/contract-story.ts'
import { acceptContract } from './accept-contract.ts'

const unit = newId()
const record = { state: 'in-force', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever keeps contracts records their acceptance', () => {
  const may = aHat({ grants: { 'budget.contract.keep': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.contract.keep': [newId()] } })
  assert.equal(covers(acceptContract.mayBeTakenBy(may), record), true)
  assert.equal(covers(acceptContract.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(acceptContract.mayBeTakenBy(aHat()), record), false)
})

it('an acceptance has its record, somebody who accepted, and each device once', () => {
  const form = acceptanceForm(newId())
  const ok = (over: object): boolean => acceptContract.input.safeParse({ ...form, ...over }).success
  const [device] = form['devices'] as readonly object[]
  assert.equal(ok({}), true)
  assert.equal(ok({ devices: undefined }), true)
  for (const over of [
    { acceptors: [] },
    { fileIds: [] },
    { devices: [device, device] },
    { devices: [{ ...device, quantity: 0 }] },
    { conclusion: 'failed' },
  ])
    assert.equal(ok(over), false, JSON.stringify(over))
})
