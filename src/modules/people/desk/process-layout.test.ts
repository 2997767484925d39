import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { layOut, lineHeight, stateHeight, textWidth, type ReadProcess } from './process-layout.ts'

const states = ['起草', 'begin', '已退回', '已办结', '已作废'].map((code) => ({
  code,
  label: code,
  tone: 'plain',
}))
const arrow = (from: string | null, to: string, ...labels: string[]) => ({ from, to, labels })
const process: ReadProcess = {
  kind: 'toy',
  label: '办件',
  module: '',
  states,
  arrows: [
    arrow(null, '起草', '登记'),
    arrow('起草', '起草', '修改', '补正'),
    arrow('起草', 'begin', '上报'),
    arrow('begin', '已退回', '退回', '部门退回'),
    arrow('已退回', 'begin', '改好再报'),
    arrow('begin', '已办结', '办结'),
    arrow('begin', '已作废', '作废'),
    arrow('已退回', '已作废', '作废'),
  ],
}
const drawing = layOut(process)

interface Box {
  readonly name: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const boxesOfStates = drawing.states.map(({ code, x, y, width }): Box => ({
  name: code,
  left: x - width / 2,
  right: x + width / 2,
  top: y - stateHeight / 2,
  bottom: y + stateHeight / 2,
}))
const boxesOfWords = drawing.arrows.map(({ key, labels, words: { x, y, anchor } }): Box => {
  const width = Math.max(...labels.map(textWidth))
  const left = anchor === 'start' ? x : x - width / 2
  const half = (labels.length * lineHeight) / 2
  return { name: key, left, right: left + width, top: y - half, bottom: y + half }
})

describe('a process that is drawn', () => {
  it('goes from above to below, from its beginning to its ends', () => {
    const [drafted, reported, , done] = drawing.states
    assert.ok(drafted && reported && done)
    assert.ok(drawing.begin.y < drafted.y && drafted.y < reported.y && reported.y < done.y)
    const ends = drawing.states.filter(({ isEnd }) => isEnd).map(({ code }) => code)
    assert.deepEqual(ends, ['已办结', '已作废'])
  })

  it('keeps states and words clear of each other, and within its frame', () => {
    const boxes = [...boxesOfStates, ...boxesOfWords]
    for (const [place, one] of boxes.entries()) {
      assert.ok(one.left >= 0 && one.right <= drawing.width, one.name)
      assert.ok(one.top >= 0 && one.bottom <= drawing.height, one.name)
      for (const other of boxes.slice(place + 1)) {
        const apart =
          one.right <= other.left ||
          other.right <= one.left ||
          one.bottom <= other.top ||
          other.bottom <= one.top
        assert.ok(apart, `${one.name} | ${other.name}`)
      }
    }
  })

  it('has one arrow for each pair of states, with every step that leads along it', () => {
    assert.deepEqual(
      drawing.arrows.map(({ labels }) => labels),
      process.arrows.map(({ labels }) => labels),
    )
    assert.ok(drawing.arrows.every(({ path }) => /^M[\d.,]+ [CQL]/.test(path)))
  })
})
