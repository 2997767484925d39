import assert from 'node:assert/strict'
import { it } from 'node:test'
import { nothing } from '#kernel/scope.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { systemActor } from '../system-actor.ts'
import { lapseDelegation } from './lapse-delegation.ts'

it('a delegation lapses by the program alone, whatever a person may do', () => {
  const [system] = systemActor.hats
  assert.ok(system)
  assert.equal(lapseDelegation.mayBeTakenBy(system).is, 'all')
  assert.deepEqual(
    lapseDelegation.mayBeTakenBy(aHat({ grants: { 'people.account.keep': 'county' } })),
    nothing,
  )
})
