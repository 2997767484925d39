import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  aChain,
  aClaimRecord,
  aHat,
  aPerson,
  monday,
} from '../../../../tests/stories/claim-situation.ts'
import { changeOf } from '../claim-change.ts'
import { formOf } from '../claim-entry.ts'
import { ClaimForm } from '../claim-schema.ts'
import { amendClaim } from './amend-claim.ts'

const chain = aChain()
const project = {
  id: 'p',
  code: 'c',
  name: '项目',
  year: 2023,
  unitId: 'u',
  state: 'approved',
  approval: null,
}

function decided(amendable: readonly string[], availableFen: number) {
  const record = aClaimRecord({ state: 'signing', chain })
  const [line] = record.lines
  const [invoice] = record.invoices
  assert.ok(line && invoice)
  const larger = {
    lines: [{ ...line, amountFen: 12_000 }],
    invoices: [{ ...invoice, faceFen: 12_000, claimedFen: 12_000 }],
    totalFen: 12_000,
  }
  const input = ClaimForm.parse(formOf({ ...record, ...larger }))
  const rules = {
    chains: [],
    samePerson: chain.samePerson,
    stepDays: chain.stepDays,
    amendable,
    hints: [],
  }
  const sums = { fiscal: { appropriation: 10_000 + availableFen, reservation: 10_000 } }
  const held = {
    project,
    classes: new Map([['30201', '办公费']]),
    sums,
    invoices: new Map<string, never>(),
    rules,
  }
  const known = {
    held,
    change: changeOf(record, input, []),
    chain,
    next: { on: 'account:x', for: 'sign-again', dueOn: null },
  }
  return amendClaim.decide({
    record,
    input,
    known,
    actor: aPerson(),
    hat: aHat(),
    happenedAt: monday,
  })
}

it('may take what the claim already holds and what is still free', () => {
  assert.equal(decided(['amounts', 'invoices'], 2_000).changes?.totalFen, 12_000)
  assert.throws(() => decided(['amounts', 'invoices'], 1_999), /not-enough-money/)
})

it('changes only what the county’s rule lets be changed while others sign', () => {
  assert.throws(() => decided(['purpose'], 2_000), /not-allowed/)
})
