import assert from 'node:assert/strict'
import { test } from 'node:test'
import fastCheck from 'fast-check'
import { findFen, findNumber, sizeText, yuanText } from './amounts.ts'

test('what is shown as yuan is read back as the same fen', () => {
  fastCheck.assert(
    fastCheck.property(
      fastCheck.integer({ min: -9_999_999_999_999, max: 9_999_999_999_999 }),
      (fen) => {
        assert.equal(findFen(yuanText(fen)), fen === 0 ? 0 : fen)
      },
    ),
  )
})

test('yuan are read as a clerk types them, full width and with a sign too', () => {
  assert.equal(findFen('1,234.50'), 123_450)
  assert.equal(findFen('１２３４．５'), 123_450)
  assert.equal(findFen(' ¥30,400 元'), 3_040_000)
  assert.equal(findFen('-0.01'), -1)
})

test('a doubtful amount is no amount', () => {
  for (const typed of ['', '一百', '1,23.00', '1.234', '1e3', '12 34', '.5'])
    assert.equal(findFen(typed), null, typed)
})

test('a number may carry thousands marks and nothing else', () => {
  assert.equal(findNumber('12,000.5'), 12_000.5)
  assert.equal(findNumber('12个'), null)
})

test('the size of a file is said in the unit people know', () => {
  assert.equal(sizeText(300), '1 KB')
  assert.equal(sizeText(20 * 1024 * 1024), '20 MB')
})
