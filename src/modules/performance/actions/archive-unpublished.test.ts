import assert from 'node:assert/strict'
import { it } from 'node:test'
import { onlyThere, whoMay } from '../../../../tests/stories/performance-neighbours.ts'
import { archiveUnpublished } from './archive-unpublished.ts'

const action = archiveUnpublished

it('whoever may publish evaluations may keep a classified one from it', () => {
  assert.deepEqual(whoMay(action, 'performance.evaluation.publish'), onlyThere)
})

it('the ground of the classification is named', () => {
  const takes = (input: object): boolean => action.input.safeParse(input).success
  assert.equal(takes({ basis: '按定密事项目录第3项' }), true)
  for (const input of [{}, { basis: ' ' }]) assert.equal(takes(input), false)
})
