import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isWithinReach } from '#kernel/actor.ts'
import { covers } from '#kernel/scope.ts'
import { systemActorFor } from '#modules/people/index.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { followPayments } from './follow-payments.ts'

const unit = newId()
const record = { state: 'decided', unitId: unit, ownerId: null, assigneeKey: null }

it('no person says that a table is paid out: the program follows the payments', () => {
  const { mayBeTakenBy } = followPayments
  const cashier = aHat({ post: 'cashier', grants: { 'budget.payment.record': [unit] } })
  assert.equal(covers(mayBeTakenBy(cashier), record), false)
  assert.equal(isWithinReach(systemActorFor(['budget.payment.record']), mayBeTakenBy, record), true)
  assert.equal(isWithinReach(systemActorFor(['budget.adjust']), mayBeTakenBy, record), false)
})
