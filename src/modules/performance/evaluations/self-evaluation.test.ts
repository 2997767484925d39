import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { aSelfEvaluation, changing, check, codes, rules } from './a-self-evaluation.ts'
import { scoreEvaluation, type EvaluatedIndicator, type SelfEvaluation } from './self-evaluation.ts'

describe('a self-evaluation', () => {
  it('adds up to what its lines show', () => {
    const scored = scoreEvaluation(aSelfEvaluation(), rules)
    assert.deepEqual(
      [scored.execution, ...scored.lines.map((one) => one.score?.score)],
      ['10.00', '10.00', '8.00', '12.00', '8.57', '10.00', '10.86', '10.00', '8.00', '10.00'],
    )
    assert.equal(scored.total, '97.43')
    assert.equal(scored.waitingPoints, '0.00')
    assert.deepEqual(codes(aSelfEvaluation()), [])
  })

  it('gives no points for a typed number, and says how many wait for a source', () => {
    const typed = changing('群众满意率', { source: { kind: 'none', count: 0 } })
    const scored = scoreEvaluation(typed, rules)
    assert.deepEqual([scored.total, scored.waitingPoints], ['87.43', '10.00'])
    assert.deepEqual(codes(typed), ['blocks no-source /indicators/8/source'])
  })

  it('gives no full points without one piece of evidence', () => {
    const empty = changing('群众满意率', { source: { kind: 'evidence', count: 0 } })
    assert.deepEqual(codes(empty), ['blocks full-without-evidence /indicators/8/source'])
    const emptyRegister = changing('设备在线率', { source: { kind: 'register', count: 0 } })
    assert.deepEqual(codes(emptyRegister), ['blocks full-without-evidence /indicators/7/source'])
  })

  it('takes no 0 on trust from evidence that is not there', () => {
    const none = changing('设备在线率', {
      operator: 'at-most',
      target: '0',
      actual: '0',
      source: { kind: 'evidence', count: 0 },
    })
    assert.deepEqual(codes(none), ['blocks full-without-evidence /indicators/7/source'])
  })

  it('believes a register that counts no accident', () => {
    const none = changing('设备在线率', {
      operator: 'at-most',
      target: '0',
      actual: '0',
      source: { kind: 'register', count: 0 },
    })
    assert.deepEqual(codes(none), [])
  })

  it('asks why a score is below full', () => {
    assert.deepEqual(codes(changing('就近办率', { reason: ' ' })), [
      'blocks reason-missing /indicators/5/reason',
    ])
  })

  it('is not complete without a value for every line', () => {
    assert.deepEqual(codes(changing('装好自助一体机', { actual: null })), [
      'blocks not-scored /indicators/1/actual',
    ])
  })

  it('asks for cause and reason when a target was far exceeded', () => {
    const over = changing('装好自助一体机', { actual: '14' })
    assert.deepEqual(codes(over), ['blocks over-achieved-without-cause /indicators/1/overCause'])
    const caused = changing('装好自助一体机', { actual: '14', overCause: 'policy-change' })
    assert.deepEqual(codes(caused), ['blocks reason-missing /indicators/1/reason'])
    const explained = changing('装好自助一体机', {
      actual: '14',
      overCause: 'target-too-low',
      reason: '另配了七台',
    })
    assert.deepEqual(codes(explained), [])
    assert.equal(scoreEvaluation(explained, rules).total, '96.31')
  })

  it('shows a rate that does not follow from its own numbers, with the sum', () => {
    const wrong = changing('就近办率', {
      actual: '64.30',
      source: {
        kind: 'register',
        count: 14000,
        recomputed: '54.30',
        fraction: { part: '7602', whole: '14000' },
      },
    })
    const found = check(wrong)
    assert.deepEqual(
      found.map((one) => one.code),
      ['differs-from-register', 'does-not-follow'],
    )
    assert.deepEqual(
      found[0]?.sum?.map((one) => one.text),
      ['54.30', '64.30', '10.00'],
    )
    assert.deepEqual(
      found[1]?.sum?.map((one) => one.text),
      ['7602', '÷ 14000', '54.30%', '64.30%'],
    )
  })

  it('rates a qualitative line only within its band', () => {
    const rated = (ratioPercent: string, reason: string): SelfEvaluation =>
      changing('设备在线率', {
        operator: 'qualitative',
        target: null,
        actual: null,
        rating: { band: 'reached', ratioPercent },
        reason,
      })
    assert.deepEqual(codes(rated('90', '偶有断线')), [])
    assert.deepEqual(codes(rated('90', '')), ['blocks reason-missing /indicators/7/reason'])
    assert.deepEqual(codes(rated('79', '偶有断线')), [
      'blocks rating-outside-its-band /indicators/7/rating',
    ])
  })

  it('keeps to 100 points', () => {
    assert.ok(
      codes(changing('装好自助一体机', { weight: '7' })).includes(
        'blocks weights-not-100 /indicators',
      ),
    )
  })

  it('scores and total agree for any actual values', () => {
    const value = fc
      .integer({ min: 0, max: 20_000 })
      .map((cents) => `${String(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(value, { minLength: 9, maxLength: 9 }), (values) => {
        const evaluation = aSelfEvaluation()
        const indicators = evaluation.indicators.map((one, at): EvaluatedIndicator => ({
          ...one,
          actual: values[at] ?? null,
          overCause: 'target-too-low',
        }))
        const scored = scoreEvaluation({ ...evaluation, indicators }, rules)
        const shown = [scored.execution, ...scored.lines.map((one) => one.score?.score ?? null)]
        const cents = shown.reduce((sum, text) => sum + Math.round(Number(text) * 100), 0)
        assert.equal(Math.round(Number(scored.total) * 100), cents)
      }),
    )
  })
})
