import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'
import { z } from 'zod'

import rows from '../../../../db/seed/satisfaction-levels.json' with { type: 'json' }
import { checkEvidence } from './evidence-check.ts'
import {
  Evidence,
  type AcceptanceEvidence,
  type AwardEvidence,
  type SurveyEvidence,
} from './evidence-schema.ts'
import { acceptanceFigures, countAwards, figuresOf, SatisfactionLevel } from './evidence.ts'

const levels = z.array(SatisfactionLevel).parse(rows)
const proof = ['019a0000-0000-7000-8000-000000000001']
const use = { year: 2023, projectCode: '51092323T000000000007' }

const survey: SurveyEvidence = {
  kind: 'survey',
  asked: '七个镇（街道）办事群众',
  method: 'paper',
  fromDate: '2023-12-01',
  toDate: '2023-12-20',
  issued: 700,
  returned: 660,
  valid: 650,
  answers: {
    verySatisfied: 400,
    satisfied: 180,
    basicallySatisfied: 57,
    dissatisfied: 10,
    veryDissatisfied: 3,
  },
  questionnaire: proof,
  proof,
}
const award: AwardEvidence = {
  kind: 'award',
  title: '省级示范便民服务中心',
  awardedTo: '金元镇便民服务中心',
  body: '省大数据中心',
  document: '川数〔2023〕12号',
  awardedOn: '2023-11-20',
  forYear: 2023,
  countsInProject: use.projectCode,
  proof,
}
function acceptanceOf(
  where: string,
  acceptedDate: string,
  result: 'qualified' | 'not-qualified' = 'qualified',
): AcceptanceEvidence {
  return {
    kind: 'acceptance',
    what: '便民服务中心',
    where,
    quantity: 1,
    unit: '个',
    plannedDate: '2023-11-30',
    acceptedDate,
    result,
    proof,
  }
}

const codes = (evidence: Evidence): string[] =>
  checkEvidence(evidence, use).map((one) => `${one.severity} ${one.code}`)
const value = (evidence: Evidence, name: string): string | undefined =>
  figuresOf(evidence, levels).find((one) => one.name === name)?.value

