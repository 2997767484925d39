import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findThreshold } from './thresholds.ts'
import { goalProgress, warn, type MonitoredValue } from './warning.ts'
import { rounded } from '#kernel/exact.ts'

const found = findThreshold(2026)
assert.ok(found)
const threshold = found

function spent(percent: number): { readonly yearStartFen: number; readonly paidFen: number } {
  return { yearStartFen: 10_000, paidFen: Math.round(percent * 100) }
}

function value(over: Partial<MonitoredValue> = {}): MonitoredValue {
  return { operator: 'at-least', target: '100', weight: '50', actual: '40', ...over }
}

function sentences(month: number, percent: number, lines: readonly MonitoredValue[] = []) {
  const monitored = { throughMonth: month, budget: spent(percent), lines }
  return warn(monitored, threshold).sentences.map(({ zh }) => zh)
}

describe('the warning', () => {
  it('is by the line of the latest month that is over', () => {
    const lines: readonly (readonly [number, number])[] = [
      [4, 25],
      [5, 25],
      [6, 40],
      [7, 40],
      [8, 60],
      [9, 60],
      [10, 80],
      [12, 80],
    ]
    for (const [month, line] of lines) {
      assert.equal(sentences(month, line).length, 0, `${String(month)} at its line`)
      assert.equal(sentences(month, line - 0.01).length, 1, `${String(month)} below its line`)
    }
  })

  it('is not given before the first month that has a line', () => {
    assert.deepEqual(sentences(3, 0), [])
  })

  it('is compared on the amounts, not on the rounded rate', () => {
    const budget = { yearStartFen: 1_000_000, paidFen: 399_999 }
    const warned = warn({ throughMonth: 7, budget, lines: [] }, threshold)
    assert.equal(warned.executionPercent, '40.00')
    assert.equal(warned.sentences.length, 1)
  })

  it('is given when goals and spending lie more than ten points apart, in either direction', () => {
    assert.deepEqual(sentences(7, 50, [value({ actual: '40' })]), [])
    assert.match(sentences(7, 50, [value({ actual: '39.99' })])[0] ?? '', /10\.01/)
    assert.equal(sentences(7, 50, [value({ actual: '60.01' })]).length, 1)
  })

  it('compares goals with money only where half of the weight has a value', () => {
    const unknown = value({ actual: null, weight: '51' })
    assert.deepEqual(sentences(7, 50, [value({ actual: '90', weight: '49' }), unknown]), [])
    const half = { ...unknown, weight: '49' }
    assert.equal(sentences(7, 50, [value({ actual: '90', weight: '49' }), half]).length, 1)
  })

  it('has no rate of a project without a budget', () => {
    const warned = warn(
      { throughMonth: 7, budget: { yearStartFen: 0, paidFen: 0 }, lines: [value()] },
      threshold,
    )
    assert.deepEqual([warned.executionPercent, warned.sentences], [null, []])
  })
})

describe('how far goals are reached', () => {
  const reached = (lines: readonly MonitoredValue[]): string | null => {
    const progress = goalProgress(lines)
    return progress && rounded(progress.reached, 4)
  }

  it('is by weight, and no indicator counts for more than the whole of it', () => {
    assert.equal(
      reached([value({ actual: '300', weight: '30' }), value({ weight: '10' })]),
      '0.8500',
    )
  })

  it('leaves out what nobody vouches for, what is judged in words, and ceilings', () => {
    const none = [
      value({ actual: null }),
      value({ operator: 'qualitative', target: null }),
      value({ operator: 'at-most', target: '60', actual: '3' }),
      value({ target: '0' }),
    ]
    assert.equal(reached(none), null)
    assert.equal(reached([...none, value()]), '0.4000')
  })
})

it('2023 had no warning lines, and is not judged by those of 2025', () => {
  assert.equal(findThreshold(2023), null)
  assert.equal(findThreshold(2024), null)
  assert.equal(findThreshold(2025)?.confidence, 'C2')
})
