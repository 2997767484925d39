import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { licenceCheckCharacter, parseLicenceId, sayLicenceId } from './licence-id.ts'
import { Refusal } from './refusal.ts'

const issued = [
  '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U',
  '1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0',
  '1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9',
]

const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const code = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...signs), minLength, maxLength })
const anyLicenceId = fc.record(
  {
    typeCode: code(21, 21),
    issuerCode: code(1, 18),
    serial: code(1, 24),
    version: fc.integer({ min: 1, max: 999 }),
  },
  { noNullPrototype: true },
)

for (const text of issued) {
  test(`${text}, issued by an authority, is accepted`, () => {
    assert.equal(sayLicenceId(parseLicenceId(text)), text)
  })
}

test('an identifier says its parts', () => {
  assert.deepEqual(parseLicenceId(` ${issued[1]?.toLowerCase()} `), {
    typeCode: '11100000000013338W009',
    issuerCode: '11330105002500287C',
    serial: '2025052201',
    version: 2,
  })
})

test('whatever is issued can be read back', () => {
  fc.assert(
    fc.property(anyLicenceId, (id) => assert.deepEqual(parseLicenceId(sayLicenceId(id)), id)),
  )
})

test('one wrong character is always noticed', () => {
  fc.assert(
    fc.property(anyLicenceId, fc.nat(), fc.constantFrom(...signs), (id, seed, sign) => {
      const at = seed % id.serial.length
      const serial = id.serial.slice(0, at) + sign + id.serial.slice(at + 1)
      const check = sayLicenceId(id).slice(-1)
      assert.equal(sayLicenceId({ ...id, serial }).slice(-1) === check, serial === id.serial)
    }),
  )
})

test('a wrong check character or a missing part is refused with what to do', () => {
  const refused = (text: string, zh: RegExp) =>
    assert.throws(
      () => parseLicenceId(text),
      (refusal) => refusal instanceof Refusal && zh.test(refusal.sentence.zh),
    )
  refused('1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.V', /校验位不对/)
  refused('1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001', /五段/)
  refused('11100000000013338W011.11430000006122244L.20230000403.001.U', /1\.2\.156/)
  refused('1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.000.U', /五段/)
})

test('an identifier cannot be made of parts that do not fit', () => {
  const id = { typeCode: '11100000000013338W011', issuerCode: '340100', serial: '1', version: 1 }
  assert.throws(() => sayLicenceId({ ...id, version: 0 }), RangeError)
  assert.throws(() => sayLicenceId({ ...id, version: 1000 }), RangeError)
  assert.throws(() => sayLicenceId({ ...id, serial: '1.2' }), RangeError)
  assert.throws(() => sayLicenceId({ ...id, typeCode: '1' }), RangeError)
  assert.throws(() => licenceCheckCharacter('a'), RangeError)
})
