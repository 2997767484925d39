import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figure, heading, paragraph } from './document.ts'
import { aReport } from './example-report.ts'
import { chineseNumber, cleanText, setDocument } from './set-document.ts'

test('headings are numbered 一、（一）1. and begin again under each new heading', () => {
  const blocks = [
    heading(1, '甲'),
    heading(2, '乙'),
    heading(3, '丙'),
    heading(3, '丁'),
    heading(1, '戊'),
    heading(2, '己'),
  ]
  const set = setDocument(aReport({ blocks })).blocks
  const numbers = set.map((block) => (block.kind === 'heading' ? block.number : ''))
  assert.deepEqual(numbers, ['一、', '（一）', '1. ', '2. ', '二、', '（一）'])
})

test('heading numbers are written as people write them', () => {
  assert.deepEqual([1, 10, 11, 20, 25].map(chineseNumber), ['一', '十', '十一', '二十', '二十五'])
})

test('a figure may not name a source that the report does not list', () => {
  assert.throws(
    () => setDocument(aReport({ blocks: [paragraph('共', figure('7个', 99))] })),
    /source 99/,
  )
})

test('what no paper can show is taken out of the text, and nothing else', () => {
  assert.equal(cleanText('买买提·吐尔逊\u0000\u000b𬀩\ud800'), '买买提·吐尔逊𬀩\ufffd')
})
