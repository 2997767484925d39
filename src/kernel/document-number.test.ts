import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { documentNumberKey, parseDocumentNumber, sayDocumentNumber } from './document-number.ts'
import { Refusal } from './refusal.ts'

const anyNumber = fc.record(
  {
    issuer: fc.constantFrom('大行审', '大府办发', '国办发明电', '川财预'),
    year: fc.integer({ min: 1950, max: 2099 }),
    sequence: fc.integer({ min: 1, max: 99_999 }),
  },
  { noNullPrototype: true },
)

for (const text of [
  '大行审〔2023〕9号',
  '大行审〔2022〕45号',
  '大行审〔2022〕21号',
  '国办发明电〔2022〕16号',
]) {
  test(`${text} is a document number`, () => {
    const { number, hint } = parseDocumentNumber(text)
    assert.equal(sayDocumentNumber(number), text)
    assert.equal(hint, null)
  })
}

for (const text of [
  '大行审[2023]9号',
  '大行审（2023）9号',
  '大行审(2023)9号',
  '大行审【2023】9号',
  '大行审［２０２３］９号',
  ' 大行审 〔2023) 9 号',
]) {
  test(`“${text}” is read as 大行审〔2023〕9号, and the hand that typed it is told`, () => {
    const { number, hint } = parseDocumentNumber(text)
    assert.deepEqual(number, { issuer: '大行审', year: 2023, sequence: 9 })
    assert.match(hint?.zh ?? '', /〔〕/)
  })
}

describe('is refused with the right way to write it:', () => {
  for (const [text, zh] of [
    ['大行审〔2023〕09号', /请写 9号/],
    ['大行审〔2023〕0号', /从 1 开始/],
    ['大行审〔2023〕第9号', /请写 大行审〔2023〕9号/],
    ['大行审〔2023〕9', /末尾要写“号”/],
    ['大行审〔23〕9号', /年份写四位/],
    ['大行审〔3023〕9号', /年份写四位/],
    ['大行审2023年9号', /机关代字/],
    ['〔2023〕9号', /机关代字/],
    ['大〔2023〕9号', /机关代字/],
    ['ABC〔2023〕9号', /机关代字/],
    ['大行审〔2023〕9号文', /机关代字/],
    ['', /机关代字/],
  ] as const) {
    test(`“${text}”`, () => {
      assert.throws(
        () => parseDocumentNumber(text),
        (refusal) => refusal instanceof Refusal && zh.test(refusal.sentence.zh),
      )
    })
  }
})

test('what is written can be read, and the key tells documents apart', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, (one, other) => {
      assert.deepEqual(parseDocumentNumber(sayDocumentNumber(one)), { number: one, hint: null })
      assert.equal(
        documentNumberKey(one) === documentNumberKey(other),
        sayDocumentNumber(one) === sayDocumentNumber(other),
      )
    }),
  )
})
