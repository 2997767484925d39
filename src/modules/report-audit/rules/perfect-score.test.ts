import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { auditDocument } from '../audit-document.ts'
import { paragraphOf } from '../corpus/blocks-of.ts'

const nothing = { names: [], registered: [], others: [], workingDaysOf: () => null }

function told(...paragraphs: readonly string[]): readonly string[] {
  const blocks = paragraphs.map((text) => paragraphOf(text))
  return auditDocument({ format: 'text', title: null, blocks }, nothing)
    .findings.filter(({ rule }) => rule === 'perfect-score')
    .map(({ verdict, title }) => `${verdict} ${title.zh}`)
}

describe('a full score', () => {
  it('with no problem and nothing wrong is left alone', () => {
    assert.deepEqual(told('项目自评得分100分。', '存在问题：无。'), [])
  })

  it('with no problem and a contradiction is asked about', () => {
    assert.deepEqual(
      told('覆盖青石镇、白鹤镇、龙泉镇4个镇。', '项目自评得分100分。', '存在问题：无。'),
      ['look 满分、没有问题，但文中有矛盾'],
    )
  })

  it('with a problem told is not', () => {
    assert.deepEqual(told('项目自评得分100分。', '存在问题：归档不及时。'), [])
    assert.deepEqual(told('项目自评得分98分。', '存在问题：无。'), [])
  })
})
