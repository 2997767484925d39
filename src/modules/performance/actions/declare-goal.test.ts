import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  noNeighbours,
  onlyThere,
  whoMay,
} from '../../../../tests/stories/performance-neighbours.ts'
import { declareGoal } from './declare-goal.ts'

const action = declareGoal(noNeighbours)

it('whoever may declare goals for the unit does', () => {
  assert.deepEqual(whoMay(action, 'performance.goal.declare'), onlyThere)
})

it('the form begins with lines whose weights make 100 with the 10 of budget execution', () => {
  const begun = action.beginsWith?.({ project: null, yearNow: 2026 }) as {
    readonly periodFrom: number
    readonly schemeCode: string
    readonly indicators: readonly { readonly weight: string }[]
  }
  assert.equal(begun.periodFrom, 2026)
  assert.equal(begun.schemeCode, 'P1')
  const weights = begun.indicators.map(({ weight }) => Number(weight))
  assert.equal(
    weights.reduce((sum, weight) => sum + weight, 10),
    100,
  )
})
