import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lockedUntil } from './lock-out.ts'

const rule = { failuresMax: 5, minutes: 30 }
const minute = (at: number): Date => new Date(Date.UTC(2026, 2, 2) + at * 60_000)

/** Failures at these minutes, told the last one first. */
const after = (...minutes: number[]) => minutes.map(minute).reverse()

describe('the lock', () => {
  it('closes with the fifth failure and opens thirty minutes after it', () => {
    assert.equal(lockedUntil(after(0, 1, 2, 3), rule, minute(4)), null)
    assert.deepEqual(lockedUntil(after(0, 1, 2, 3, 4), rule, minute(4)), minute(34))
    assert.deepEqual(lockedUntil(after(0, 1, 2, 3, 4), rule, minute(33.9)), minute(34))
    assert.equal(lockedUntil(after(0, 1, 2, 3, 4), rule, minute(34)), null)
  })

  it('forgets what came before it once it has opened', () => {
    assert.equal(lockedUntil(after(0, 0, 0, 0, 0, 31), rule, minute(32)), null)
    assert.deepEqual(
      lockedUntil(after(0, 0, 0, 0, 0, 31, 32, 33, 34, 35), rule, minute(36)),
      minute(65),
    )
  })

  it('does not close for five failures over an afternoon', () => {
    assert.equal(lockedUntil(after(0, 20, 40, 60, 80), rule, minute(81)), null)
  })
})
