import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { label } from '#kernel/label.ts'
import { judge } from './separation.ts'
import { Duty, type SamePersonRule } from './signing-chain.ts'

const both: SamePersonRule = { adjacentPosts: 'signs-both-marked', ownClaim: 'signs-both-marked' }
const upward: SamePersonRule = { adjacentPosts: 'goes-up-a-level', ownClaim: 'goes-up-a-level' }

function judged(
  earlierDuty: Duty,
  duty: Duty,
  {
    rule = both,
    isDelegate = false,
    persons = ['li'],
  }: { rule?: SamePersonRule; isDelegate?: boolean; persons?: string[] } = {},
) {
  const earlier = [{ duty: earlierDuty, label: label('前手', 'Earlier'), persons: ['li'] }]
  const verdict = judge({ duty, persons, isDelegate }, earlier, rule)
  return verdict.allowed ? (verdict.mark ?? 'free') : 'forbidden'
}

describe('one person in two duties', () => {
  const table: Readonly<Record<Duty, Readonly<Record<Duty, string>>>> = {
    apply: {
      apply: 'free',
      approve: 'own-claim',
      check: 'forbidden',
      pay: 'forbidden',
      record: 'forbidden',
    },
    approve: {
      apply: 'forbidden',
      approve: 'two-posts',
      check: 'forbidden',
      pay: 'forbidden',
      record: 'forbidden',
    },
    check: {
      apply: 'forbidden',
      approve: 'forbidden',
      check: 'forbidden',
      pay: 'forbidden',
      record: 'free',
    },
    pay: {
      apply: 'forbidden',
      approve: 'forbidden',
      check: 'forbidden',
      pay: 'forbidden',
      record: 'forbidden',
    },
    record: {
      apply: 'forbidden',
      approve: 'forbidden',
      check: 'forbidden',
      pay: 'forbidden',
      record: 'forbidden',
    },
  }
  for (const earlier of Duty.options) {
    for (const next of Duty.options) {
      it(`${earlier}, then ${next}: ${table[earlier][next]}`, () => {
        assert.equal(judged(earlier, next), table[earlier][next])
      })
    }
  }
})

it('goes up a level where the county’s rule says so', () => {
  assert.equal(judged('apply', 'approve', { rule: upward }), 'forbidden')
  assert.equal(judged('approve', 'approve', { rule: upward }), 'forbidden')
})

it('never lets a delegate sign both parts, whatever the rule', () => {
  assert.equal(
    judged('apply', 'approve', { isDelegate: true, persons: ['li', 'wang'] }),
    'forbidden',
  )
  assert.equal(
    judged('approve', 'approve', { isDelegate: true, persons: ['wang', 'li'] }),
    'forbidden',
  )
})

it('has nothing against different persons', () => {
  assert.equal(judged('check', 'pay', { persons: ['wang'] }), 'free')
})
