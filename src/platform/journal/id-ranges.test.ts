import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { findIdRanges, idsIn, writeIdRanges } from './id-ranges.ts'

test('neighbouring ids are written as one range', () => {
  assert.equal(writeIdRanges([1, 2, 3, 5, 7, 8]), '1-3,5,7-8')
  assert.equal(writeIdRanges([]), '')
})

test('any ascending ids come back as they were', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (some) => {
      const ids = some.toSorted((left, right) => left - right)
      assert.deepEqual([...idsIn(findIdRanges(writeIdRanges(ids)) ?? [])], ids)
    }),
  )
})

test('a list of ids has one spelling', () => {
  for (const text of ['1,2', '3-1', '2-2', '5,3', '01', '1-2,2-3', 'a', '1,', '0']) {
    assert.equal(findIdRanges(text), null, text)
  }
})
