import assert from 'node:assert/strict'
import { it } from 'node:test'
import { nothing } from '#kernel/scope.ts'
import { systemActorFor } from '#modules/people/index.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { suspendUndisposed } from './suspend-undisposed.ts'

it('only the program suspends, whatever a person may do', () => {
  const [system] = systemActorFor(['performance.monitoring.run']).hats
  assert.ok(system)
  assert.equal(suspendUndisposed.mayBeTakenBy(system).is, 'all')
  const officer = aHat({ grants: { 'performance.monitoring.run': 'county' } })
  assert.deepEqual(suspendUndisposed.mayBeTakenBy(officer), nothing)
})
