import assert from 'node:assert/strict'
import { it } from 'node:test'
import { outcomesOf } from '#kernel/process.ts'
import { reopenAccount } from './reopen-account.ts'

// That the old password is gone is told in sign-in.
it('a reopened account waits for a new password', () => {
  assert.deepEqual(outcomesOf(reopenAccount.process, 'reopen-account'), ['new'])
})
