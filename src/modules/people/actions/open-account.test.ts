import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aHat, anActor } from '../../../../tests/support/hats.ts'
import { OpenAccount } from '../account-schema.ts'
import type { Account } from '../account-store.ts'
import { openAccount } from './open-account.ts'

const unitId = '01900000-0000-7000-8000-000000000001'
const id = '01900000-0000-7000-8000-000000000009'
const same: Account = { id: unitId, personId: unitId, name: '会计', unitId, state: 'active' }
const unit = {
  id: unitId,
  unitKind: 'section' as const,
  parentId: null,
  departmentId: unitId,
  code: null,
  name: '财务股',
  nameEnglish: null,
}

function opens(input: object, over: object = {}) {
  return openAccount.decide({
    id,
    record: null,
    input: OpenAccount.parse({ loginName: 'Clerk.01', displayName: '经办人', unitId, ...input }),
    known: { unit, same: undefined, taken: false, ...over },
    actor: anActor(),
    hat: aHat(),
    happenedAt: new Date('2026-03-02T01:00:00Z'),
  })
}

describe('opening an account', () => {
  it('writes the login name in lower case, and makes its holder a person and its owner', () => {
    const { fields, spine } = opens({})
    assert.deepEqual(fields, { loginName: 'clerk.01', displayName: '经办人', personId: id })
    assert.equal(spine.ownerId, id)
    assert.equal(spine.unitId, unitId)
  })

  it('keeps two accounts of one person one person', () => {
    assert.equal(opens({ samePersonAs: same.id }, { same }).fields.personId, same.personId)
    assert.throws(() => opens({ samePersonAs: same.id }), /no such account/)
  })

  it('is refused for a name that is taken and for a unit that is not there', () => {
    assert.throws(() => opens({}, { taken: true }), /taken/)
    assert.throws(() => opens({}, { unit: undefined }), /no such unit/)
  })

  it('knows which login names can be typed', () => {
    const fits = (loginName: string) =>
      OpenAccount.safeParse({ loginName, displayName: '经办人', unitId }).success
    assert.deepEqual(['a1', 'zhang.san', '经办人', 'a', 'a b', '-a'].map(fits), [
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})
