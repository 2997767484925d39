import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  amountFenMax,
  capitals,
  FenInput,
  parseYuan,
  percent,
  roundedRatio,
  sayWan,
  sayYuan,
  SignedFenInput,
  sumFen,
  wholeFen,
} from './money.ts'
import { Refusal } from './refusal.ts'

const anyAmount = fc.integer({ min: 0, max: amountFenMax })
const anySigned = fc.integer({ min: -amountFenMax, max: amountFenMax })

describe('an amount typed by a person', () => {
  for (const [text, fen] of [
    ['1,234.50', 123_450],
    ['１，２３４．５０', 123_450],
    [' ¥1234.5 ', 123_450],
    ['￥1,234,567', 123_456_700],
    ['30400元', 3_040_000],
    ['0', 0],
    ['0.01', 1],
    ['007', 700],
    ['99,999,999,999.99', amountFenMax],
  ] as const) {
    test(`“${text}” is ${fen} fen`, () => assert.equal(parseYuan(text), fen))
  }

  for (const [text, zh] of [
    ['', /请填写金额/],
    ['　', /请填写金额/],
    ['1.234', /两位小数/],
    ['1,23.00', /只写数字/],
    ['1,2345', /只写数字/],
    ['八十万', /只写数字/],
    ['1e5', /只写数字/],
    ['.5', /只写数字/],
    ['5.', /只写数字/],
    ['100,000,000,000', /不能超过/],
    ['-1', /不能是负数/],
    ['－1.00', /不能是负数/],
  ] as const) {
    test(`“${text}” is refused with what to type instead`, () => {
      assert.throws(
        () => parseYuan(text),
        (refusal) =>
          refusal instanceof Refusal && refusal.code === 'invalid' && zh.test(refusal.sentence.zh),
      )
    })
  }

  test('a minus is read where an adjustment may lower the budget', () => {
    assert.equal(parseYuan('−15,000.00', { mayBeNegative: true }), -1_500_000)
    assert.ok(Object.is(parseYuan('-0.00', { mayBeNegative: true }), 0))
  })

  test('what is shown can be typed back', () => {
    fc.assert(
      fc.property(anySigned, (fen) =>
        assert.equal(parseYuan(sayYuan(fen), { mayBeNegative: true }), fen === 0 ? 0 : fen),
      ),
    )
  })
})

test('a form takes whole fen only, and a minus only where asked', () => {
  assert.equal(FenInput.safeParse(1.5).success, false)
  assert.equal(FenInput.safeParse(-1).success, false)
  assert.equal(FenInput.safeParse(amountFenMax + 1).success, false)
  assert.equal(SignedFenInput.safeParse(-1).success, true)
})

test('yuan are shown with thousands and two decimals', () => {
  assert.equal(sayYuan(3_040_000), '30,400.00')
  assert.equal(sayYuan(5), '0.05')
  assert.equal(sayYuan(-123_456_789), '-1,234,567.89')
})

test('万元 are rounded half up on the exact amount', () => {
  assert.equal(sayWan(80_000_000), '80.00')
  assert.equal(sayWan(5_000), '0.01')
  assert.equal(sayWan(4_999), '0.00')
  assert.equal(sayWan(1_005_000), '1.01')
  assert.equal(sayWan(-5_000), '-0.01')
  assert.equal(sayWan(-4_999), '0.00')
  assert.equal(sayWan(123_456_789_000), '123,456.79')
})

test('a total is exact, and half a fen in it is a bug', () => {
  assert.equal(sumFen([]), 0)
  assert.equal(sumFen([80_000_000, 60_000_000, -15_000_000]), 125_000_000)
  assert.throws(() => sumFen([0.5]), RangeError)
  assert.throws(() => sumFen([Number.MAX_SAFE_INTEGER, 1]), RangeError)
  assert.throws(() => wholeFen(Number.NaN), RangeError)
})

