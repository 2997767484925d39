import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays } from './dates.ts'
import {
  completeCreditCode,
  completeResidentId,
  CreditCode,
  isCreditCode,
  isMobileNumber,
  isResidentId,
  maskBankAccount,
  maskMobileNumber,
  maskResidentId,
  parseCreditCode,
  parseMobileNumber,
  parseResidentId,
  ResidentId,
} from './identifiers.ts'
import { Refusal } from './refusal.ts'

const creditSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const anyCreditCode = fc
  .string({ unit: fc.constantFrom(...creditSigns), minLength: 17, maxLength: 17 })
  .map(completeCreditCode)
const anyResidentId = fc
  .tuple(
    fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('1920-01-01', days)),
    fc.nat({ max: 999 }),
  )
  .map(([born, order]) =>
    completeResidentId(`510923${born.replaceAll('-', '')}${String(order).padStart(3, '0')}`),
  )

function assertRefused(parse: () => unknown, zh: RegExp): void {
  assert.throws(
    parse,
    (refusal) =>
      refusal instanceof Refusal && refusal.code === 'invalid' && zh.test(refusal.sentence.zh),
  )
}

function changed(text: string, at: number, sign: string): string {
  return text.slice(0, at) + sign + text.slice(at + 1)
}

describe('a unified social credit code', () => {
  for (const code of [
    '11370800MB28559184',
    '11100000000013338W',
    '11430000006122244L',
    '11330105002500287C',
    '11100000MB03271699',
  ]) {
    test(`${code} of a public body is accepted`, () => {
      assert.equal(parseCreditCode(code), code)
      assert.equal(completeCreditCode(code.slice(0, 17)), code)
    })
  }

  test('is read in small letters, full width and with blanks', () => {
    assert.equal(parseCreditCode(' 11370800ｍｂ 2855 9184 '), '11370800MB28559184')
    assert.equal(CreditCode.parse('11370800mb28559184'), '11370800MB28559184')
  })

  test('is refused with one character wrong, whichever it is', () => {
    fc.assert(
      fc.property(
        anyCreditCode,
        fc.nat({ max: 17 }),
        fc.constantFrom(...creditSigns),
        (code, at, sign) => {
          assert.equal(isCreditCode(code), true)
          assert.equal(isCreditCode(changed(code, at, sign)), sign === code[at])
        },
      ),
    )
  })

  test('says what to type, and its own example is valid', () => {
    assertRefused(() => parseCreditCode('11370800MB28559185'), /校验不对/)
    assertRefused(() => parseCreditCode('1137080OMB28559184'), /没有字母/)
    assertRefused(() => parseCreditCode('11370800'), /18 位/)
    assert.equal(isCreditCode('11510923MB0000001J'), true)
    assert.equal(CreditCode.safeParse('11370800').success, false)
  })
})

describe('a resident identity number', () => {
  test('made from district, birth date and order is accepted', () => {
    fc.assert(fc.property(anyResidentId, (number) => assert.equal(parseResidentId(number), number)))
  })

  test('ends as the examples of GB 11643-1999 do', () => {
    assert.equal(completeResidentId('11010519491231002'), '11010519491231002X')
    assert.equal(completeResidentId('44052418800101001'), '440524188001010014')
  })

  test('leaves 1 when read in base 2 modulo 11, as ISO/IEC 7064 MOD 11-2 asks', () => {
    fc.assert(
      fc.property(anyResidentId, (number) => {
        const values = [...number].map((sign) => (sign === 'X' ? 10 : Number(sign)))
        assert.equal(
          values.reduce((rest, value) => (rest * 2 + value) % 11, 0),
          1,
        )
      }),
    )
  })

  test('is refused with one digit wrong, whichever it is', () => {
    fc.assert(
      fc.property(anyResidentId, fc.nat({ max: 16 }), fc.nat({ max: 9 }), (number, at, digit) => {
        assert.equal(isResidentId(changed(number, at, String(digit))), String(digit) === number[at])
      }),
    )
  })

  test('of somebody born on 30 February is refused though its check character is right', () => {
    assertRefused(() => parseResidentId(completeResidentId('51092319900230001')), /校验不对/)
    assert.equal(isResidentId(completeResidentId('51092318990101001')), false)
  })

  test('takes a small or full-width x', () => {
    const number = [...Array(1000).keys()]
      .map((order) => completeResidentId(`51092319900101${String(order).padStart(3, '0')}`))
      .find((candidate) => candidate.endsWith('X'))
    assert.ok(number)
    assert.equal(parseResidentId(number.toLowerCase()), number)
    assert.equal(ResidentId.parse(number.replace('X', 'ｘ')), number)
  })

  test('is not repeated in the sentence that refuses it', () => {
    assertRefused(() => parseResidentId('510923199001010012'), /^[^0-9]*$/)
    assertRefused(() => parseResidentId('510923'), /18 位/)
  })

  test('is shown as district and last four', () => {
    assert.equal(maskResidentId('51092319900101001X'), '510923********001X')
    assert.equal(maskResidentId('E12345678'), 'E*******8')
    assert.equal(maskResidentId('123'), '***')
  })
})

describe('a mobile number', () => {
  for (const text of [
    '13900000000',
    '139 0000 0000',
    '139-0000-0000',
    '+86 13900000000',
    '１３９００００００００',
  ]) {
    test(`“${text}” is accepted`, () => assert.equal(parseMobileNumber(text), '13900000000'))
  }

  test('of another form is refused with an example', () => {
    for (const text of ['', '12900000000', '1390000000', '0825-7820000']) {
      assertRefused(() => parseMobileNumber(text), /11 位/)
      assert.equal(isMobileNumber(text), false)
    }
  })

  test('is shown without its middle', () => {
    assert.equal(maskMobileNumber('13912345678'), '139****5678')
    assert.equal(maskMobileNumber('0825-7820000'), '**********00')
    assert.equal(maskMobileNumber('1'), '*')
  })
})

test('of a bank account only the last four digits are shown', () => {
  assert.deepEqual(maskBankAccount('6222 0000 1111 2345'), { zh: '尾号 2345', en: 'ending 2345' })
  assert.equal(maskBankAccount('1234').zh, '尾号 ****')
})
