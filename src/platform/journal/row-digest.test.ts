import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { sm3Hex } from '#platform/crypto/sm3.ts'
import { firstPrevious, journalRowDigest } from './row-digest.ts'

const row = {
  kind: 'claim',
  recordId: '0192f0c1-0000-7000-8000-000000000001',
  sequence: 1,
  previous: firstPrevious,
  body: '{"名":"例"}',
}

test('an outsider can make the digest from the row with any SM3 tool', () => {
  const text =
    '17:tongban.journal.1' +
    '5:claim' +
    '36:0192f0c1-0000-7000-8000-000000000001' +
    '1:1' +
    `64:${'0'.repeat(64)}` +
    '13:{"名":"例"}'
  assert.equal(journalRowDigest(row), sm3Hex(text))
})

test('two rows whose texts run together alike but are cut elsewhere have different digests', () => {
  const text = fc.stringMatching(/^[0-9:]{6,12}$/)
  const cuts = fc.tuple(fc.nat(3), fc.nat(3))
  fc.assert(
    fc.property(text, cuts, cuts, (whole, left, right) => {
      const same = left[0] === right[0] && left[1] === right[1]
      assert.equal(digestCut(whole, left) === digestCut(whole, right), same)
    }),
  )
})

function digestCut(whole: string, [first, second]: readonly [number, number]): string {
  return journalRowDigest({
    ...row,
    kind: whole.slice(0, first),
    recordId: whole.slice(first, first + second),
    body: whole.slice(first + second),
  })
}
