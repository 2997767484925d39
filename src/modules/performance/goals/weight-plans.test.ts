import assert from 'node:assert/strict'
import { it } from 'node:test'
import { weightSchemes } from '../rules-in-force.ts'
import { weightPlans } from './weight-plans.ts'

it('the parts of every scheme are 100 points', () => {
  for (const [code, parts] of Object.entries(weightPlans(weightSchemes))) {
    const points = parts.reduce((sum, { amount }) => sum + Number(amount), 0)
    assert.equal(points, 100, code)
  }
})

it('only the budget execution is given without a line', () => {
  const given = Object.values(weightPlans(weightSchemes))
    .flat()
    .filter(({ isGiven }) => isGiven)
  assert.deepEqual([...new Set(given.flatMap(({ keys }) => keys))], ['execution-rate'])
})
