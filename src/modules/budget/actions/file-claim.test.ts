import assert from 'node:assert/strict'
import { it } from 'node:test'
import {
  aClaimRecord,
  aHat,
  aPerson,
  clerkId,
  monday,
  projectId,
  sectionId,
} from '../../../../tests/stories/claim-situation.ts'
import { formOf } from '../claim-entry.ts'
import { ClaimForm } from '../claim-schema.ts'
import { fileClaim } from './file-claim.ts'

const project = {
  id: projectId,
  code: '51092323T000000000001',
  name: '大数据运行经费',
  year: 2023,
  unitId: sectionId,
  state: 'approved',
  approval: null,
}
const hat = aHat({ grants: { 'budget.claim.file': [sectionId] } })

function decided(change: { state?: string; unitId?: string; hat?: typeof hat } = {}) {
  const { hat: worn = hat, ...of } = change
  const input = ClaimForm.parse(formOf(aClaimRecord()))
  return fileClaim.decide({
    id: projectId,
    record: null,
    input,
    known: { project: { ...project, ...of }, salt: 'salt' },
    actor: aPerson(),
    hat: worn,
    happenedAt: monday,
  })
}

it('is its claimant’s draft, without a number until it is submitted', () => {
  const { spine, fields } = decided()
  assert.deepEqual(spine, {
    title: '打印机硒鼓',
    unitId: sectionId,
    ownerId: clerkId,
    waits: { on: `account:${clerkId}`, for: 'finish', dueOn: null },
  })
  assert.equal(fields.totalFen, 10_000)
})

it('belongs to the colleague for whom it is filed', () => {
  const colleague = { accountId: projectId, personId: sectionId, name: '同事' }
  const { spine, fields } = decided({ hat: { ...hat, actingFor: colleague } })
  assert.deepEqual([spine.ownerId, fields.claimantPersonId], [projectId, sectionId])
})

it('is refused on a project that is not approved or not his to claim on', () => {
  assert.throws(() => decided({ state: 'draft' }), /invalid/)
  assert.throws(() => decided({ state: 'closed' }), /invalid/)
  assert.throws(() => decided({ unitId: projectId }), /invalid/)
})

it('tells the kinds of invoice apart by their lengths, and refuses others with both languages', () => {
  const form = formOf(aClaimRecord())
  const [invoice] = form.invoices
  assert.ok(invoice)
  const wrong = ClaimForm.safeParse({ ...form, invoices: [{ ...invoice, number: '123' }] })
  assert.match(wrong.error?.issues[0]?.message ?? '', /20 位.* \| .*20/)
  assert.equal(ClaimForm.safeParse({ ...form, invoices: [invoice, invoice] }).success, false)
})
