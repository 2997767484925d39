import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertRefused, paragraphsOf, readHere } from '../../../tests/support/read-blocks.ts'

const lines = ['支出80万元。', '执行率100%。']

test('each line is a paragraph, whatever the encoding', async () => {
  const text = `${lines.join('\r\n')}\n\n`
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  const utf16big = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])
  for (const content of [Buffer.from(text), Buffer.from(`\ufeff${text}`), utf16, utf16big])
    assert.deepEqual(paragraphsOf(await readHere(content)), lines)
  // 支出80万元。 in GB 18030
  const old = Buffer.from([0xd6, 0xa7, 0xb3, 0xf6, 0x38, 0x30, 0xcd, 0xf2, 0xd4, 0xaa, 0xa1, 0xa3])
  assert.deepEqual(paragraphsOf(await readHere(old)), ['支出80万元。'])
})

test('lines that a program broke at one width are one paragraph again', async () => {
  const sentence =
    '2023年县级财政安排便民服务中心建设奖补资金八十万元，实际支付七十九点六万元，其中隆盛镇支付十二万元，其余各镇合计支付五十六万元，没有截留挪用的情况。'
  const broken = (sentence.match(/.{1,20}/gu) ?? []).join('\n')
  const text = `一、概况\n${broken}\n${broken}\n二、评分\n得分97.43分。`
  assert.deepEqual(paragraphsOf(await readHere(text)), [
    '一、概况',
    sentence,
    sentence,
    '二、评分',
    '得分97.43分。',
  ])
})

test('lines that people broke stay apart', async () => {
  const list = ['隆盛镇 12', '象山镇 11.43', '盐井街道 10', '天保镇 9']
  assert.deepEqual(paragraphsOf(await readHere(list.join('\n'))), list)
})

test('what nobody sees breaks no figure', async () => {
  assert.deepEqual(paragraphsOf(await readHere('97\u200b.43\u00ad分\u202e')), ['97.43分'])
})

test('a text beyond the limits is refused with its number', async () => {
  await assertRefused(readHere('字'.repeat(2_000_001)), 'too-large', /2000000 characters/)
  await assertRefused(readHere('字\n'.repeat(100_001)), 'too-large', /100000 paragraphs/)
  await assertRefused(readHere(' \n '), 'no-text')
  await assertRefused(readHere(''), 'no-text')
})
