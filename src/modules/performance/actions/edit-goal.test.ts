import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { editGoal } from './edit-goal.ts'

const action = editGoal('editDraft')

it('whoever may declare goals for the unit edits them', () => {
  assert.deepEqual(whoMay(action, 'performance.goal.declare'), onlyThere)
})
