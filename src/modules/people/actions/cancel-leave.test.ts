import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aHat } from '../../../../tests/support/hats.ts'
import { cancelLeave } from './cancel-leave.ts'

it('a leave is cancelled by who noted it', () => {
  const hat = aHat({ grants: { 'people.leave.see': 'county' } })
  assert.deepEqual(cancelLeave.mayBeTakenBy(hat), { is: 'ownerIs', account: hat.accountId })
})
