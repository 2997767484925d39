import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aHat, anActor } from '../../../../tests/support/hats.ts'
import { aUnitRecord } from '../../../../tests/support/records-of-people.ts'
import { closeUnit } from './close-unit.ts'

function closes(known: { units: number; posts: number }) {
  return closeUnit.decide({
    record: aUnitRecord(),
    input: {},
    known,
    actor: anActor(),
    hat: aHat(),
    happenedAt: new Date('2026-03-02T01:00:00Z'),
  })
}

describe('closing a unit', () => {
  it('needs nothing to hang on it: neither units below nor posts in it', () => {
    assert.deepEqual(closes({ units: 0, posts: 0 }), {})
    assert.throws(() => closes({ units: 1, posts: 0 }), /1 units below it/)
    assert.throws(() => closes({ units: 0, posts: 2 }), /2 posts/)
  })

  it('asks twice', () => {
    assert.equal(closeUnit.grave, true)
  })
})