describe('a percentage', () => {
  test('follows from its own numerator and denominator', () => {
    assert.equal(percent(59, 74, 2), '79.73%')
    assert.equal(percent(80_000_000, 80_000_000), '100.00%')
    assert.equal(percent(1, 3, 0), '33%')
    assert.equal(percent(1, 8, 1), '12.5%')
    assert.equal(percent(1, 800, 2), '0.13%')
    assert.equal(percent(-1, 800, 2), '-0.13%')
  })

  test('of nothing is not a number', () => assert.equal(percent(0, 0), null))

  test('is within half a unit of the exact quotient, and upward on the tie', () => {
    fc.assert(
      fc.property(
        anyAmount,
        fc.integer({ min: 1, max: amountFenMax }),
        fc.nat({ max: 6 }),
        (top, bottom, decimals) => {
          const said = BigInt(roundedRatio(top, bottom, decimals).replace('.', ''))
          const double = 2n * (said * BigInt(bottom) - BigInt(top) * 10n ** BigInt(decimals))
          assert.ok(double > -BigInt(bottom) && double <= BigInt(bottom))
        },
      ),
    )
  })
})

describe('an amount in capitals', () => {
  for (const [fen, words] of [
    [3_040_000, '叁万零肆佰元整'],
    [140_950, '壹仟肆佰零玖元伍角整'],
    [600_714, '陆仟零柒元壹角肆分'],
    [168_032, '壹仟陆佰捌拾元叁角贰分'],
    [10_700_053, '壹拾万零柒仟元伍角叁分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [0, '零元整'],
    [1, '壹分'],
    [50, '伍角整'],
    [1_000, '壹拾元整'],
    [80_000_000, '捌拾万元整'],
    [10_000_000_000, '壹亿元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [10_001_000_000, '壹亿零壹万元整'],
    [1_001_000_000_010, '壹佰亿零壹仟万元壹角整'],
    [amountFenMax, '玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
    [-3_040_000, '负叁万零肆佰元整'],
  ] as const) {
    test(`${fen} fen is ${words}`, () => assert.equal(capitals(fen), words))
  }

  test('reads back as the same amount', () => {
    const bySize = fc
      .integer({ min: 0, max: 13 })
      .chain((size) => fc.integer({ min: 0, max: Math.min(amountFenMax, 10 ** size) }))
    const withManyZeros = fc
      .array(fc.constantFrom('0', '0', '0', '1', '5'), { minLength: 1, maxLength: 13 })
      .map((digits) => Number(digits.join('')))
    fc.assert(
      fc.property(fc.oneof(bySize, withManyZeros), (fen) => {
        assert.equal(readCapitals(capitals(fen)), fen)
      }),
      { numRuns: 1000 },
    )
  })

  test('never shows two 零 together, nor one before a unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: amountFenMax }), (fen) => {
        assert.doesNotMatch(capitals(fen), /零零|零[拾佰仟万亿元整角]|^零/)
      }),
    )
  })

  test('beyond what the cheque line holds is a bug', () => {
    assert.throws(() => capitals(amountFenMax + 1), RangeError)
  })
})

/** Reads capitals by the units alone, so that a misplaced unit cannot read back as the same amount. */
function readCapitals(words: string): number {
  let total = 0
  let section = 0
  let digit = 0
  for (const sign of words) {
    const numeral = '零壹贰叁肆伍陆柒捌玖'.indexOf(sign)
    const place = { 拾: 10, 佰: 100, 仟: 1000 }[sign]
    const large = { 元: 100, 万: 1e6, 亿: 1e10 }[sign]
    if (numeral >= 0) {
      digit = numeral
    } else if (place !== undefined) {
      section += digit * place
      digit = 0
    } else if (large !== undefined) {
      total += (section + digit) * large
      section = digit = 0
    } else if (sign === '角' || sign === '分') {
      total += digit * (sign === '角' ? 10 : 1)
      digit = 0
    }
  }
  return total
}
