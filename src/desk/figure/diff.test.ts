import assert from 'node:assert/strict'
import { test } from 'node:test'
import fastCheck from 'fast-check'
import { diffText } from './diff.ts'

test('a changed reason shows only the words that changed', () => {
  assert.deepEqual(diffText('采购入侵防御设备', '采购入侵防御系统 1 套'), [
    { kind: 'same', text: '采购入侵防御' },
    { kind: 'removed', text: '设备' },
    { kind: 'added', text: '系统 1 套' },
  ])
})

test('a number is changed as a whole, never digit by digit', () => {
  assert.deepEqual(diffText('就近办率 64.30%', '就近办率 54.30%'), [
    { kind: 'same', text: '就近办率 ' },
    { kind: 'removed', text: '64.30%' },
    { kind: 'added', text: '54.30%' },
  ])
})

test('what stayed and what went is the old text; what stayed and what came is the new one', () => {
  const text = fastCheck.string({
    unit: fastCheck.constantFrom('甲', '乙', '丙', ' ', '1', '𠮷'),
    maxLength: 40,
  })
  fastCheck.assert(
    fastCheck.property(text, text, (before, after) => {
      const stretches = diffText(before, after)
      const without = (kind: string): string =>
        stretches.map((one) => (one.kind === kind ? '' : one.text)).join('')
      assert.equal(without('added'), before)
      assert.equal(without('removed'), after)
    }),
  )
})
