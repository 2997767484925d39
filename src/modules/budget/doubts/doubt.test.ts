import assert from 'node:assert/strict'
import { it } from 'node:test'
import rows from '../../../../db/seed/doubt-rules.json' with { type: 'json' }
import { Rule } from '#platform/rules/rule-store.ts'
import { doubtRuleCodes, doubtRulesOf } from './doubt-rules.ts'
import { standingOf, type Answer } from './doubt.ts'

const found = { amountFen: 100, claimIds: ['a', 'b'] }
const answer = (change: Partial<Answer>): Answer => ({
  id: 'answer',
  state: 'confirmed',
  outcome: 'explained',
  found,
  ...change,
})

it('a doubt stands open until its reason is given and somebody else confirms it', () => {
  assert.equal(standingOf({ found }, []), 'open')
  assert.equal(standingOf({ found }, [answer({ state: 'answered' })]), 'answered')
  assert.equal(standingOf({ found }, [answer({ state: 'sent-back' })]), 'open')
  assert.equal(standingOf({ found }, [answer({})]), 'settled')
})

it('a doubt that finds something else than was answered is open again', () => {
  const other = answer({ found: { amountFen: 101, claimIds: ['a', 'b'] } })
  assert.equal(standingOf({ found }, [other]), 'open')
  assert.equal(standingOf({ found }, [other, answer({})]), 'settled')
})

it('a doubt that is still found was not corrected, whoever confirmed that it was', () => {
  assert.equal(standingOf({ found }, [answer({ outcome: 'corrected' })]), 'open')
})

it('every rule has its row, with a source', () => {
  const rules = doubtRulesOf(Rule.array().parse(rows))
  assert.deepEqual(Object.keys(rules).toSorted(), [...doubtRuleCodes].toSorted())
})
