import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { planTask } from './plan-task.ts'

const action = planTask(noNeighbours)

it('whoever runs the year plans its task', () => {
  assert.deepEqual(whoMay(action, 'performance.task.run'), onlyThere)
})

it('a task names its year, its document and its last day, and begins with the year that is over', () => {
  const whole = { year: 2025, title: '绩效自评', basis: '1号', reportBy: '2026-03-20' }
  const takes = (input: object): boolean => action.input.safeParse(input).success
  assert.equal(takes(whole), true)
  for (const name of Object.keys(whole)) assert.equal(takes({ ...whole, [name]: undefined }), false)
  const begins = action.beginsWith?.({ today: '2026-01-08', projects: [], taken: [] })
  assert.deepEqual(begins, { year: 2025, title: '2025年度项目支出绩效自评' })
})
