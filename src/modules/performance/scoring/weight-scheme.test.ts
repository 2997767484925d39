import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'
import { z } from 'zod'

import rows from '../../../../db/seed/weight-schemes.json' with { type: 'json' }
import { firstLevelOf, type SecondLevel } from './indicator-kinds.ts'
import {
  checkWeights,
  findWeightScheme,
  findWeightSchemes,
  WeightScheme,
  type WeightedIndicator,
} from './weight-scheme.ts'

const schemes = z.array(WeightScheme).parse(rows)

function schemeOf(code: string): WeightScheme {
  const scheme = findWeightScheme(schemes, code, 2023)
  assert.ok(scheme)
  return scheme
}

function weighing(weights: Partial<Record<SecondLevel, string>>): WeightedIndicator[] {
  const entries = Object.entries(weights) as [SecondLevel, string][]
  return entries.map(([level2, weight]) => ({
    level1: firstLevelOf(level2),
    level2,
    name: `指标 ${level2}`,
    weight,
  }))
}

const codes = (
  indicators: readonly WeightedIndicator[],
  scheme: string,
  reason?: string,
): string[] =>
  checkWeights(indicators, schemeOf(scheme), reason).map((one) => `${one.severity} ${one.code}`)

describe('the weight schemes', () => {
  it('each share out 100 points', () => {
    for (const scheme of schemes) {
      const points = [...Object.values(scheme.fixed), scheme.together?.weight ?? '0'].map(Number)
      assert.equal(
        points.reduce((a, b) => a + b, 0),
        100,
        scheme.code,
      )
    }
  })

  it('follow the year: the guide of 2021 is no choice for 2020, the Sichuan form none for 2022', () => {
    assert.equal(findWeightScheme(schemes, 'P2', 2020), undefined)
    assert.ok(findWeightScheme(schemes, 'P1', 2020))
    assert.equal(findWeightScheme(schemes, 'SC-2023', 2022), undefined)
  })

  it('are offered as the project needs them, the province first', () => {
    const offered = (divisionCode: string, cost: boolean, satisfaction: boolean): string[] =>
      findWeightSchemes(schemes, {
        year: 2023,
        divisionCode,
        hasCostIndicators: cost,
        hasSatisfactionIndicators: satisfaction,
      }).map((scheme) => scheme.code)
    assert.deepEqual(offered('510923', false, true), ['SC-2023', 'P1', 'P3'])
    assert.deepEqual(offered('420100', true, true), ['P2'])
    assert.deepEqual(offered('420100', false, false), ['P4'])
    assert.deepEqual(offered('420100', true, false), ['P4-cost'])
  })
})

describe('weights', () => {
  const right = weighing({
    quantity: '20',
    quality: '20',
    timeliness: '10',
    social: '30',
    served: '10',
  })

  it('that match the scheme pass, the execution taken from the budget block', () => {
    assert.deepEqual(codes(right, 'P1'), [])
    assert.deepEqual(codes([...right, ...weighing({ 'execution-rate': '10' })], 'P1'), [])
  })

  it('may not add up to 99.99', () => {
    const short = weighing({ quantity: '49.99', social: '30', served: '10' })
    const [, sum] = checkWeights(short, schemeOf('P1'))
    assert.equal(sum?.code, 'weights-not-100')
    assert.match(sum.sentence.zh, /99\.99/)
    assert.deepEqual(
      sum.sum?.map((line) => line.text),
      ['10', '49.99', '30', '10'],
    )
  })

  it('may not give the execution 20 where the scheme gives 10', () => {
    const heavy = [
      ...weighing({ 'execution-rate': '20', quantity: '40', social: '30', served: '10' }),
    ]
    assert.deepEqual(codes(heavy, 'P1'), ['blocks first-level-weight', 'blocks first-level-weight'])
  })

  it('may differ from the scheme with a reason, but never from 100', () => {
    const shifted = weighing({ quantity: '40', social: '40', served: '10' })
    assert.deepEqual(codes(shifted, 'P1'), [
      'blocks first-level-weight',
      'blocks first-level-weight',
    ])
    assert.deepEqual(codes(shifted, 'P1', '重在群众感受'), [
      'look first-level-weight',
      'look first-level-weight',
    ])
    assert.ok(
      codes(
        weighing({ quantity: '41', social: '40', served: '10' }),
        'P1',
        '重在群众感受',
      ).includes('blocks weights-not-100'),
    )
  })

  it('put cost where the scheme has it', () => {
    const costLevel = weighing({
      'economic-cost': '20',
      quantity: '40',
      social: '20',
      served: '10',
    })
    assert.deepEqual(codes(costLevel, 'P2'), [])
    assert.ok(codes(costLevel, 'P1').includes('blocks first-level-not-in-scheme'))
    const costInOutput = weighing({
      'economic-cost': '20',
      'output-cost': '10',
      quantity: '30',
      social: '20',
      served: '10',
    })
    assert.deepEqual(codes(costInOutput, 'P2'), ['blocks cost-is-a-first-level'])
  })

  it('give nothing to satisfaction under P4', () => {
    assert.deepEqual(codes(weighing({ quantity: '50', social: '40' }), 'P4'), [])
    assert.ok(codes(right, 'P4').includes('blocks first-level-not-in-scheme'))
  })

  it('may be shared as the unit likes within the 90 of the Sichuan form', () => {
    assert.deepEqual(codes(weighing({ quantity: '60', social: '30' }), 'SC-2023'), [])
    assert.deepEqual(codes(weighing({ quantity: '60', social: '20', served: '10' }), 'SC-2023'), [])
    assert.ok(
      codes(weighing({ quantity: '60', social: '29' }), 'SC-2023').includes(
        'blocks first-level-weight',
      ),
    )
  })

  it('keep a second level under its own first level, and above nothing', () => {
    const odd: WeightedIndicator[] = [
      { level1: 'benefit', level2: 'quantity', name: '建成数', weight: '0' },
    ]
    const found = codes(odd, 'SC-2023')
    assert.ok(found.includes('blocks second-level-elsewhere'))
    assert.ok(found.includes('blocks weight-not-positive'))
  })

  it('pass exactly when the hundredths add up, whatever the split', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 12 }),
        (cents) => {
          const indicators = cents.map((cent): WeightedIndicator => ({
            level1: 'output',
            level2: 'quantity',
            name: '数量',
            weight: `${String(Math.floor(cent / 100))}.${String(cent % 100).padStart(2, '0')}`,
          }))
          const sum = cents.reduce((a, b) => a + b, 0)
          const rest = weighing({ social: '0.01' })
          assert.equal(codes([...indicators, ...rest], 'SC-2023').length === 0, sum === 8999)
          const filler = 9000 - sum
          if (filler <= 0) return
          const filled = weighing({
            social: `${String(Math.floor(filler / 100))}.${String(filler % 100).padStart(2, '0')}`,
          })
          assert.deepEqual(codes([...indicators, ...filled], 'SC-2023'), [])
        },
      ),
    )
  })
})
