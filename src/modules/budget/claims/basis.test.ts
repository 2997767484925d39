import assert from 'node:assert/strict'
import { it } from 'node:test'
import { label } from '#kernel/label.ts'
import { aClaimRecord, projectId } from '../../../../tests/stories/claim-situation.ts'
import { checkBasis, takenBy, type Basis, type BasisPart } from './basis.ts'
import { payoutsOf } from './claim.ts'

const supplier = { name: '样例供应商甲', bank: '样例银行', account: '6200000000000042' }
const part = (code: string, limitFen: number, notYet: BasisPart['notYet'] = null): BasisPart => ({
  code,
  label: label(code === 'retention' ? '质保金' : '合同款', code),
  limitFen,
  payee: supplier,
  notYet,
  line: null,
})
const contract: Basis = {
  kind: 'contract',
  id: '01900000-0000-7000-8000-0000000000d1',
  projectId,
  title: '防火墙采购',
  parts: [
    part('instalment', 10_000),
    part('retention', 500, label('质保期还没有满。', 'The warranty has not ended.')),
  ],
}

function drawing(code: string, fen: number) {
  const [line] = aClaimRecord().lines
  assert.ok(line)
  const lines = [{ ...line, part: code, amountFen: fen }]
  return aClaimRecord({ claimKind: 'contract', basisId: contract.id, lines, totalFen: fen })
}

const saidOf = (code: string, fen: number, takenElsewhere: Record<string, number> = {}) =>
  checkBasis(drawing(code, fen), { basis: contract, takenElsewhere }).map(
    ({ result, sentence }) => `${result} ${sentence.zh}`,
  )

it('lets a claim draw to the last fen of a part, and not one more', () => {
  assert.deepEqual(saidOf('instalment', 6_000, { instalment: 4_000 }), [
    'follows “合同款”付后还剩 0.00 元',
  ])
  assert.deepEqual(saidOf('instalment', 6_001, { instalment: 4_000 }), [
    'contradicts “合同款”一共 100.00 元，这次超出 0.01 元。请改金额。',
  ])
})

it('says why a part may not be paid yet', () => {
  assert.deepEqual(saidOf('retention', 100), ['contradicts 质保期还没有满。'])
})

it('says why less than was agreed may be paid, and from which day on', () => {
  const limited: Basis = {
    ...contract,
    parts: [
      { ...part('instalment', 7_000), limitedBy: label('验收前最多付 70%', 'at most 70%') },
      { ...part('retention', 500), payableFrom: '2023-03-02' },
    ],
  }
  const said = (code: string, fen: number) =>
    checkBasis(drawing(code, fen), { basis: limited, takenElsewhere: {} }).map(
      ({ result, sentence }) => `${result} ${sentence.zh}`,
    )
  assert.deepEqual(said('instalment', 7_001), [
    'contradicts 验收前最多付 70%，“合同款”现在一共能付 70.00 元，这次超出 0.01 元。请改金额。',
  ])
  // The event of the claim is of the first of March.
  assert.deepEqual(said('retention', 100), [
    'contradicts “质保金”2023-03-02 起才能付，发生日期不能早于这一天。',
  ])
})

it('refuses a part that the contract does not have, and a contract of another project', () => {
  const missing = 'contradicts 所依据的合同或分配表找不到，或者已经换了项目。请重新选。'
  assert.deepEqual(saidOf('advance', 1), [missing])
  const elsewhere = { ...drawing('instalment', 1), projectId: contract.id }
  const [only] = checkBasis(elsewhere, { basis: contract, takenElsewhere: {} })
  assert.equal(only && `${only.result} ${only.sentence.zh}`, missing)
  assert.equal(checkBasis(drawing('instalment', 1), null).length, 1)
})

it('pays each payee of an allotment once, in the order of its lines', () => {
  const [line] = aClaimRecord().lines
  assert.ok(line)
  const town = (name: string) => ({ name, bank: '样例银行', account: name })
  const lines = [
    { ...line, part: 'a', payee: town('隆盛镇'), amountFen: 100 },
    { ...line, part: 'b', payee: town('象山镇'), amountFen: 200 },
    { ...line, part: 'a', payee: town('隆盛镇'), amountFen: 3 },
  ]
  const claim = aClaimRecord({ claimKind: 'allotment', payee: null, lines, totalFen: 303 })
  assert.deepEqual(
    payoutsOf(claim).map(({ payee, amountFen }) => [payee.name, amountFen]),
    [
      ['隆盛镇', 103],
      ['象山镇', 200],
    ],
  )
  assert.deepEqual(takenBy({ ...claim, basisId: contract.id }), { a: 103, b: 200 })
})

it('pays a table’s town only what, and where, the table says now', () => {
  const [line] = aClaimRecord().lines
  assert.ok(line)
  const { item, classCode, source } = line
  const town = { ...part('a', 100), line: { item, classCode, source } }
  const table: Basis = { ...contract, kind: 'allotment', parts: [town] }
  const resultOf = (change: object): string | undefined => {
    const lines = [{ ...line, part: 'a', payee: supplier, amountFen: 100, ...change }]
    const rest = { claimKind: 'allotment', payee: null, basisId: table.id, totalFen: 100 } as const
    const [only] = checkBasis(aClaimRecord({ ...rest, lines }), {
      basis: table,
      takenElsewhere: {},
    })
    return only?.result
  }
  assert.equal(resultOf({}), 'follows')
  assert.equal(resultOf({ payee: { ...supplier, account: '1' } }), 'contradicts')
  assert.equal(resultOf({ source: 'own' }), 'contradicts')
  assert.equal(resultOf({ item: '别的' }), 'contradicts')
})
