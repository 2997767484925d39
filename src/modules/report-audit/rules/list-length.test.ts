import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { passagesHold, toldIn } from '../corpus/passages-hold.ts'
import { listLength } from './list-length.ts'

describe('a list and its number', () => {
  // Lists of names that each bring a leader are not read yet.
  passagesHold(listLength, 'list-length', [
    'two leaders and three groups',
    'three groups named, four counted',
  ])

  it('is open where 等 ends it', () => {
    assert.deepEqual(toldIn(listLength, ['在青石镇、白鹤镇等7个镇推开。']), [])
  })

  it('knows a subdistrict by the registers', () => {
    const known = { names: ['盐井街道', '隆盛镇', '象山镇'] }
    assert.deepEqual(toldIn(listLength, ['在隆盛、象山、盐井等3个镇推开。'], known), [
      'contradicts 3个镇',
    ])
  })

  it('counts names after a colon', () => {
    assert.deepEqual(toldIn(listLength, ['新建站点3个镇：青石镇、白鹤镇、龙泉镇。']), [
      'follows 3个镇',
    ])
    assert.deepEqual(toldIn(listLength, ['覆盖4个镇：青石镇、白鹤镇、龙泉镇。']), [
      'contradicts 4个镇',
    ])
  })

  it('does not take what a verb parts for one list', () => {
    assert.deepEqual(toldIn(listLength, ['在教育、卫生、住建系统开展清理、整治等2个专项。']), [
      'follows 2个',
    ])
    assert.deepEqual(toldIn(listLength, ['在各镇、街道设置综合窗口12个。']), [])
  })
})
