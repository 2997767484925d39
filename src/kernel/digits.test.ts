import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tidyCode, toHalfWidth } from './digits.ts'

test('full-width digits, letters and signs mean the same as half-width ones', () => {
  assert.equal(toHalfWidth('１，２３４．５０　ＡＢ（甲）'), '1,234.50 AB(甲)')
})

test('an ideograph is never touched by half-width normalisation', () => {
  assert.equal(toHalfWidth('䶮𬀩・吐尔逊'), '䶮𬀩・吐尔逊')
})

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(toHalfWidth(toHalfWidth(text)), toHalfWidth(text))
      assert.equal(tidyCode(tidyCode(text)), tidyCode(text))
    }),
  )
})

test('a code pasted with blanks and in small letters is still that code', () => {
  assert.equal(tidyCode(' 5109 2319 9001 0100\u200B1ｘ '), '51092319900101001X')
})
