import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nothing } from '#kernel/scope.ts'
import { aHat, anActor } from '../../../../tests/support/hats.ts'
import type { Account } from '../account-store.ts'
import { seededRoles } from '../role-seed.ts'
import { delegate } from './delegate.ts'

const me = anActor({ accountId: '01900000-0000-7000-8000-00000000000a', name: '会计' })
const boss = { accountId: 'b', personId: 'b', name: '局长' }
const hats = [
  aHat({ accountId: me.accountId, post: 'accountant' }),
  aHat({ accountId: me.accountId, post: 'director', actingFor: boss }),
]
const actor = { ...me, hats }
const colleague: Account = {
  id: '01900000-0000-7000-8000-00000000000b',
  personId: '01900000-0000-7000-8000-00000000000b',
  name: '同事',
  unitId: hats[0]?.unitId ?? '',
  state: 'active',
}

function delegates(
  input: { roles?: string[]; from?: string; to?: string } = {},
  over: { colleague?: Account; held?: string; own?: string } = {},
) {
  const wearer =
    over.own === undefined
      ? actor
      : { ...me, hats: [aHat({ accountId: me.accountId, post: over.own })] }
  const [hat] = wearer.hats
  assert.ok(hat)
  return delegate.decide({
    id: '01900000-0000-7000-8000-000000000009',
    record: null,
    input: {
      toAccountId: colleague.id,
      from: '2026-03-02',
      to: '2026-03-06',
      reason: '出差',
      ...input,
    },
    known: {
      colleague: 'colleague' in over ? over.colleague : colleague,
      roles: seededRoles,
      held: seededRoles.filter(({ code }) => code === over.held),
    },
    actor: wearer,
    hat,
    happenedAt: new Date('2026-03-02T01:00:00Z'),
  })
}

describe('delegating', () => {
  it('names both, and belongs to its maker', () => {
    const { fields, spine } = delegates()
    assert.equal(fields.roles, null)
    assert.equal(fields.toAccountId, colleague.id)
    assert.deepEqual([spine.title, spine.ownerId], ['会计→同事', me.accountId])
  })

  it('is refused to oneself, also by another account, and to a stopped account', () => {
    assert.throws(
      () => delegates({}, { colleague: { ...colleague, personId: me.personId } }),
      /to yourself/,
    )
    assert.throws(
      () => delegates({}, { colleague: { ...colleague, state: 'stopped' } }),
      /cannot be used/,
    )
  })

  it('is refused for what was itself delegated, and for what one does not hold', () => {
    assert.throws(() => delegates({ roles: ['director'] }), /own posts/)
    assert.throws(() => delegates({ roles: ['cashier'] }), /own posts/)
    assert.ok(delegates({ roles: ['accountant'] }))
    assert.deepEqual(delegate.mayBeTakenBy(aHat({ actingFor: boss })), nothing)
  })

  it('is refused for days that are over or end before they begin', () => {
    assert.throws(() => delegates({ to: '2026-03-01' }), /before the first/)
    assert.throws(() => delegates({ from: '2026-02-01', to: '2026-03-01' }), /is over/)
  })

  it('is refused for posts of other authorities, and between posts that exclude one another', () => {
    assert.throws(() => delegates({}, { own: 'auditor' }), /another authority/)
    assert.throws(
      () => delegates({}, { own: 'system-administrator', held: 'security-administrator' }),
      /may not act as system administrator/,
    )
  })
})
