import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aHat, aPerson, aProjectRecord, monday } from '../../../../tests/stories/claim-situation.ts'
import { closeProject } from './close-project.ts'

function decided(release: number) {
  const sums = { fiscal: { appropriation: 100, reservation: 40, release } }
  return closeProject.decide({
    record: aProjectRecord(),
    input: { reason: '办完' },
    known: { sums },
    actor: aPerson(),
    hat: aHat(),
    happenedAt: monday,
  })
}

it('waits until every claim under way is done', () => {
  assert.throws(() => decided(-39), /wrong-state/)
  assert.deepEqual(decided(-40), {})
})
