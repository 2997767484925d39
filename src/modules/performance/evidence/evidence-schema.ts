import { z } from 'zod'

import { plain } from '#kernel/declared.ts'
import { label, type Label } from '#kernel/label.ts'

import {
  countField,
  dateField,
  decimalField,
  fenField,
  filesField,
  optional,
  quantityField,
  selectField,
  textField,
  yearField,
} from '../form-fields.ts'

/** What no register of the county can know, entered with its proof and signed. */
export const evidenceKinds = {
  survey: label('满意度调查', 'Survey'),
  award: label('表彰命名', 'Award'),
  acceptance: label('验收', 'Acceptance'),
  assessment: label('测评报告', 'Assessment report'),
  purchase: label('采购', 'Purchase'),
  'work-record': label('工作台账', 'Work record'),
} as const satisfies Record<string, Label>
export type EvidenceKind = keyof typeof evidenceKinds

const proof = filesField(label('证明材料', 'Proof'))
const short = { lengthMax: 100 }

export const surveyMethods = {
  paper: label('纸质问卷', 'On paper'),
  online: label('网上问卷', 'Online'),
  telephone: label('电话回访', 'By telephone'),
  interview: label('现场访问', 'In person'),
} as const

export const SurveyEvidence = z
  .object({
    kind: plain(z.literal('survey')),
    asked: textField(label('调查对象', 'Who was asked'), short),
    method: selectField(label('调查方式', 'Method'), surveyMethods),
    fromDate: dateField(label('开始日期', 'From')),
    toDate: dateField(label('结束日期', 'To')),
    issued: countField(label('发放份数', 'Issued')),
    returned: countField(label('收回份数', 'Returned')),
    valid: countField(label('有效份数', 'Valid')),
    answers: plain(
      z
        .object({
          verySatisfied: countField(label('非常满意', 'Very satisfied')),
          satisfied: countField(label('满意', 'Satisfied')),
          basicallySatisfied: countField(label('基本满意', 'Basically satisfied')),
          dissatisfied: countField(label('不满意', 'Dissatisfied')),
          veryDissatisfied: countField(label('非常不满意', 'Very dissatisfied')),
        })
        .meta({ label: label('各级份数', 'Answers by level') }),
    ),
    questionnaire: filesField(label('问卷样表', 'The questionnaire')),
    proof,
  })
  .meta({ label: evidenceKinds.survey })

export const AwardEvidence = z
  .object({
    kind: plain(z.literal('award')),
    title: textField(label('表彰名称', 'Award'), short),
    awardedTo: textField(label('表彰对象', 'Awarded to'), short),
    body: textField(label('表彰单位', 'Awarded by'), short),
    document: textField(label('文件', 'Document'), {
      ...short,
      hint: label('发文字号，没有就写文件名', 'Its number, or its name if it has none'),
    }),
    awardedOn: dateField(label('发文日期', 'Date of the document')),
    forYear: yearField(label('表彰的是哪一年的工作', 'The year it is for')),
    countsInProject: optional(
      textField(label('算在哪个项目', 'The one project it counts in'), {
        lengthMax: 21,
        hint: label(
          '一项表彰只算一个项目。不填就是这个指标的项目',
          'An award counts once. Left empty, in the project of the indicator',
        ),
      }),
    ),
    proof,
  })
  .meta({ label: evidenceKinds.award })

export const acceptanceResults = {
  qualified: label('合格', 'Qualified'),
  'not-qualified': label('不合格', 'Not qualified'),
} as const

export const AcceptanceEvidence = z
  .object({
    kind: plain(z.literal('acceptance')),
    what: textField(label('验收什么', 'What was accepted'), short),
    where: textField(label('在哪里', 'Where'), short),
    quantity: countField(label('数量', 'Quantity')),
    unit: textField(label('单位', 'Unit'), { lengthMax: 10 }),
    plannedDate: dateField(label('计划完成日期', 'Planned for')),
    acceptedDate: dateField(label('验收日期', 'Accepted on')),
    result: selectField(label('验收结果', 'Result'), acceptanceResults),
    proof,
  })
  .meta({ label: evidenceKinds.acceptance })

