import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { aSelfEvaluation, check, codes, eighty } from './a-self-evaluation.ts'
import { mayGoOn } from '../finding.ts'
import type { BudgetLine, EvaluatedIndicator, SelfEvaluation } from './self-evaluation.ts'

describe('the budget block', () => {
  const budget = (total: Partial<BudgetLine>, changes: Partial<SelfEvaluation> = {}): string[] => {
    const all = { ...eighty, ...total }
    return codes(aSelfEvaluation({ total: all, parts: [{ ...all, fund: 'fiscal' }], ...changes }))
  }

  it('asks for the reason when less than 90 % was paid, exactly', () => {
    assert.deepEqual(budget({ paidFen: 719_999_99 }), [
      'blocks execution-below-without-reason /executionReason',
    ])
    assert.deepEqual(budget({ paidFen: 720_000_00 }), [])
    assert.deepEqual(budget({ paidFen: 719_999_99 }, { executionReason: '尾款待质保期满支付' }), [])
  })

  it('never lets more be paid than was budgeted', () => {
    assert.deepEqual(budget({ paidFen: 800_000_01 }), [
      'blocks paid-above-budget /budget/total/paidFen',
      'blocks paid-above-budget /budget/fiscal/paidFen',
    ])
  })

  it('is the year-start budget and its adjustment, for which a reason is written', () => {
    const adjusted = { yearStartFen: 700_000_00, adjustmentFen: 100_000_00 }
    assert.deepEqual(budget(adjusted), ['blocks adjusted-without-reason /adjustmentReason'])
    assert.deepEqual(budget(adjusted, { adjustmentReason: '增加一个镇' }), [])
    assert.deepEqual(
      budget(
        { ...adjusted, adjustedFen: 790_000_00, paidFen: 790_000_00 },
        { adjustmentReason: '增加一个镇' },
      ),
      [
        'blocks adjusted-is-not-the-sum /budget/total/adjustedFen',
        'blocks adjusted-is-not-the-sum /budget/fiscal/adjustedFen',
      ],
    )
  })

  it('adds its funds up to the total, and shows the sum', () => {
    const [finding] = check(
      aSelfEvaluation({ parts: [{ ...eighty, fund: 'fiscal', paidFen: 790_000_00 }] }),
    )
    assert.equal(finding?.path, '/budget/total/paidFen')
    assert.deepEqual(
      finding.sum?.map((one) => one.text),
      ['790000.00', '790000.00', '800000.00'],
    )
  })

  it('has no rate without a budget', () => {
    assert.ok(
      budget({ yearStartFen: 0, adjustedFen: 0, paidFen: 0 }).includes(
        'blocks no-budget /budget/total/adjustedFen',
      ),
    )
  })
})

describe('the conclusion', () => {
  it('is written, and no longer than the form allows', () => {
    assert.deepEqual(codes(aSelfEvaluation({ conclusion: '' })), [
      'blocks text-missing /conclusion',
    ])
    assert.deepEqual(codes(aSelfEvaluation({ conclusion: '𬀩'.repeat(200) })), [])
    assert.deepEqual(codes(aSelfEvaluation({ conclusion: '𬀩'.repeat(201) })), [
      'blocks text-too-long /conclusion',
    ])
    assert.deepEqual(codes(aSelfEvaluation({ goalCompletion: '好'.repeat(101) })), [
      'blocks text-too-long /goalCompletion',
    ])
  })

  it('with 100 points and not a word is asked to look again, but may go on', () => {
    const words = aSelfEvaluation().indicators.map((one): EvaluatedIndicator => ({
      ...one,
      reason: '',
      actual: one.target,
      source: { kind: 'evidence', count: 1 },
    }))
    for (const problems of ['', '无', '无。', '暂无问题', '未发现明显问题', '不存在任何问题！']) {
      const found = check(aSelfEvaluation({ indicators: words, problems }))
      assert.deepEqual(
        found.map((one) => `${one.severity} ${one.code}`),
        ['look perfect-without-a-remark'],
        problems,
      )
      assert.ok(mayGoOn(found))
    }
    assert.deepEqual(
      codes(aSelfEvaluation({ indicators: words, problems: '无障碍设施还不够' })),
      [],
    )
  })
})
