import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { terminateContract } from './terminate-contract.ts'

const unit = newId()
const record = { state: 'in-force', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may check contracts terminates them', () => {
  const may = aHat({ grants: { 'budget.contract.confirm': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.contract.confirm': [newId()] } })
  assert.equal(covers(terminateContract.mayBeTakenBy(may), record), true)
  assert.equal(covers(terminateContract.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(terminateContract.mayBeTakenBy(aHat()), record), false)
})

it('a reason and a day are asked for', () => {
  const ok = (input: object): boolean => terminateContract.input.safeParse(input).success
  assert.equal(ok({ terminatedOn: '2023-03-01', reason: '不能供货' }), true)
  assert.equal(ok({ terminatedOn: '2023-03-01' }), false)
  assert.equal(ok({ terminatedOn: '2023-02-30', reason: '不能供货' }), false)
})
