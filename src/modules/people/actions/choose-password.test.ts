import assert from 'node:assert/strict'
import { it } from 'node:test'
import { nothing } from '#kernel/scope.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { accountBook } from '../account-book.ts'
import { ChoosePassword } from '../account-schema.ts'
import { choosePassword } from './choose-password.ts'

it('a password is chosen by the owner himself, not by who acts for him', () => {
  const hat = aHat()
  assert.deepEqual(choosePassword.mayBeTakenBy(hat), { is: 'ownerIs', account: hat.accountId })
  const colleague = { accountId: 'c', personId: 'c', name: '同事' }
  assert.deepEqual(choosePassword.mayBeTakenBy(aHat({ actingFor: colleague })), nothing)
})

it('no route lets a caller bring a hash of his own', () => {
  assert.ok(!accountBook.actions.some(({ name }) => name === 'choose-password'))
  assert.ok(!ChoosePassword.safeParse({ passwordHash: 'plain' }).success)
})
