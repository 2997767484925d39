import assert from 'node:assert/strict'
import { it } from 'node:test'
import { StopAccount } from '../account-schema.ts'
import { stopAccount } from './stop-account.ts'

// That its sessions end, and that nobody stops himself, is told in sign-in and people-actions.
it('stopping an account asks twice, and why', () => {
  assert.equal(stopAccount.grave, true)
  assert.ok(!StopAccount.safeParse({ reason: ' ' }).success)
})
