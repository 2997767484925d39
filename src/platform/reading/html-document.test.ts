import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  assertRefused,
  paragraphsOf,
  readHere,
  rowsOf,
  tablesOf,
} from '../../../tests/support/read-blocks.ts'

test('a page is its words: no script, style, comment, menu, and nothing struck out', async () => {
  const read = await readHere(`<!doctype html><html><head><title> 自评&nbsp;报告 </title>
    <style>p { color: red }</style><script>document.write('假')</script></head><body>
    <nav><a href="/">首页 12</a></nav><!-- 注释 13 --><h2>一、概况</h2>
    <p>支出<b>80</b>万元，<del>70万元</del>执行率
       100&#37;<sup>2</sup>。<br>另起一行 &lt;p&gt;</p>
    <p style="display: none">藏</p><div hidden>藏</div><script>alert(1)</script>
    <p onclick="alert(1)">面积30m<sup>2</sup>，CO<sub>2</sub></p><noscript>无脚本</noscript></body></html>`)
  assert.equal(read.title, '自评 报告')
  assert.deepEqual(paragraphsOf(read), [
    '一、概况',
    '支出80万元，执行率 100%。',
    '另起一行 <p>',
    '面积30m²，CO₂',
  ])
  assert.equal(read.blocks[0]?.is === 'paragraph' && read.blocks[0].level, 2)
})

test('tables keep their merged cells, also those that are left open', async () => {
  const read = await readHere(`<div><table><caption>表1</caption>
    <tr><th rowspan=2>镇<th colspan="2">资金<tr><th>预算<th>支出
    <tr><td>隆盛镇<td>12<td><p>11.43</p><p>已付</p></table>后文</div>`)
  assert.deepEqual(paragraphsOf(read), ['表1', '后文'])
  assert.deepEqual(rowsOf(tablesOf(read)[0]), [
    ['镇 ↓2', '资金 ×2'],
    ['预算', '支出'],
    ['隆盛镇', '12', '11.43\n已付'],
  ])
})

test('a page in another encoding is read by the one it names', async () => {
  const start = Buffer.from('<html><meta charset="gb2312"><p>')
  const words = Buffer.from([0xb4, 0xf3, 0xd3, 0xa2]) // 大英
  assert.deepEqual(paragraphsOf(await readHere(Buffer.concat([start, words]))), ['大英'])
})

test('a hundred thousand elements in one another are refused, a thousand are not', async () => {
  const inOneAnother = (times: number): string =>
    `<html>${'<div>'.repeat(times)}深${'</div>'.repeat(times)}`
  assert.deepEqual(paragraphsOf(await readHere(inOneAnother(1000))), ['深'])
  await assertRefused(readHere(inOneAnother(100_000)), 'too-large', /5000 elements/)
  const tables = `<html>${'<table><tr><td>'.repeat(100_000)}`
  await assertRefused(readHere(tables), 'too-large')
})

test('a cell over a million columns is refused, a million cells too', async () => {
  await assertRefused(
    readHere('<table><tr><td colspan=1000000>1</td></tr></table>'),
    'too-large',
    /1000 columns/,
  )
  const row = `<tr>${'<td>1'.repeat(500)}`
  await assertRefused(readHere(`<table>${row.repeat(2000)}</table>`), 'too-large', /200000 cells/)
})

test('more text than is read is refused while it is read', async () => {
  await assertRefused(readHere(`<p>${'字'.repeat(3_000_000)}`), 'too-large', /2000000 characters/)
  await assertRefused(readHere(`<p>${'<b> </b>'.repeat(2_500_000)}`), 'no-text')
})
