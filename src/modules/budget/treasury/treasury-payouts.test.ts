import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { ClaimLine } from '../claims/claim.ts'
import { parsePartId, partId, partsOf } from './treasury-payouts.ts'

const town = (name: string, amountFen: number): ClaimLine => ({
  item: '奖补',
  payee: { name, bank: '工行', account: `6200${name}` },
  classCode: '30299',
  amountFen,
  source: 'fiscal',
  standard: null,
})
const shown = (payment: Parameters<typeof partsOf>[0]) =>
  partsOf(payment).map(({ number, payee, amountFen }) => [number, payee, amountFen])

it('a payment to one payee is one part', () => {
  const payee = { name: '甲公司', bank: '工行', account: '' }
  assert.deepEqual(partsOf({ id: 1, amountFen: 300, payee, lines: [], totalFen: 300 }), [
    { number: 1, payee: '甲公司', account: null, amountFen: 300 },
  ])
})

it('an allotment has a part for each town, and gives back as much when it is returned', () => {
  const allotment = { id: 2, payee: null, lines: [town('隆盛镇', 100), town('回马镇', 200)] }
  assert.deepEqual(shown({ ...allotment, amountFen: 300, totalFen: 300 }), [
    [1, '隆盛镇', 100],
    [2, '回马镇', 200],
  ])
  assert.deepEqual(shown({ ...allotment, amountFen: -300, totalFen: 300 }), [
    [1, '隆盛镇', -100],
    [2, '回马镇', -200],
  ])
})

it('nothing of a payment is lost when its claim was changed afterwards', () => {
  const changed = { id: 3, payee: null, lines: [town('隆盛镇', 100), town('回马镇', 150)] }
  assert.deepEqual(shown({ ...changed, amountFen: -300, totalFen: 250 }), [[1, '隆盛镇', -300]])
})

it('is found again by its id', () => {
  assert.deepEqual(parsePartId(partId(12, 3)), { paymentId: 12, payoutNumber: 3 })
})
