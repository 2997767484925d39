import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { editAllotment } from './edit-allotment.ts'

const unit = newId()
const record = { state: 'draft', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may draw up allotments edits them', () => {
  const may = aHat({ grants: { 'budget.allotment.draw-up': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.allotment.draw-up': [newId()] } })
  assert.equal(covers(editAllotment.mayBeTakenBy(may), record), true)
  assert.equal(covers(editAllotment.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(editAllotment.mayBeTakenBy(aHat()), record), false)
})

const town = {
  townId: newId(),
  what: '便民服务中心建设',
  amountFen: 100,
  payeeName: '样例镇人民政府',
  bank: '样例银行',
  account: '6200 0000 0001',
  plannedOn: '2026-06-30',
}
const whole = {
  name: '建设奖补',
  document: { number: '大行审〔2026〕9号', title: '关于奖补资金的请示', fileIds: [newId()] },
  method: 'factors',
  explanation: '按两个因素分配',
  classCode: '30299',
  source: 'fiscal',
  paymentOrder: 'payment-first',
  towns: [town],
}

it('a table has its document with a file, how it is worked out, and each town once', () => {
  assert.equal(editAllotment.input.safeParse(whole).success, true)
  const { document } = whole
  for (const change of [
    { document: { ...document, fileIds: [] } },
    { document: { ...document, number: '随便写的' } },
    { explanation: ' ' },
    { method: 'by-heart' },
    { towns: [] },
    { towns: [town, town] },
    { towns: [{ ...town, amountFen: 0 }] },
    { towns: [{ ...town, account: '户头' }] },
  ])
    assert.equal(editAllotment.input.safeParse({ ...whole, ...change }).success, false)
})
