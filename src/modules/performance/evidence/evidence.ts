import { z } from 'zod'

import { label, type Label } from '#kernel/label.ts'

import { dividedBy, exactInteger, percent, rounded, type DecimalString } from '#kernel/exact.ts'
import {
  evidenceKinds,
  type AcceptanceEvidence,
  type AwardEvidence,
  type Evidence,
  type PurchaseEvidence,
  type SurveyEvidence,
} from './evidence-schema.ts'
import { yuan } from '../scoring/execution-rate.ts'
import type { SumLine } from '../finding.ts'
import { LabelRow, ruleOrigin } from '../rule-row.ts'

/** The five answers of a survey, and which of them count as satisfied. */
export const SatisfactionLevel = z
  .object({
    code: z.enum([
      'verySatisfied',
      'satisfied',
      'basicallySatisfied',
      'dissatisfied',
      'veryDissatisfied',
    ]),
    label: LabelRow,
    countsAsSatisfied: z.boolean(),
    ...ruleOrigin,
  })
  .readonly()
export type SatisfactionLevel = z.infer<typeof SatisfactionLevel>

/** A number that follows from a piece of evidence, with the sum that makes it. */
export interface EvidenceFigure {
  readonly name: string
  readonly label: Label
  readonly value: DecimalString
  readonly unit: string
  readonly sum: readonly SumLine[]
}

/** What a piece of evidence proves in numbers; an assessment without a score proves none. */
export function figuresOf(
  evidence: Evidence,
  levels: readonly SatisfactionLevel[],
): EvidenceFigure[] {
  switch (evidence.kind) {
    case 'survey':
      return surveyFigures(evidence, levels)
    case 'award':
      return [figure('awards', awards, { value: '1', unit: '项' })]
    case 'acceptance':
      return acceptanceFigures([evidence])
    case 'assessment':
      return evidence.score === undefined
        ? []
        : [figure('assessment-score', assessmentScore, { value: evidence.score, unit: '分' })]
    case 'purchase':
      return purchaseFigures(evidence)
    case 'work-record':
      return [
        figure('quantity', label(evidence.what, evidence.what), {
          value: evidence.quantity,
          unit: evidence.unit,
        }),
      ]
  }
}

/** Several acceptances of one project taken together: how many, how many qualified, how many in time. */
export function acceptanceFigures(acceptances: readonly AcceptanceEvidence[]): EvidenceFigure[] {
  const quantity = addQuantities(acceptances)
  const qualified = addQuantities(acceptances.filter((one) => one.result === 'qualified'))
  const inTime = addQuantities(acceptances.filter((one) => daysLate(one) === 0))
  const unit = acceptances[0]?.unit ?? ''
  return [
    figure('accepted-quantity', label('验收数量', 'Accepted'), { value: String(quantity), unit }),
    ...rates(quantity, [
      ['qualified-rate', label('验收合格率', 'Qualified'), qualified],
      ['in-time-rate', label('按期完成率', 'In time'), inTime],
    ]),
  ]
}

/** Awards of a project, each counted once however often it was entered. */
export function countAwards(evidence: readonly AwardEvidence[]): number {
  return new Set(evidence.map(awardKey)).size
}

/** The last day that a piece of evidence speaks of. */
export function lastDayOf(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'survey':
    case 'work-record':
      return evidence.toDate
    case 'award':
      return evidence.awardedOn
    case 'acceptance':
      return evidence.acceptedDate
    case 'assessment':
      return evidence.reportDate
    case 'purchase':
      return evidence.boughtOn
  }
}

/** Two entries with the same key are the same award. */
export function awardKey(award: AwardEvidence): string {
  return [award.document, award.awardedTo, award.title]
    .map((part) => part.replace(/\s/g, ''))
    .join('|')
}

export function titleOf(indicatorName: string, { kind }: Evidence): string {
  return `${indicatorName}：${evidenceKinds[kind].zh}`
}

/** The files behind a piece of evidence, its questionnaire among them. */
export function filesOf(evidence: Evidence): readonly string[] {
  return evidence.kind === 'survey'
    ? [...evidence.proof, ...evidence.questionnaire]
    : evidence.proof
}

/** Calendar days from the planned to the actual acceptance; 0 when it was in time. */
export function daysLate({ plannedDate, acceptedDate }: AcceptanceEvidence): number {
  const days = (Date.parse(acceptedDate) - Date.parse(plannedDate)) / 86_400_000
  return Math.max(0, days)
}

const awards = label('获表彰数', 'Awards')
const assessmentScore = label('测评得分', 'Assessment score')

function surveyFigures(
  survey: SurveyEvidence,
  levels: readonly SatisfactionLevel[],
): EvidenceFigure[] {
  const satisfied = levels
    .filter((level) => level.countsAsSatisfied)
    .reduce((sum, level) => sum + survey.answers[level.code], 0)
  return [
    ...rates(survey.valid, [['satisfaction-rate', label('满意率', 'Satisfied'), satisfied]]),
    ...rates(survey.issued, [['return-rate', label('回收率', 'Returned'), survey.returned]]),
    ...rates(survey.returned, [['valid-rate', label('有效率', 'Valid'), survey.valid]]),
  ]
}

function purchaseFigures(purchase: PurchaseEvidence): EvidenceFigure[] {
  const amount = figure('amount', label('采购金额', 'Amount'), {
    value: yuan(purchase.amountFen),
    unit: '元',
  })
  const quantity = figure('quantity', label('采购数量', 'Quantity'), {
    value: String(purchase.quantity),
    unit: purchase.unit,
  })
  if (purchase.quantity === 0) return [amount, quantity]
  const each = dividedBy(exactInteger(purchase.amountFen), exactInteger(purchase.quantity * 100))
  return [
    amount,
    quantity,
    {
      ...figure('unit-cost', label('单价', 'Cost of each'), { value: rounded(each), unit: '元' }),
      sum: division(yuan(purchase.amountFen), String(purchase.quantity), rounded(each)),
    },
  ]
}

/** Parts of one whole as rates; of nothing there is no rate. */
function rates(
  whole: number,
  parts: readonly (readonly [name: string, words: Label, part: number])[],
): EvidenceFigure[] {
  if (whole === 0) return []
  return parts.map(([name, words, part]) => {
    const value = percent(dividedBy(exactInteger(part), exactInteger(whole)))
    const sum = division(String(part), String(whole), `${value}%`)
    return { ...figure(name, words, { value, unit: '%' }), sum }
  })
}

function figure(
  name: string,
  words: Label,
  amount: Pick<EvidenceFigure, 'value' | 'unit'>,
): EvidenceFigure {
  return { name, label: words, ...amount, sum: [] }
}

function division(part: string, whole: string, result: string): SumLine[] {
  return [
    { label: label('分子', 'Part'), text: part },
    { label: label('分母', 'Whole'), text: `÷ ${whole}` },
    { label: label('得数', 'Result'), text: result },
  ]
}

function addQuantities(acceptances: readonly AcceptanceEvidence[]): number {
  return acceptances.reduce((sum, one) => sum + one.quantity, 0)
}
