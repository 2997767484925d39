import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { compare, dividedBy, exact, percent, plus, rounded, times, total } from './exact.ts'

const hundredths = fc.integer({ min: -10_000_000, max: 10_000_000 })
const written = (value: number): string =>
  `${value < 0 ? '-' : ''}${String(Math.floor(Math.abs(value) / 100))}.${String(Math.abs(value) % 100).padStart(2, '0')}`

describe('exact numbers', () => {
  it('round a half away from zero, as 四舍五入 says', () => {
    assert.equal(rounded(exact('8.565')), '8.57')
    assert.equal(rounded(exact('8.5649999')), '8.56')
    assert.equal(rounded(exact('1.005')), '1.01') // binary arithmetic answers 1.00
    assert.equal(rounded(exact('-2.345')), '-2.35')
    assert.equal(rounded(exact('-0.001')), '0.00')
    assert.equal(rounded(exact('7'), 0), '7')
  })

  it('keep their digits in divisions', () => {
    assert.equal(percent(dividedBy(exact('7602'), exact('14000'))), '54.30')
    assert.equal(percent(dividedBy(exact('6'), exact('7'))), '85.71')
    assert.equal(rounded(times(exact('10'), dividedBy(exact('6'), exact('7')))), '8.57')
  })

  it('are not read from anything that is not a plain decimal', () => {
    for (const text of ['', '1e3', '1,000', '98%', '.5', '5.', '+1', 'NaN', ' 1', '９'])
      assert.throws(() => exact(text), TypeError, text)
  })

  it('add up without drifting, however many there are', () => {
    fc.assert(
      fc.property(fc.array(hundredths, { maxLength: 60 }), (values) => {
        const sum = values.reduce((a, b) => a + b, 0)
        assert.equal(
          rounded(total(values.map((value) => exact(written(value))))),
          rounded(exact(written(sum))),
        )
      }),
    )
  })

  it('compare and divide as integers cross-multiplied do', () => {
    fc.assert(
      fc.property(hundredths, hundredths, (a, b) => {
        const [left, right] = [exact(written(a)), exact(written(b))]
        assert.equal(compare(left, right), Math.sign(a - b))
        if (b !== 0) assert.equal(compare(times(dividedBy(left, right), right), left), 0)
        assert.equal(compare(plus(left, right), plus(right, left)), 0)
      }),
    )
  })
})
