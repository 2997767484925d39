import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { concludeRecheck } from './conclude-recheck.ts'

const action = concludeRecheck

it('whoever runs the year says what was found', () => {
  assert.deepEqual(whoMay(action, 'performance.task.run'), onlyThere)
})

it('a finding is never without the reason', () => {
  const takes = (input: object): boolean => action.input.safeParse(input).success
  assert.equal(takes({ finding: 'confirmed', opinion: '账证相符' }), true)
  for (const input of [
    { finding: 'confirmed' },
    { opinion: '属实' },
    { finding: 'no', opinion: '' },
  ])
    assert.equal(takes(input), false)
})
