import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { chooseOutline } from './choose-outline.ts'

for (const reviewer of ['department', 'finance'])
  it(`whoever reviews for ${reviewer} chooses the outline of the report`, () => {
    const permission = `performance.evaluation.review-as-${reviewer}`
    assert.deepEqual(whoMay(chooseOutline, permission), onlyThere)
  })

it('whoever fills in an evaluation does not choose the outline', () => {
  assert.notDeepEqual(whoMay(chooseOutline, 'performance.evaluation.fill'), onlyThere)
})
