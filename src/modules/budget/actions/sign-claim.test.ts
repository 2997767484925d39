import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  aChain,
  aClaimRecord,
  aHat,
  aPerson,
  monday,
} from '../../../../tests/stories/claim-situation.ts'
import { digestOf } from '#platform/actions/take.ts'
import { signedContent } from '../signed-content.ts'
import { makeSignature } from '../signing.ts'
import { signClaim } from './sign-claim.ts'

const chain = aChain()
const names = {
  project: {
    id: 'p',
    code: 'c',
    name: '项目',
    year: 2023,
    unitId: 'u',
    state: 'approved',
    approval: null,
  },
  classes: new Map<string, string>(),
}
const [, head, accountant, , finance] = chain.steps
assert.ok(head && accountant && finance)

it('signs over exactly what the hand answers for', () => {
  const record = aClaimRecord({ state: 'signing', chain })
  const covered = signedContent(record, head, { names, signatures: [] }).covered
  assert.deepEqual(Object.keys(covered as object), [
    'project',
    'purpose',
    'event-date',
    'lines',
    'amounts',
  ])
  const digest = (change: Parameters<typeof aClaimRecord>[0], step = head) =>
    digestOf(signedContent(aClaimRecord({ chain, ...change }), step, { names, signatures: [] }))
  assert.equal(digest({}), digest({ payee: { name: '乙', bank: '丙', account: '1' } }))
  assert.notEqual(digest({}), digest({ purpose: '另一件事' }))
  assert.notEqual(
    digest({}, accountant),
    digest({ payee: { name: '乙', bank: '丙', account: '1' } }, accountant),
  )
})

it('the finance leader signs over the signatures before his as well', () => {
  const own = {
    ...makeSignature({ step: head, chain, actor: aPerson(), hat: aHat(), happenedAt: monday }),
    digest: 'a',
  }
  const digest = (signatures: readonly (typeof own)[]) =>
    digestOf(signedContent(aClaimRecord({ chain }), finance, { names, signatures }))
  assert.notEqual(digest([own]), digest([{ ...own, personId: 'li' }]))
})

it('goes to the cashier only when the last hand has signed, and stops when nobody is next', () => {
  const own = makeSignature({
    step: head,
    chain,
    actor: aPerson(),
    hat: aHat({ post: 'section-head' }),
    happenedAt: monday,
  })
  const wait = { on: 'post:cashier@bureau', for: 'pay', dueOn: null }
  const known = { chain, step: head, signatures: [], own, names }
  const asked = {
    record: aClaimRecord({ chain }),
    input: {},
    actor: aPerson(),
    hat: aHat(),
    happenedAt: monday,
  }
  const decided = signClaim.decide({
    ...asked,
    known: { ...known, next: { wait, isSigned: true } },
  })
  assert.equal(decided.to, 'awaiting-payment')
  assert.equal(
    signClaim.decide({ ...asked, known: { ...known, next: { wait, isSigned: false } } }).to,
    'signing',
  )
  assert.throws(
    () => signClaim.decide({ ...asked, known: { ...known, next: null } }),
    /signer-undetermined/,
  )
})
