import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  aChain,
  aClaimRecord,
  aHat,
  aPerson,
  monday,
} from '../../../../tests/stories/claim-situation.ts'
import { makeSignature } from '../signing.ts'
import { submitClaim } from './submit-claim.ts'

const chain = aChain()
const [step] = chain.steps
assert.ok(step)
const project = {
  id: 'p',
  code: 'c',
  name: '项目',
  year: 2023,
  unitId: 'u',
  state: 'approved',
  approval: null,
}

function decided(availableFen: number, change: Parameters<typeof aClaimRecord>[0] = {}) {
  assert.ok(step)
  const classes = new Map([['30201', '办公费']])
  const rules = {
    chains: [],
    samePerson: chain.samePerson,
    stepDays: chain.stepDays,
    amendable: [],
    hints: [],
  }
  const held = {
    project,
    classes,
    sums: { fiscal: { appropriation: availableFen } },
    invoices: new Map<string, never>(),
    rules,
  }
  const own = makeSignature({ step, chain, actor: aPerson(), hat: aHat(), happenedAt: monday })
  const next = {
    wait: { on: 'post:section-head@u', for: 'sign', dueOn: '2023-03-08' },
    isSigned: false,
  }
  const known = {
    chain,
    own,
    fallen: [],
    signatures: [],
    names: held,
    held,
    next,
    number: 'BX-2023-0001',
  }
  return submitClaim.decide({
    record: aClaimRecord(change),
    input: {},
    known,
    actor: aPerson(),
    hat: aHat(),
    happenedAt: monday,
  })
}

it('takes its number and goes to the next hand', () => {
  const { to, spine } = decided(10_000)
  assert.equal(to, 'signing')
  assert.equal(spine?.number, 'BX-2023-0001')
  assert.equal(spine.waits?.on, 'post:section-head@u')
})

it('is refused without money, with an unknown class, or when it contradicts itself', () => {
  assert.throws(() => decided(9_999), /not-enough-money/)
  const [line] = aClaimRecord().lines
  assert.ok(line)
  assert.throws(() => decided(10_000, { lines: [{ ...line, classCode: '30298' }] }), /30298/)
  assert.throws(() => decided(10_000, { invoices: [] }), /invalid/)
})
