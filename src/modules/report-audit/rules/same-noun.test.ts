import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { passagesHold, toldIn } from '../corpus/passages-hold.ts'
import { sameNoun } from './same-noun.ts'

describe('one thing said twice', () => {
  // What a table or a later clause says is not compared: too little says that it is the same thing.
  passagesHold(sameNoun, 'same-noun', [
    'the table has other centres than the text',
    'the summary says another spending than the chapters',
  ])

  it('says nothing of a change', () => {
    assert.deepEqual(
      toldIn(sameNoun, ['全县便民服务中心由12个增加到15个。全县便民服务中心达到15个。']),
      [],
    )
  })

  it('takes two paragraphs of the county for one county, and two projects for two', () => {
    assert.deepEqual(
      toldIn(sameNoun, ['全县共有行政村153个。', '项目惠及农户。', '全县共有行政村135个。']),
      ['contradicts 135个'],
    )
    assert.deepEqual(toldIn(sameNoun, ['项目总投资80万元。', '项目总投资95万元。']), [])
  })

  it('does not take two paragraphs for one where no whole is named', () => {
    assert.deepEqual(
      toldIn(sameNoun, ['高标准农田建设面积1200亩。', '高标准农田建设面积1300亩。']),
      [],
    )
  })

  it('leaves the lists of a county and of its own level alone', () => {
    assert.deepEqual(
      toldIn(sameNoun, [
        '全县收入合计90万元，包括：调入预算稳定调节基金87万元；县本级收入合计82万元，包括：调入预算稳定调节基金80万元。',
      ]),
      [],
    )
  })

  it('says nothing of a plan beside what is', () => {
    assert.deepEqual(
      toldIn(sameNoun, [
        '一、工作情况',
        '全县共有服务站153个。',
        '二、下一步打算',
        '全县共有服务站180个。',
      ]),
      [],
    )
  })
})