describe('a survey', () => {
  it('gives the satisfaction rate over the valid answers, and shows the division', () => {
    assert.equal(value(survey, 'satisfaction-rate'), '98.00')
    assert.equal(value(survey, 'return-rate'), '94.29')
    assert.equal(value(survey, 'valid-rate'), '98.48')
    assert.deepEqual(
      figuresOf(survey, levels)[0]?.sum.map((line) => line.text),
      ['637', '÷ 650', '98.00%'],
    )
    assert.deepEqual(codes(survey), [])
  })

  it('may not get back more than it sent out, nor count answers it does not have', () => {
    assert.deepEqual(codes({ ...survey, issued: 600 }), ['blocks more-returned-than-issued'])
    assert.deepEqual(codes({ ...survey, returned: 640 }), ['blocks more-valid-than-returned'])
    assert.deepEqual(codes({ ...survey, valid: 651 }), ['blocks answers-are-not-valid-count'])
    assert.deepEqual(codes({ ...survey, toDate: '2023-11-30' }), ['blocks ends-before-it-begins'])
    assert.deepEqual(codes({ ...survey, fromDate: '2021-01-01', toDate: '2021-02-01' }), [
      'look outside-the-year',
    ])
  })

  it('passes exactly when issued ≥ returned ≥ valid = the five levels', () => {
    const count = fc.nat(6)
    fc.assert(
      fc.property(
        fc.tuple(count, count, count),
        fc.tuple(count, count, count, count, count),
        ([issued, returned, valid], [a, b, c, d, e]) => {
          const answers = {
            verySatisfied: a,
            satisfied: b,
            basicallySatisfied: c,
            dissatisfied: d,
            veryDissatisfied: e,
          }
          const holds =
            issued >= returned && returned >= valid && valid > 0 && a + b + c + d + e === valid
          assert.equal(codes({ ...survey, issued, returned, valid, answers }).length === 0, holds)
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe('an award', () => {
  it('counts in the year and the one project it is for', () => {
    assert.deepEqual(codes(award), [])
    assert.deepEqual(codes({ ...award, forYear: 2022 }), ['blocks award-for-another-year'])
    assert.deepEqual(codes({ ...award, countsInProject: '51092323T000000000008' }), [
      'blocks award-counts-elsewhere',
    ])
    assert.deepEqual(codes({ ...award, awardedOn: '2022-11-20' }), ['look award-before-its-year'])
  })

  it('entered twice is one award', () => {
    assert.equal(countAwards([award, { ...award, document: '川数〔2023〕 12号' }]), 1)
    assert.equal(countAwards([award, { ...award, awardedTo: '盐井街道便民服务中心' }]), 2)
  })
})

describe('acceptances', () => {
  it('of seven towns, one nine days late, make 85.71 % in time and 100 % qualified', () => {
    const towns = ['隆盛', '盐井', '天保', '卓筒井', '蓬莱', '金元'].map((town) =>
      acceptanceOf(town, '2023-11-28'),
    )
    const late = acceptanceOf('象山', '2023-12-09')
    const figures = acceptanceFigures([...towns, late])
    assert.deepEqual(
      figures.map((one) => one.value),
      ['7', '100.00', '85.71'],
    )
    assert.deepEqual(codes(late), ['look accepted-late'])
    assert.match(checkEvidence(late, use)[0]?.sentence.zh ?? '', /晚 9 天/)
  })

  it('that failed do not count as qualified, and of none there is no rate', () => {
    const figures = acceptanceFigures([
      acceptanceOf('隆盛', '2023-11-28', 'not-qualified'),
      acceptanceOf('盐井', '2023-11-30'),
    ])
    assert.deepEqual(
      figures.map((one) => one.value),
      ['2', '50.00', '100.00'],
    )
    assert.deepEqual(
      acceptanceFigures([]).map((one) => one.value),
      ['0'],
    )
  })
})

describe('purchases and work records', () => {
  const purchase: Evidence = {
    kind: 'purchase',
    what: '自助一体机',
    method: 'inquiry',
    quantity: 7,
    unit: '台',
    amountFen: 80_000_00,
    boughtOn: '2023-06-01',
    proof,
  }
  const record: Evidence = {
    kind: 'work-record',
    what: '发布稿件',
    fromDate: '2023-01-01',
    toDate: '2023-12-31',
    quantity: '7515',
    unit: '篇',
    keptBy: '信息股',
    proof,
  }

  it('prove their amount, number and cost of each', () => {
    assert.deepEqual(
      figuresOf(purchase, levels).map((one) => one.value),
      ['80000.00', '7', '11428.57'],
    )
    assert.deepEqual(
      figuresOf(record, levels).map((one) => [one.value, one.unit]),
      [['7515', '篇']],
    )
    assert.deepEqual(codes(purchase), [])
    assert.deepEqual(codes({ ...purchase, quantity: 0 }), ['blocks nothing-bought'])
  })

  it('count only what was done within the year', () => {
    assert.deepEqual(codes(record), [])
    assert.deepEqual(codes({ ...record, toDate: '2024-01-05' }), [
      'blocks counted-outside-the-year',
    ])
  })
})

describe('an evidence form', () => {
  it('needs a proof, and takes long and rare names', () => {
    assert.ok(Evidence.safeParse(award).success)
    assert.equal(Evidence.safeParse({ ...award, proof: [] }).success, false)
    assert.ok(Evidence.safeParse({ ...award, awardedTo: '𬀩'.repeat(100) }).success)
    assert.equal(Evidence.safeParse({ ...award, awardedTo: '𬀩'.repeat(101) }).success, false)
  })
})