export const AssessmentEvidence = z
  .object({
    kind: plain(z.literal('assessment')),
    subject: textField(label('测评对象', 'What was assessed'), short),
    body: textField(label('测评机构', 'Assessed by'), short),
    reportNumber: textField(label('报告编号', 'Report number'), { lengthMax: 60 }),
    reportDate: dateField(label('报告日期', 'Date of the report')),
    conclusion: textField(label('结论', 'Conclusion'), { lengthMax: 200 }),
    score: optional(decimalField(label('得分', 'Score'))),
    proof,
  })
  .meta({ label: evidenceKinds.assessment })

export const purchaseMethods = {
  tender: label('公开招标', 'Open tender'),
  'invited-tender': label('邀请招标', 'Invited tender'),
  negotiation: label('竞争性谈判', 'Competitive negotiation'),
  consultation: label('竞争性磋商', 'Competitive consultation'),
  inquiry: label('询价', 'Request for quotations'),
  'single-source': label('单一来源', 'Single source'),
  framework: label('框架协议', 'Framework agreement'),
  'own-purchase': label('自行采购', 'Own purchase below the threshold'),
} as const

export const PurchaseEvidence = z
  .object({
    kind: plain(z.literal('purchase')),
    what: textField(label('采购什么', 'What was bought'), short),
    method: selectField(label('采购方式', 'Method'), purchaseMethods),
    quantity: countField(label('数量', 'Quantity')),
    unit: textField(label('单位', 'Unit'), { lengthMax: 10 }),
    amountFen: fenField(label('金额', 'Amount')),
    boughtOn: dateField(label('合同日期', 'Date of the contract')),
    proof,
  })
  .meta({ label: evidenceKinds.purchase })

export const WorkRecordEvidence = z
  .object({
    kind: plain(z.literal('work-record')),
    what: textField(label('记的是什么', 'What was counted'), short),
    fromDate: dateField(label('开始日期', 'From')),
    toDate: dateField(label('结束日期', 'To')),
    quantity: quantityField(label('数量', 'Quantity')),
    unit: textField(label('单位', 'Unit'), { lengthMax: 10 }),
    keptBy: textField(label('哪个股室记的', 'Kept by'), {
      ...short,
      hint: label('写股室或岗位，不写人名', 'A section or post, not a name'),
    }),
    proof,
  })
  .meta({ label: evidenceKinds['work-record'] })

/** One form for each kind; the desk asks for the kind first. */
export const evidenceForms = {
  survey: SurveyEvidence,
  award: AwardEvidence,
  acceptance: AcceptanceEvidence,
  assessment: AssessmentEvidence,
  purchase: PurchaseEvidence,
  'work-record': WorkRecordEvidence,
} as const satisfies Record<EvidenceKind, z.ZodType>

export const Evidence = z.discriminatedUnion('kind', [
  SurveyEvidence,
  AwardEvidence,
  AcceptanceEvidence,
  AssessmentEvidence,
  PurchaseEvidence,
  WorkRecordEvidence,
])

/** Evidence as a field of a form: the desk asks for its kind first. */
export const evidenceContent = plain(Evidence.meta({ label: label('证据', 'Evidence') }))

export type Evidence = z.infer<typeof Evidence>
export type SurveyEvidence = z.infer<typeof SurveyEvidence>
export type AwardEvidence = z.infer<typeof AwardEvidence>
export type AcceptanceEvidence = z.infer<typeof AcceptanceEvidence>
export type AssessmentEvidence = z.infer<typeof AssessmentEvidence>
export type PurchaseEvidence = z.infer<typeof PurchaseEvidence>
export type WorkRecordEvidence = z.infer<typeof WorkRecordEvidence>
