import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { mapColumns } from './map-columns.ts'

const unit = newId()
const record = { state: 'matching', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever keeps the books says what the columns mean', () => {
  const may = aHat({ grants: { 'budget.treasury.import': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.treasury.import': [newId()] } })
  const sees = aHat({ grants: { 'budget.treasury.see': [unit], 'budget.payment.record': [unit] } })
  assert.equal(covers(mapColumns.mayBeTakenBy(may), record), true)
  assert.equal(covers(mapColumns.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(mapColumns.mayBeTakenBy(sees), record), false)
})

it('date, amount, payee and voucher must be said', () => {
  assert.equal(
    mapColumns.input.safeParse({ paidOn: '日期', amount: '金额', payee: '收款人', voucher: '凭证' })
      .success,
    true,
  )
  for (const input of [
    { paidOn: '日期', amount: '金额', payee: '收款人' },
    { paidOn: '日期', amount: '金额', payee: '收款人', voucher: '' },
  ])
    assert.equal(mapColumns.input.safeParse(input).success, false)
})
