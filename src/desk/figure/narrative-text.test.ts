import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findAsked, findTyped, partsOf, withFigure } from './narrative-text.ts'

test('a narrative is cut at its figures and nowhere else', () => {
  assert.deepEqual(partsOf('支付 {{budget.paid}} 元，{{ rate }}。{{中文}}'), [
    { kind: 'text', text: '支付 ' },
    { kind: 'figure', name: 'budget.paid' },
    { kind: 'text', text: ' 元，' },
    { kind: 'figure', name: 'rate' },
    { kind: 'text', text: '。{{中文}}' },
  ])
})

test('two braces ask for a figure until they are closed', () => {
  assert.equal(findAsked('支付 {{执行', 7), '执行')
  assert.equal(findAsked('支付 {{', 5), '')
  assert.equal(findAsked('支付 {{paid}} 元', 14), null)
})

test('a chosen figure takes the place of what was typed to find it', () => {
  assert.deepEqual(withFigure('支付 {{执行 元', 7, 'rate'), { text: '支付 {{rate}} 元', caret: 11 })
  assert.deepEqual(withFigure('支付  元', 3, 'rate'), { text: '支付 {{rate}} 元', caret: 11 })
})

test('typed numbers are found where they stand; names, years and days are none', () => {
  const text = '{{line.01}} 个，满意率 98%，2023年12月31日，1,234.5 元'
  const found = findTyped(text)
  assert.deepEqual(
    found.map((one) => one.text),
    ['98%', '1,234.5'],
  )
  for (const one of found) assert.equal(text.slice(one.from, one.to), one.text)
})
