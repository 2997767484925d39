import assert from 'node:assert/strict'
import { it } from 'node:test'
import { any, every, everything, nothing, ownerIs, stateIn, unitIn } from '#kernel/scope.ts'
import { isOfTally } from './count-by-tally.ts'

it('counts by the tally what asks only for states and units', () => {
  const units = unitIn(['018f2b3c-0000-7000-8000-000000000001'])
  for (const scope of [everything, nothing, units, every(units, stateIn('open')), any(units)])
    assert.equal(isOfTally(scope), true)
})

it('counts the records themselves for whoever sees his own among others', () => {
  const own = ownerIs('018f2b3c-0000-7000-8000-000000000002')
  for (const scope of [
    own,
    any(own, stateIn('open')),
    every(stateIn('open'), any(everything, own)),
  ])
    assert.equal(isOfTally(scope), false)
})

it('counts by the tally for whoever sees all of them, his own included', () => {
  assert.equal(isOfTally(any(everything, ownerIs('018f2b3c-0000-7000-8000-000000000002'))), true)
})
