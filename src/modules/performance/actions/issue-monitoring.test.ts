import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { issueMonitoring, usualMonth } from './issue-monitoring.ts'

const action = issueMonitoring(noNeighbours)

it('whoever runs the monitoring issues it', () => {
  assert.deepEqual(whoMay(action, 'performance.monitoring.run'), onlyThere)
})

it('looks at January to July once July is over, and at the month before until then', () => {
  const months = ['2026-01-05', '2026-03-05', '2026-07-31', '2026-08-01', '2026-11-24'].map(
    usualMonth,
  )
  assert.deepEqual(months, [1, 2, 6, 7, 7])
})

it('names a project and a month of the year', () => {
  const projectId = '018f2f2e-0000-7000-8000-000000000001'
  const takes = (input: object): boolean => action.input.safeParse(input).success
  assert.equal(takes({ projectId, throughMonth: 7 }), true)
  for (const input of [{ projectId }, { projectId, throughMonth: 13 }, { throughMonth: 7 }])
    assert.equal(takes(input), false)
})
