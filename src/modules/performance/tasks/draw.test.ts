import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { drawCodes } from './draw.ts'
import { usualDraw } from './recheck-share.ts'

const pot = Array.from({ length: 20 }, (_, at) => `51092323T0000000000${String(at + 10)}`)

describe('the draw', () => {
  it('gives the same projects to everybody who has its seed, in whatever order the pot is', () => {
    const drawn = drawCodes('3D 2024018 期 359', pot, 4)
    assert.deepEqual(drawCodes('3D 2024018 期 359', pot.toReversed(), 4), drawn)
    assert.equal(new Set(drawn).size, 4)
  })

  it('gives others with another seed', () => {
    assert.notDeepEqual(drawCodes('a', pot, 4), drawCodes('b', pot, 4))
  })

  it('can be redone with any tool that knows SM3', () => {
    const digest = (code: string): string =>
      createHash('sm3').update(`种子\n${code}`, 'utf8').digest('hex')
    const byHand = [...pot].sort((one, other) => digest(one).localeCompare(digest(other), 'en'))
    assert.deepEqual(drawCodes('种子', pot, 3), byHand.slice(0, 3))
  })

  it('draws a fifth, rounded up, at least one and never more than there are', () => {
    const share = {
      ...{ sharePercent: '20', atLeast: 1, source: '', confidence: 'U' as const },
      ...{ effectiveFrom: '2018-01-01', effectiveTo: null },
    }
    assert.deepEqual(
      [0, 1, 5, 6, 20].map((many) => usualDraw(share, many)),
      [0, 1, 1, 2, 4],
    )
  })
})
