import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { aHat, anActor } from '../../../../tests/support/hats.ts'
import type { Unit } from '../unit-store.ts'
import { establishUnit } from './establish-unit.ts'

const bureau: Unit = {
  id: '01900000-0000-7000-8000-000000000001',
  unitKind: 'department',
  parentId: '01900000-0000-7000-8000-000000000000',
  departmentId: '01900000-0000-7000-8000-000000000001',
  code: null,
  name: '行政审批局',
  nameEnglish: null,
}

function establishes(
  input: { unitKind: Unit['unitKind']; parentId?: string },
  known: { parent: Unit | null; hasCodeAlready?: Unit },
) {
  return establishUnit.decide({
    id: '01900000-0000-7000-8000-000000000009',
    record: null,
    input: { name: '财务股', ...input },
    known: { hasCodeAlready: undefined, ...known },
    actor: anActor(),
    hat: aHat(),
    happenedAt: new Date('2026-03-02T01:00:00Z'),
  })
}

describe('establishing a unit', () => {
  it('puts a section into its department, and the section into its own scope', () => {
    const { fields, spine } = establishes(
      { unitKind: 'section', parentId: bureau.id },
      { parent: bureau },
    )
    assert.equal(fields.departmentId, bureau.id)
    assert.equal(spine.unitId, '01900000-0000-7000-8000-000000000009')
  })

  it('makes a department its own department', () => {
    const county: Unit = { ...bureau, unitKind: 'county' }
    const { fields } = establishes(
      { unitKind: 'department', parentId: county.id },
      { parent: county },
    )
    assert.equal(fields.departmentId, '01900000-0000-7000-8000-000000000009')
  })

  it('is refused below a parent that does not fit, without one, and with a code that is taken', () => {
    assert.throws(
      () => establishes({ unitKind: 'town', parentId: bureau.id }, { parent: bureau }),
      /does not fit/,
    )
    assert.throws(() => establishes({ unitKind: 'section' }, { parent: null }), /does not fit/)
    assert.throws(
      () => establishes({ unitKind: 'section', parentId: bureau.id }, { parent: null }),
      /no such parent/,
    )
    assert.throws(
      () =>
        establishes(
          { unitKind: 'section', parentId: bureau.id },
          { parent: bureau, hasCodeAlready: bureau },
        ),
      /already has this code/,
    )
  })

  it('asks for the permission where the unit lies', () => {
    const scope = establishUnit.mayBeTakenBy(aHat({ grants: { 'people.unit.keep': ['here'] } }))
    assert.ok(covers(scope, { state: 'in-use', unitId: 'here', ownerId: null, assigneeKey: null }))
    assert.ok(
      !covers(scope, { state: 'in-use', unitId: 'there', ownerId: null, assigneeKey: null }),
    )
  })
})
