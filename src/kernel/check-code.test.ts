import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { checkCodeBytes, checkCodeFrom, parseCheckCode, sayCheckCode } from './check-code.ts'

it('a code is read back from what is printed', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: checkCodeBytes, maxLength: checkCodeBytes }),
      (bytes) => {
        const code = checkCodeFrom(bytes)
        assert.match(sayCheckCode(code), /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
        assert.equal(parseCheckCode(sayCheckCode(code)), code)
      },
    ),
  )
})

it('a code is read as people type it', () => {
  assert.equal(parseCheckCode(' o1i0l-abcde '), '01101ABCDE')
  assert.equal(parseCheckCode('０１２３４－ａｂｃｄｅ'), '01234ABCDE')
  assert.equal(parseCheckCode('01234 ABCDE'), '01234ABCDE')
})

it('what can be no code is none', () => {
  for (const typed of ['', '01234-ABCD', '01234-ABCDEF', '01234-ABCDU', '报销单'])
    assert.equal(parseCheckCode(typed), null, typed)
})
