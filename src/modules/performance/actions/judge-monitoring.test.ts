import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { passMonitoring, returnMonitoring } from './judge-monitoring.ts'

const action = passMonitoring(noNeighbours)

it('the reviewer of the department passes it', () => {
  assert.deepEqual(whoMay(action, 'performance.evaluation.review-as-department'), onlyThere)
})

it('the same reviewer returns it, asked twice and never without an opinion', () => {
  assert.deepEqual(
    whoMay(returnMonitoring, 'performance.evaluation.review-as-department'),
    onlyThere,
  )
  assert.equal(returnMonitoring.grave, true)
  assert.equal(returnMonitoring.input.safeParse({}).success, false)
})
