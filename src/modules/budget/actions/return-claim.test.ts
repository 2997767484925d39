import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  aClaimRecord,
  aHat,
  aPerson,
  clerkId,
  monday,
} from '../../../../tests/stories/claim-situation.ts'
import { returnClaim } from './return-claim.ts'

it('says to the claimant why, from whom and by when', () => {
  const record = aClaimRecord({ state: 'signing' })
  const hat = aHat({ post: 'accountant', keys: [`account:${clerkId}`, 'post:accountant@bureau'] })
  const decision = returnClaim.decide({
    record,
    input: { reason: '票据不清' },
    known: { dueOn: '2023-03-13' },
    actor: aPerson(),
    hat,
    happenedAt: monday,
  })
  assert.deepEqual(decision.changes?.returned, {
    reason: '票据不清',
    byName: '经办人',
    step: 'accountant',
    at: monday.toISOString(),
  })
  assert.deepEqual(decision.spine?.waits, {
    on: `account:${clerkId}`,
    for: 'mend',
    dueOn: '2023-03-13',
  })
  assert.deepEqual(returnClaim.mayBeTakenBy(hat), {
    is: 'assignedTo',
    keys: ['post:accountant@bureau'],
  })
})
