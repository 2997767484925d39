import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { dropAdjustment } from './drop-adjustment.ts'

const action = dropAdjustment

it('whoever may declare goals for the unit gives an adjustment up', () => {
  assert.deepEqual(whoMay(action, 'performance.goal.declare'), onlyThere)
})

it('is asked twice', () => {
  assert.equal(action.grave, true)
})
