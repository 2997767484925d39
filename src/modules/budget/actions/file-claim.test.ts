import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { claimForm } from '../../../../tests/stories/a-bureau.ts'
import { fileClaim } from './file-claim.ts'

const unit = newId()
const record = { state: 'approved', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may file claims files them for his unit', () => {
  const may = aHat({ grants: { 'budget.claim.file': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.claim.file': [newId()] } })
  assert.equal(covers(fileClaim.mayBeTakenBy(may), record), true)
  assert.equal(covers(fileClaim.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(fileClaim.mayBeTakenBy(aHat()), record), false)
})

it('a claim has lines, an invoice once, and a payee', () => {
  const form = claimForm(newId())
  const ok = (over: object): boolean => fileClaim.input.safeParse({ ...form, ...over }).success
  assert.equal(ok({}), true)
  assert.equal(ok({ lines: [] }), false)
  assert.equal(ok({ payee: { name: '某公司', bank: '工行', account: '一二三' } }), false)
  const [invoice] = (form as { readonly invoices: readonly object[] }).invoices
  assert.equal(ok({ invoices: [invoice, invoice] }), false)
  assert.equal(ok({ invoices: [{ ...invoice, number: '123' }] }), false)
})
