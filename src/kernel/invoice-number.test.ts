import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { invoiceKey, invoiceTypeLabels, parseInvoiceNumber } from './invoice-number.ts'
import { Refusal } from './refusal.ts'

const digits = (count: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: count, maxLength: count })

test('the lengths of code and number tell what kind of paper it is', () => {
  fc.assert(
    fc.property(digits(20), digits(12), digits(10), digits(8), (twenty, twelve, ten, eight) => {
      assert.deepEqual(parseInvoiceNumber({ number: twenty }), {
        type: 'digital-invoice',
        number: twenty,
      })
      for (const code of [ten, twelve]) {
        assert.deepEqual(parseInvoiceNumber({ code, number: eight }), {
          type: 'coded-invoice',
          code,
          number: eight,
        })
      }
      assert.equal(parseInvoiceNumber({ code: eight, number: ten }).type, 'fiscal-receipt')
    }),
  )
})

test('the same paper typed in full width or with blanks has the same key', () => {
  const typed = parseInvoiceNumber({ code: ' ０５１００２３００１１１ ', number: '1234 5678' })
  const pasted = parseInvoiceNumber({ code: '051002300111', number: '12345678' })
  assert.equal(invoiceKey(typed), invoiceKey(pasted))
  assert.equal(invoiceTypeLabels[typed.type].zh, '发票')
})

test('two papers with the same number under different codes are two papers', () => {
  const number = '12345678'
  assert.notEqual(
    invoiceKey(parseInvoiceNumber({ code: '5100230011', number })),
    invoiceKey(parseInvoiceNumber({ code: '5100230012', number })),
  )
})

test('a paper that cannot be told is refused at the field to look at', () => {
  for (const [typed, path, zh] of [
    [{ number: '12345678' }, '/code', /还有代码/],
    [{ code: '5100230011', number: '23512000000012345678' }, '/code', /把代码留空/],
    [{ number: '2351200000001234567' }, '/number', /位数不对/],
    [{ code: '5100230011', number: '1234567A' }, '/number', /位数不对/],
    [{ number: '' }, '/number', /位数不对/],
  ] as const) {
    assert.throws(
      () => parseInvoiceNumber(typed),
      (refusal) =>
        refusal instanceof Refusal &&
        refusal.fields[0]?.path === path &&
        zh.test(refusal.sentence.zh),
    )
  }
})
