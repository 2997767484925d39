import assert from 'node:assert/strict'
import { it } from 'node:test'
import { newId } from '#platform/ids.ts'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { openEvaluation } from './open-evaluation.ts'

const action = openEvaluation(noNeighbours)

it('whoever may fill in evaluations of the unit opens them', () => {
  assert.deepEqual(whoMay(action, 'performance.evaluation.fill'), onlyThere)
})

it('a project is chosen; the year follows from it unless said', () => {
  const takes = (input: object): boolean => action.input.safeParse(input).success
  assert.equal(takes({ projectId: newId() }), true)
  assert.equal(takes({ projectId: newId(), year: 2023 }), true)
  for (const input of [{}, { projectId: 'this one' }, { projectId: newId(), year: 23 }])
    assert.equal(takes(input), false)
})
