import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { permissions } from './permissions.ts'
import { seededRoles } from './role-seed.ts'

describe('the seeded roles', () => {
  it('have each code once', () => {
    const codes = seededRoles.map(({ code }) => code)
    assert.deepEqual(codes, [...new Set(codes)])
  })

  it('make the three administrators exclude one another', () => {
    const group = seededRoles.filter(({ exclusiveGroup }) => exclusiveGroup === 'administrators')
    assert.deepEqual(group.map(({ code }) => code).sort(), [
      'audit-administrator',
      'security-administrator',
      'system-administrator',
    ])
  })

  it('let nobody both open accounts and give them posts', () => {
    for (const { code, grants } of seededRoles)
      assert.ok(!('people.account.keep' in grants && 'people.post.give' in grants), code)
  })

  it('let an auditor read and nothing else', () => {
    const auditor = seededRoles.find(({ code }) => code === 'auditor')
    assert.ok(auditor?.needsEndDate && auditor.looksAreJournalled)
    // Taking the dossier of a project is reading all of it at once.
    const reading = /\.(see|verify|export|dossier\.take)$/
    assert.deepEqual(
      Object.keys(auditor.grants).filter((name) => !reading.test(name)),
      [],
    )
  })

  it('give each permission of this module to someone, and ask for no unknown one of it', () => {
    const given = new Set(seededRoles.flatMap(({ grants }) => Object.keys(grants)))
    assert.deepEqual(
      Object.keys(permissions).filter((name) => !given.has(name)),
      [],
    )
    assert.deepEqual(
      [...given].filter((name) => name.startsWith('people.') && !(name in permissions)),
      [],
    )
  })
})
