import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import chains from '../../../../db/seed/signing-chains.json' with { type: 'json' }
import { fieldGroupNames, touchedGroups } from '../claims/claim-content.ts'
import { nextStep, voidedBy, type Signature } from './signature.ts'
import { chooseChain, SigningChain } from './signing-chain.ts'
import { aClaimRecord, monday, projectId } from '../../../../tests/stories/claim-situation.ts'

const chain = SigningChain.parse(chains.find(({ topic }) => topic === 'budget.signing-chain')?.body)
const signatures: readonly Signature[] = chain.steps.map(({ code, covers }, place) => ({
  id: code,
  step: code,
  place,
  accountId: code,
  personId: code,
  actingForAccountId: null,
  actingForPersonId: null,
  signedAt: monday,
  digest: code,
  covers,
  mark: null,
}))

it('the five answer for what the county says they answer for', () => {
  const voided = (group: (typeof fieldGroupNames)[number]) =>
    voidedBy(signatures, [group]).map(({ step }) => step)
  const heads = ['claimant', 'section-head', 'leader-in-charge', 'finance-leader']
  const papers = ['claimant', 'accountant', 'finance-leader']
  const all = ['claimant', 'section-head', 'accountant', 'leader-in-charge', 'finance-leader']
  assert.deepEqual(Object.fromEntries(fieldGroupNames.map((group) => [group, voided(group)])), {
    project: heads,
    basis: all,
    purpose: heads,
    'event-date': heads,
    lines: heads,
    amounts: all,
    class: papers,
    standard: papers,
    invoices: papers,
    attachments: papers,
    payee: papers,
  })
})

it('an edit voids a signature exactly when it touches what the signature covers', () => {
  fc.assert(
    fc.property(
      fc.subarray([...fieldGroupNames]),
      fc.subarray([...signatures]),
      (touched, standing) => {
        const voided = voidedBy(standing, touched)
        for (const signature of standing) {
          const isTouched = touched.some((group) => signature.covers.includes(group))
          const leansOn =
            signature.covers.includes('signatures') &&
            voided.some(({ place }) => place < signature.place)
          assert.equal(voided.includes(signature), isTouched || leansOn)
        }
      },
    ),
  )
})

it('the next hand is the first whose signature does not hold', () => {
  fc.assert(
    fc.property(fc.subarray([...signatures]), (standing) => {
      const next = nextStep(chain.steps, standing)
      const missing = chain.steps.find(({ code }) => !standing.some(({ step }) => step === code))
      assert.equal(next?.code, missing?.code)
    }),
  )
})

it('sees which parts of a claim an edit touches', () => {
  const claim = aClaimRecord()
  assert.deepEqual(touchedGroups(claim, { ...claim }), [])
  assert.deepEqual(touchedGroups(claim, { ...claim, purpose: '另一件事' }), ['purpose'])
  const [line] = claim.lines
  assert.ok(line)
  assert.deepEqual(touchedGroups(claim, { ...claim, lines: [{ ...line, classCode: '30299' }] }), [
    'class',
  ])
  assert.deepEqual(
    touchedGroups(claim, {
      ...claim,
      payee: claim.payee && { ...claim.payee, account: '6200000000000043' },
    }),
    ['payee'],
  )
})

it('of the chains that apply the one of highest priority is followed, and without any the claim stops', () => {
  const large = { code: 'large', chain: { ...chain, priority: 1, fromFen: 5_000_000 } }
  const usual = { code: 'usual', chain }
  const claim = (totalFen: number) => aClaimRecord({ totalFen })
  assert.equal(chooseChain([usual, large], claim(10_000)).code, 'usual')
  assert.equal(chooseChain([usual, large], claim(5_000_000)).code, 'large')
  const elsewhere = {
    code: 'one-project',
    chain: { ...chain, projectIds: [projectId.replace('b1', 'b2')] },
  }
  assert.throws(() => chooseChain([elsewhere], claim(1)), /signer-undetermined/)
})
