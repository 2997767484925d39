import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findPasswordProblem } from './password-strength.ts'

const rules = {
  passwordLengthMin: 8,
  passwordClassesMin: 3,
  weakPasswords: ['password', 'admin', 'daying', 'abc', 'a'],
}
const problemOf = (password: string) => findPasswordProblem(password, 'zhangsan', rules)?.en ?? null

describe('a password', () => {
  it('with eight characters of three kinds is good', () => {
    for (const good of ['Zhi-Ma26', 'kai men 26!', '开门 Zhi ma', 'Σωκράτης9'])
      assert.equal(problemOf(good), null, good)
  })

  it('is counted by characters, not by bytes', () => {
    assert.match(problemOf('𬀩𬀩𬀩aA1') ?? '', /8 to 200/)
    assert.equal(problemOf('𬀩𬀩𬀩𬀩𬀩aA1'), null)
  })

  it('that is short, endless, or of two kinds only is refused', () => {
    assert.match(problemOf('Zhi-Ma2') ?? '', /8 to 200/)
    assert.match(problemOf('Zhi-Ma26'.repeat(26)) ?? '', /8 to 200/)
    assert.match(problemOf('zhimakaimen26') ?? '', /at least 3/)
  })

  it('that is a weak word in disguise, or holds the login name, is refused', () => {
    for (const weak of [
      'P@ssw0rd',
      'Password123',
      'Admin@2023',
      'Daying!2026',
      'Abc12345!',
      'Aa123456!'.slice(1),
    ])
      assert.notEqual(problemOf(weak), null, weak)
    assert.match(problemOf('Zhangsan-1') ?? '', /login name/)
  })
})
