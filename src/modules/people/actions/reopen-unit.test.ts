import assert from 'node:assert/strict'
import { it } from 'node:test'
import { nothing } from '#kernel/scope.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { reopenUnit } from './reopen-unit.ts'

it('a closed unit is reopened by who keeps the units, and by no delegate of a clerk', () => {
  assert.deepEqual(reopenUnit.mayBeTakenBy(aHat()), nothing)
  assert.equal(
    reopenUnit.mayBeTakenBy(aHat({ grants: { 'people.unit.keep': 'county' } })).is,
    'all',
  )
})
