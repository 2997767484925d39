import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ResetPassword } from '../account-schema.ts'
import { makeOneTimePassword, oneTimePasswordDigest } from '../one-time-password.ts'

it('a one-time password is the one that was shown, however it is typed, and no other that somebody makes up', () => {
  const made = makeOneTimePassword()
  assert.deepEqual(ResetPassword.parse({ oneTimePassword: ` ${made.toLowerCase()} ` }), {
    oneTimePassword: made,
  })
  for (const invented of ['12345678', 'AAAA-BBBB', 'AAAA-BBBB-CCCC-DDD1'])
    assert.ok(!ResetPassword.safeParse({ oneTimePassword: invented }).success, invented)
})

it('a hundred one-time passwords are a hundred', () => {
  assert.equal(new Set(Array.from({ length: 100 }, makeOneTimePassword)).size, 100)
})

it('what is kept of it differs from account to account', () => {
  const made = makeOneTimePassword()
  assert.notEqual(oneTimePasswordDigest('a', made), oneTimePasswordDigest('b', made))
  assert.equal(
    oneTimePasswordDigest('a', made),
    oneTimePasswordDigest('a', ` ${made.toLowerCase()}`),
  )
})
