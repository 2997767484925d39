import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aHat, aPerson, aProjectRecord, monday } from '../../../../tests/stories/claim-situation.ts'
import { adjustProject } from './adjust-project.ts'

function decided(day: string) {
  const input = {
    adjustedOn: day,
    reason: '压减',
    changes: [{ source: 'fiscal' as const, amountFen: -100 }],
  }
  return adjustProject.decide({
    record: aProjectRecord(),
    input,
    known: { sums: { fiscal: { appropriation: 150 } } },
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
  assert.equal(adjustProject.mayBeTakenBy(aHat()).is, 'none')
  assert.equal(
    adjustProject.mayBeTakenBy(aHat({ grants: { 'budget.adjust': 'county' } })).is,
    'all',
  )
})

it('does not cut what is reserved or paid', () => {
  const input = {
    adjustedOn: '2023-03-06',
    reason: '压减',
    changes: [{ source: 'fiscal' as const, amountFen: -100 }],
  }
  const sums = { fiscal: { appropriation: 150, reservation: 30, payment: 21 } }
  assert.throws(
    () =>
      adjustProject.decide({
        record: aProjectRecord(),
        input,
        known: { sums },
        actor: aPerson(),
        hat: aHat(),
        happenedAt: monday,
      }),
    /not-enough-money/,
  )
})
