import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { passagesHold, toldIn } from '../corpus/passages-hold.ts'
import { copied } from './copied.ts'

describe('the rule copied', () => {
  passagesHold(copied, 'copied')

  it('leaves short paragraphs alone, which every report may have', () => {
    const paragraph = '项目资金专款专用，没有截留和挪用。'
    const known = { others: [{ title: '综合窗口试点', paragraphs: [paragraph] }] }
    assert.deepEqual(toldIn(copied, [paragraph], known), [])
  })
})
