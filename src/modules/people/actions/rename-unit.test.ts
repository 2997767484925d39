import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aHat, anActor } from '../../../../tests/support/hats.ts'
import { aUnitRecord } from '../../../../tests/support/records-of-people.ts'
import { renameUnit } from './rename-unit.ts'

const unit = aUnitRecord({ name: '政务股' })

function renames(hasCode: ReturnType<typeof aUnitRecord> | undefined) {
  return renameUnit.decide({
    record: unit,
    input: { name: '政务服务股', code: '510923' },
    known: { hasCode },
    actor: anActor(),
    hat: aHat(),
    happenedAt: new Date('2026-03-02T01:00:00Z'),
  })
}

describe('renaming a unit', () => {
  it('changes name, code and title, and notes the old name', () => {
    const { changes, spine, noted } = renames(undefined)
    assert.deepEqual(changes, { name: '政务服务股', nameEnglish: null, code: '510923' })
    assert.equal(spine?.title, '政务服务股')
    assert.deepEqual(noted, { before: '政务股' })
  })

  it('may keep its own code, but not take another unit’s', () => {
    assert.ok(renames(unit))
    assert.throws(() => renames(aUnitRecord({ name: '财务股' })), /“财务股” already has this code/)
  })
})
