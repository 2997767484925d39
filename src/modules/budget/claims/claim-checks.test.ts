import assert from 'node:assert/strict'
import { it } from 'node:test'
import hints from '../../../../db/seed/class-hints.json' with { type: 'json' }
import { aClaimRecord } from '../../../../tests/stories/claim-situation.ts'
import { checkClaim, type Surroundings } from './claim-checks.ts'
import { ClassHint } from './claim-rules.ts'
import type { ClaimContent } from './claim.ts'

const around: Surroundings = {
  sums: { fiscal: { appropriation: 50_000 } },
  heldFen: [],
  invoices: new Map(),
  sameFiles: [],
  nameOther: () => null,
  basis: null,
  paperRules: [],
  hints: hints.map(({ body }) => ClassHint.parse(body)),
}

function found(change: Partial<ClaimContent>, beside: Partial<Surroundings> = {}) {
  return checkClaim(aClaimRecord(change), { ...around, ...beside })
    .filter(({ result }) => result !== 'follows')
    .map(({ result, sentence }) => [result, sentence.zh])
}

const [line] = aClaimRecord().lines
const [invoice] = aClaimRecord().invoices
assert.ok(line && invoice)

it('finds nothing in a claim that agrees with itself', () => {
  assert.deepEqual(found({}), [])
})

it('contradicts lines and invoices that differ, unless the reason is given', () => {
  const invoices = [{ ...invoice, claimedFen: 9_000 }]
  assert.deepEqual(found({ invoices }), [
    ['contradicts', '明细合计 100.00 元，票据合计 90.00 元。请改成一样，或写明原因。'],
  ])
  assert.deepEqual(found({ invoices, differenceReason: '补助无票' }), [
    ['look', '明细合计 100.00 元，票据合计 90.00 元，原因：补助无票'],
  ])
})

it('contradicts an invoice claimed beyond its face over all claims', () => {
  const invoices = new Map([
    [invoice.key, { faceFen: 10_000, takenElsewhereFen: 1, otherClaimIds: ['other'] }],
  ])
  assert.deepEqual(found({}, { invoices, nameOther: () => 'BX-2023-0007' }), [
    ['contradicts', '票面 100.00，别处已报 0.01，这次报 100.00，超过了票面。请改这次报的金额。'],
    ['look', '这张票在别的报账单上也用了：BX-2023-0007'],
  ])
})

it('says that money is short, and counts what the claim itself already holds', () => {
  const sums = { fiscal: { appropriation: 9_000 } }
  assert.deepEqual(found({}, { sums }), [['contradicts', '财政拨款不够，差 10.00 元']])
  assert.deepEqual(found({}, { sums, heldFen: [{ source: 'fiscal', amountFen: 1_000 }] }), [])
})

it('contradicts a line beyond its standard', () => {
  const lines = [{ ...line, standard: { basis: '差旅费管理办法', limitFen: 9_999 } }]
  assert.equal(found({ lines })[0]?.[0], 'contradicts')
})

it('hints at the class that the purpose speaks of, and blocks nothing', () => {
  assert.deepEqual(
    found({ purpose: '便民服务中心装修' }).map(([result]) => result),
    ['look'],
  )
  assert.deepEqual(
    found({ purpose: '便民服务中心装修', lines: [{ ...line, classCode: '31006' }] }),
    [],
  )
})

it('notes a file that another record holds, naming it only where it may be seen', () => {
  const sameFiles = [{ fileId: 'f', otherRecordId: 'other' }]
  assert.deepEqual(found({}, { sameFiles }), [['look', '同一份文件在别处用过']])
  assert.deepEqual(found({}, { sameFiles, nameOther: () => 'BX-2023-0007' }), [
    ['look', '同一份文件在别处用过：BX-2023-0007'],
  ])
})

it('does not take the rebuilding of an interface for that of a building', () => {
  const lines = [{ ...line, classCode: '30299' }]
  assert.equal(found({ purpose: '大厅改造', lines }).length, 1)
  assert.deepEqual(found({ purpose: '支付接口改造费用', lines }), [])
})
