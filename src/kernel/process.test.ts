import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { label } from './label.ts'
import { arrowsOf, defineProcess, drawProcess } from './process.ts'

const same = (text: string) => label(text, text)
const states = { open: same('open'), held: same('held'), shut: same('shut') }
const begin = { label: same('begin'), from: [], to: 'open', creates: true } as const

const door = defineProcess({
  kind: 'toy.door',
  label: same('door'),
  states,
  actions: {
    begin,
    paint: { label: same('paint'), from: ['open', 'shut'], to: ['open', 'shut'], stays: true },
    shut: { label: same('shut'), from: ['open', 'held'], to: 'shut' },
    slam: { label: same('slam'), from: ['open'], to: ['shut', 'held'] },
  },
})

describe('the arrows of a process', () => {
  const drawn = arrowsOf(door).map(
    ({ from, to, labels }) => `${from ?? '*'} ${to}: ${labels.map(({ en }) => en).join(', ')}`,
  )

  it('are one for each pair of states, with everything that leads from the one to the other', () => {
    assert.deepEqual(drawn, [
      '* open: begin',
      'open open: paint',
      'shut shut: paint',
      'open shut: shut, slam',
      'held shut: shut',
      'open held: slam',
    ])
  })

  it('are the arrows that the documents draw', () => {
    const lines = drawProcess(door, 'en')
      .split('\n')
      .filter((line) => line.includes('-->'))
    const pairs = lines.map((line) => line.replace('[*]', '*').replace(/:.*/, '').trim())
    const wanted = drawn.map((line) => line.replace(/:.*/, '').replace(' ', ' --> '))
    assert.deepEqual(new Set(pairs), new Set(wanted))
  })
})

it('an action that leaves the state as it is leads to the states it comes from', () => {
  assert.throws(
    () =>
      defineProcess({
        kind: 'toy.door',
        label: same('door'),
        states,
        actions: {
          begin,
          paint: { label: same('paint'), from: ['open'], to: 'shut', stays: true },
        },
      }),
    /stays/,
  )
})
