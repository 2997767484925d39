import assert from 'node:assert/strict'
import { it } from 'node:test'
import { nothing } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { attachLetter } from './attach-letter.ts'

// That the files are reached through the record alone is told in delegation-letter.
it('a letter of authority is attached by the maker of the delegation, not by who acts for him', () => {
  const hat = aHat()
  assert.deepEqual(attachLetter.mayBeTakenBy(hat), { is: 'ownerIs', account: hat.accountId })
  const maker = { accountId: 'm', personId: 'm', name: '会计' }
  assert.deepEqual(attachLetter.mayBeTakenBy(aHat({ actingFor: maker })), nothing)
})

it('is at least one file and at most five', () => {
  const allowed = (count: number): boolean =>
    attachLetter.input.safeParse({ letterFileIds: Array.from({ length: count }, newId) }).success
  assert.deepEqual([0, 1, 5, 6].map(allowed), [false, true, true, false])
})
