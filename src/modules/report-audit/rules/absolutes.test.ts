import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { passagesHold, toldIn } from '../corpus/passages-hold.ts'
import { absolutes } from './absolutes.ts'

describe('none and all against a count', () => {
  // Counts that are told by a verb only (归档…份, 培训…人) are not found yet.
  passagesHold(absolutes, 'absolutes', [
    'all files kept, and some were not',
    "every village's clerk trained, and some were not",
  ])

  it('holds all that was done against what was taken in', () => {
    assert.deepEqual(toldIn(absolutes, ['全年受理来信167件，办结来信160件，全部办结。']), [
      'contradicts 全部办结',
    ])
    assert.deepEqual(toldIn(absolutes, ['全年受理来信167件，办结来信167件，全部办结。']), [])
  })

  it('holds full cover against a share and a part', () => {
    assert.deepEqual(toldIn(absolutes, ['服务站全覆盖，覆盖率94.7%。']), ['contradicts 全覆盖'])
    assert.deepEqual(toldIn(absolutes, ['实现全覆盖，覆盖95个村中的90个。']), [
      'contradicts 全覆盖',
    ])
  })

  it("leaves a hotline's complaints to the hotline", () => {
    assert.deepEqual(toldIn(absolutes, ['窗口实现零投诉。12345热线受理投诉312件。']), [])
  })

  it('knows that a grave accident is not any accident', () => {
    assert.deepEqual(toldIn(absolutes, ['全年无重大安全事故。发生一般安全事故1起。']), [])
  })
})
