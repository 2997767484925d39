import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aHat, anActor } from '../../../../tests/support/hats.ts'
import { anAccountRecord } from '../../../../tests/support/records-of-people.ts'
import { accountProcess } from '../account-process.ts'
import { renameAccount } from './rename-account.ts'

it('renaming an account changes what it shows and leaves its state alone', () => {
  assert.equal(accountProcess.actions['rename-account'].stays, true)
  for (const state of ['new', 'active'] as const) {
    const decision = renameAccount.decide({
      record: anAccountRecord({ state }),
      input: { displayName: '买买提·吐尔逊' },
      known: null,
      actor: anActor(),
      hat: aHat(),
      happenedAt: new Date('2026-03-02T01:00:00Z'),
    })
    assert.equal(decision.to, undefined)
    assert.deepEqual(decision.changes, { displayName: '买买提·吐尔逊' })
    assert.equal(decision.spine?.title, '买买提·吐尔逊')
  }
})
