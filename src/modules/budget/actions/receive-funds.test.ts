import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aHat, aPerson, aProjectRecord, monday } from '../../../../tests/stories/claim-situation.ts'
import { receiveFunds } from './receive-funds.ts'

function decided(day: string) {
  const input = {
    receivedOn: day,
    reason: '下达',
    amounts: [{ source: 'fiscal' as const, amountFen: 100 }],
  }
  return receiveFunds.decide({
    record: aProjectRecord(),
    input,
    known: null,
    actor: aPerson(),
    hat: aHat(),
    happenedAt: monday,
  })
}

it('takes today and any day before it, and no later one', () => {
  assert.ok(decided('2023-03-06'))
  assert.ok(decided('2023-01-03'))
  assert.throws(() => decided('2023-03-07'), /invalid/)
})

it('is for whoever may change budgets', () => {
  assert.equal(receiveFunds.mayBeTakenBy(aHat()).is, 'none')
  assert.equal(receiveFunds.mayBeTakenBy(aHat({ grants: { 'budget.adjust': 'county' } })).is, 'all')
})
