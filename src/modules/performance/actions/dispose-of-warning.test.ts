import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { disposeOfWarning } from './dispose-of-warning.ts'

const action = disposeOfWarning

it('whoever runs the monitoring decides on a warning', () => {
  assert.deepEqual(whoMay(action, 'performance.monitoring.run'), onlyThere)
})

it('a decision is one of three, with its reason', () => {
  const takes = (input: object): boolean => action.input.safeParse(input).success
  for (const disposal of ['continue', 'adjust', 'cancel'])
    assert.equal(takes({ disposal, reason: '客观原因' }), true)
  for (const input of [{ disposal: 'continue' }, { disposal: 'wait', reason: '再看' }])
    assert.equal(takes(input), false)
})
