import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { canonicalJson } from './canonical-json.ts'

test('the example of RFC 8785 § 3.2.2 is written as the RFC writes it', () => {
  const example: unknown = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`)
  assert.equal(
    canonicalJson(example),
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
})

test('names are sorted by UTF-16 code units, as in RFC 8785 § 3.2.3', () => {
  const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
  const value = Object.fromEntries(names.map((name) => [name, 0]))
  const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']
  assert.equal(
    canonicalJson(value),
    `{${sorted.map((name) => `${JSON.stringify(name)}:0`).join(',')}}`,
  )
})

test('numbers are written as in RFC 8785 appendix B', () => {
  const vectors: readonly (readonly [string, string])[] = [
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ]
  for (const [bits, text] of vectors) {
    assert.equal(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE()), text, bits)
  }
  assert.equal(canonicalJson(9_007_199_254_740_991n), '9007199254740991')
})

test('what JSON cannot say is refused, and the message says where', () => {
  const cases: readonly (readonly [unknown, RegExp])[] = [
    [undefined, /undefined/],
    [{ a: [1, undefined] }, /\/a\/1 is undefined/],
    [Buffer.from('7fffffffffffffff', 'hex').readDoubleBE(), /NaN/],
    [Number.POSITIVE_INFINITY, /Infinity/],
    [9_007_199_254_740_992n, /round/],
    ['\ud83d', /surrogate/],
    [{ '\ude00': 1 }, /surrogate/],
    [{ on: new Date(0) }, /\/on is neither/],
    [new Map(), /neither/],
    [Symbol('a'), /symbol/],
    [() => 1, /function/],
  ]
  for (const [value, message] of cases) {
    assert.throws(() => canonicalJson(value), message)
  }
})

test('reading it back gives the value, and the order in which names were given does not matter', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      const back: unknown = JSON.parse(text)
      assert.equal(canonicalJson(back), text)
      assert.equal(canonicalJson(reversed(back)), text)
    }),
  )
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(reversed)
  }
  if (typeof value !== 'object' || value === null) {
    return value
  }
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  )
}
