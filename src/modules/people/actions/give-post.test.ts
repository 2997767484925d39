import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aHat, anActor } from '../../../../tests/support/hats.ts'
import { anAccountRecord } from '../../../../tests/support/records-of-people.ts'
import { seededRoles } from '../role-seed.ts'
import { accountProcess } from '../account-process.ts'
import { givePost } from './give-post.ts'

const unitId = '01900000-0000-7000-8000-000000000001'
const unit = {
  id: unitId,
  unitKind: 'section' as const,
  parentId: null,
  departmentId: unitId,
  code: null,
  name: '财务股',
  nameEnglish: null,
}
const roleOf = (code: string) => seededRoles.find((role) => role.code === code)
const heldOf = (code: string) => seededRoles.filter((role) => role.code === code)

function gives(
  role: string,
  over: { to?: string; held?: string; toOneself?: true; unit?: undefined } = {},
) {
  const record = anAccountRecord({ state: 'active' })
  return givePost.decide({
    record,
    input: { role, unitId, from: '2026-03-02', ...(over.to === undefined ? {} : { to: over.to }) },
    known: {
      postId: unitId,
      role: roleOf(role),
      unit: 'unit' in over ? undefined : unit,
      held: over.held === undefined ? [] : heldOf(over.held),
    },
    actor: anActor(over.toOneself ? { personId: record.personId } : {}),
    hat: aHat(),
    happenedAt: new Date('2026-03-02T01:00:00Z'),
  })
}

describe('giving a post', () => {
  it('leaves the account in its state', () => {
    assert.equal(accountProcess.actions['give-post'].stays, true)
    assert.equal(gives('accountant').to, undefined)
  })

  it('is refused for a role or a unit that is not there, and for days that end before they begin', () => {
    assert.throws(() => gives('emperor'), /no such post/)
    assert.throws(() => gives('accountant', { unit: undefined }), /no such unit/)
    assert.throws(() => gives('accountant', { to: '2026-03-01' }), /before the first/)
  })

  it('is refused to oneself, and beside a post that excludes it', () => {
    assert.throws(() => gives('accountant', { toOneself: true }), /yourself a post/)
    assert.throws(
      () => gives('audit-administrator', { held: 'system-administrator' }),
      /may not be audit administrator too/,
    )
    assert.ok(gives('audit-administrator', { held: 'section-clerk' }))
  })

  it('needs a last day for an auditor', () => {
    assert.throws(() => gives('auditor'), /give the last day/)
    assert.ok(gives('auditor', { to: '2026-12-31' }))
  })
})
