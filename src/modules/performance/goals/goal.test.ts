import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { z } from 'zod'

import { findDeclaration } from '#kernel/declared.ts'

import rows from '../../../../db/seed/weight-schemes.json' with { type: 'json' }
import { evidenceForms } from '../evidence/evidence-schema.ts'
import { GoalAdjustment, GoalDeclaration, GoalReview, type GoalIndicator } from './goal-schema.ts'
import { checkAdjustment, checkGoal, numberIndicators, sayTarget } from './goal.ts'
import { findWeightScheme, WeightScheme } from '../scoring/weight-scheme.ts'

const schemes = z.array(WeightScheme).parse(rows)

function indicator(name: string, changes: Partial<GoalIndicator> = {}): GoalIndicator {
  return {
    level1: 'output',
    level2: 'quantity',
    name,
    operator: 'equal',
    target: '7',
    unit: '个',
    weight: '20',
    source: 'evidence',
    evidenceKind: 'acceptance',
    ...changes,
  }
}

function goalOf(changes: Partial<GoalDeclaration> = {}): GoalDeclaration {
  return {
    projectKind: 'new',
    periodFrom: 2023,
    periodTo: 2023,
    annualGoal: '建好七个镇（街道）的便民服务中心',
    schemeCode: 'P1',
    indicators: [
      indicator('启用便民服务中心'),
      indicator('验收合格率', { level2: 'quality', target: '100', unit: '%' }),
      indicator('按期完成率', { level2: 'timeliness', target: '100', unit: '%', weight: '10' }),
      indicator('就近办率', {
        level1: 'benefit',
        level2: 'social',
        operator: 'at-least',
        target: '60',
        unit: '%',
        weight: '30',
        source: 'register',
        figureCode: 'cases.near-rate',
      }),
      indicator('群众满意率', {
        level1: 'satisfaction',
        level2: 'served',
        operator: 'at-least',
        target: '95',
        unit: '%',
        weight: '10',
        evidenceKind: 'survey',
      }),
    ],
    ...changes,
  }
}

function codes(goal: GoalDeclaration): string[] {
  const indicators = numberIndicators(goal.indicators, [])
  return checkGoal(
    { ...goal, indicators },
    {
      scheme: findWeightScheme(schemes, goal.schemeCode, 2023),
      isRegisteredFigure: (code) => code === 'cases.near-rate',
    },
  ).map((one) => `${one.severity} ${one.code} ${one.path}`)
}

function withFirst(changes: Partial<GoalIndicator>): GoalDeclaration {
  const goal = goalOf()
  const [first, ...rest] = goal.indicators
  assert.ok(first)
  return { ...goal, indicators: [{ ...first, ...changes }, ...rest] }
}

describe('a declaration of goals', () => {
  it('that is complete passes its own form and every check', () => {
    assert.ok(GoalDeclaration.safeParse(goalOf()).success)
    assert.deepEqual(codes(goalOf()), [])
  })

  it('names the field that has to be mended', () => {
    assert.deepEqual(codes(withFirst({ target: undefined })), [
      'blocks no-target /indicators/0/target',
    ])
    assert.deepEqual(codes(withFirst({ unit: undefined })), ['blocks no-unit /indicators/0/unit'])
    assert.deepEqual(codes(withFirst({ unit: '%', target: '100.01' })), [
      'look above-100-percent /indicators/0/target',
    ])
    assert.deepEqual(codes(withFirst({ operator: 'qualitative' })), [
      'blocks no-target-text /indicators/0/targetText',
    ])
    assert.deepEqual(codes(withFirst({ evidenceKind: undefined })), [
      'blocks no-evidence-kind /indicators/0/evidenceKind',
    ])
    assert.deepEqual(codes(withFirst({ source: 'register', figureCode: 'cases.guessed' })), [
      'blocks no-such-figure /indicators/0/figureCode',
    ])
    assert.deepEqual(codes(withFirst({ name: '验收合格率' })), [
      'blocks same-name-twice /indicators/1/name',
    ])
    assert.deepEqual(codes(withFirst({ level2: 'quality' })), [
      'look output-incomplete /indicators',
    ])
    assert.deepEqual(codes(goalOf({ periodTo: 2022 })), ['blocks ends-before-it-begins /periodTo'])
    assert.deepEqual(codes(goalOf({ schemeCode: 'P9' })), ['blocks no-such-scheme /schemeCode'])
  })

  it('with weights of 99 may not go on', () => {
    assert.ok(codes(withFirst({ weight: '19' })).includes('blocks weights-not-100 /indicators'))
  })

  it('keeps the codes of its indicators through edits and never reuses one', () => {
    const [first, second, third] = ['甲', '乙', '丙'].map((name) => indicator(name))
    assert.ok(first && second && third)
    const before = numberIndicators([first, second], [])
    assert.deepEqual(
      before.map((one) => one.code),
      ['01', '02'],
    )
    const after = numberIndicators([third, second], before)
    assert.deepEqual(
      after.map((one) => [one.name, one.code]),
      [
        ['丙', '03'],
        ['乙', '02'],
      ],
    )
  })

  it('writes targets as the official form does', () => {
    assert.equal(
      sayTarget(indicator('率', { operator: 'at-least', target: '95', unit: '%' })),
      '≥95%',
    )
    assert.equal(
      sayTarget(indicator('奖补', { operator: 'at-most', target: '12', unit: '万元' })),
      '≤12 万元',
    )
    assert.equal(
      sayTarget(indicator('影响', { operator: 'qualitative', targetText: '有效提升' })),
      '有效提升',
    )
  })
})

describe('an adjustment of an approved goal', () => {
  const adjustment = { reason: '年中追加预算' } as const
  it('rests on a budget adjustment, which is looked up, or on a document, which is named', () => {
    const codesOf = (one: GoalAdjustment): string[] =>
      checkAdjustment(one).map((finding) => finding.code)
    assert.deepEqual(codesOf({ ...adjustment, ground: 'budget-adjustment' }), [])
    assert.deepEqual(codesOf({ ...adjustment, ground: 'documented-reason' }), ['which-document'])
    assert.deepEqual(
      codesOf({ ...adjustment, ground: 'documented-reason', document: '大行审〔2023〕20号' }),
      [],
    )
  })
})

describe('the forms of this module', () => {
  it('declare every field plain, down to the last', () => {
    for (const form of [
      GoalDeclaration,
      GoalReview,
      GoalAdjustment,
      ...Object.values(evidenceForms),
    ])
      assertPlain(form, '')
  })

  it('give every field its words in both languages when sent as JSON Schema', () => {
    for (const form of [
      GoalDeclaration,
      GoalReview,
      GoalAdjustment,
      ...Object.values(evidenceForms),
    ]) {
      const schema = z.toJSONSchema(form, { target: 'draft-7', io: 'input' })
      for (const [name, field] of Object.entries(schema.properties ?? {}))
        if (name !== 'kind')
          assert.match(JSON.stringify(field), /"label":\{"zh":"[^"]+","en":"[^"]+"\}/, name)
    }
  })
})

function assertPlain(schema: z.ZodType, path: string): void {
  if (schema instanceof z.ZodObject) {
    for (const [name, field] of Object.entries<z.ZodType>(schema.shape)) {
      assert.equal(findDeclaration(field), 'plain', `${path}/${name}`)
      assertPlain(field, `${path}/${name}`)
    }
  }
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject)
    assertPlain(schema.element, `${path}/*`)
}
