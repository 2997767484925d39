import { label } from '#kernel/label.ts'

import type {
  AcceptanceEvidence,
  AssessmentEvidence,
  AwardEvidence,
  Evidence,
  PurchaseEvidence,
  SurveyEvidence,
  WorkRecordEvidence,
} from './evidence-schema.ts'
import { daysLate } from './evidence.ts'
import { blocks, look, type Finding, withSum } from '../finding.ts'

export interface EvidenceUse {
  /** The year that is evaluated. */
  readonly year: number
  readonly projectCode: string
  /** The day it is signed on; a proof dated later cannot be. */
  readonly today?: string
}

/** What contradicts itself in a piece of evidence, or does not belong to the year or the project. */
export function checkEvidence(evidence: Evidence, use: EvidenceUse): Finding[] {
  return [...checkContent(evidence, use), ...checkFuture(evidence, use)]
}

function checkContent(evidence: Evidence, use: EvidenceUse): Finding[] {
  switch (evidence.kind) {
    case 'survey':
      return checkSurvey(evidence, use)
    case 'award':
      return checkAward(evidence, use)
    case 'acceptance':
      return checkAcceptance(evidence, use)
    case 'assessment':
      return checkAssessment(evidence, use)
    case 'purchase':
      return checkPurchase(evidence, use)
    case 'work-record':
      return checkWorkRecord(evidence, use)
  }
}

/** The last day each kind of evidence speaks of. */
function lastDayOf(evidence: Evidence): readonly [field: string, day: string] {
  switch (evidence.kind) {
    case 'survey':
    case 'work-record':
      return ['toDate', evidence.toDate]
    case 'award':
      return ['awardedOn', evidence.awardedOn]
    case 'acceptance':
      return ['acceptedDate', evidence.acceptedDate]
    case 'assessment':
      return ['reportDate', evidence.reportDate]
    case 'purchase':
      return ['boughtOn', evidence.boughtOn]
  }
}

function checkFuture(evidence: Evidence, { today }: EvidenceUse): Finding[] {
  const [field, day] = lastDayOf(evidence)
  if (today === undefined || day <= today) return []
  return [
    blocks(
      'in-the-future',
      `/${field}`,
      label(`${day} 还没有到，不能现在就作证`, `${day} has not come yet, so it proves nothing now`),
    ),
  ]
}

function checkSurvey(survey: SurveyEvidence, { year }: EvidenceUse): Finding[] {
  const { issued, returned, valid, answers } = survey
  const counted = Object.values(answers).reduce((sum, count) => sum + count, 0)
  const findings = checkPeriod(survey.fromDate, survey.toDate)
  if (returned > issued)
    findings.push(
      blocks(
        'more-returned-than-issued',
        '/returned',
        label(
          `收回 ${String(returned)} 份，多过发放的 ${String(issued)} 份，请核对`,
          `${String(returned)} returned of ${String(issued)} issued; check both numbers`,
        ),
      ),
    )
  if (valid > returned)
    findings.push(
      blocks(
        'more-valid-than-returned',
        '/valid',
        label(
          `有效 ${String(valid)} 份，多过收回的 ${String(returned)} 份，请核对`,
          `${String(valid)} valid of ${String(returned)} returned; check both numbers`,
        ),
      ),
    )
  if (valid === 0)
    findings.push(
      blocks(
        'no-valid-answer',
        '/valid',
        label('没有有效问卷，不能当证据', 'Nothing valid, so no evidence'),
      ),
    )
  if (counted !== valid)
    findings.push(
      withSum(
        blocks(
          'answers-are-not-valid-count',
          '/answers',
          label(
            `五级合计 ${String(counted)} 份，有效 ${String(valid)} 份，两个数要相等`,
            `The five levels make ${String(counted)}, valid are ${String(valid)}; they must be equal`,
          ),
        ),
        Object.values(answers).map((count, at) => ({
          label: answerLabels[at] ?? label('份数', 'Answers'),
          text: String(count),
        })),
      ),
    )
  if (!touchesYears({ from: survey.fromDate, to: survey.toDate }, year, year + 1))
    findings.push(otherYear('/fromDate', year))
  return findings
}

const answerLabels = [
  label('非常满意', 'Very satisfied'),
  label('满意', 'Satisfied'),
  label('基本满意', 'Basically satisfied'),
  label('不满意', 'Dissatisfied'),
  label('非常不满意', 'Very dissatisfied'),
]

function checkAward(award: AwardEvidence, { year, projectCode }: EvidenceUse): Finding[] {
  const findings: Finding[] = []
  if (award.forYear !== year)
    findings.push(
      blocks(
        'award-for-another-year',
        '/forYear',
        label(
          `这项表彰是 ${String(award.forYear)} 年的工作，不能算进 ${String(year)} 年`,
          `This award is for ${String(award.forYear)} and does not count in ${String(year)}`,
        ),
      ),
    )
  if (award.countsInProject !== undefined && award.countsInProject !== projectCode)
    findings.push(
      blocks(
        'award-counts-elsewhere',
        '/countsInProject',
        label(
          '这项表彰已算在别的项目，一项表彰只算一个项目',
          'This award counts in another project; it counts only once',
        ),
      ),
    )
  if (Number(award.awardedOn.slice(0, 4)) < award.forYear)
    findings.push(
      look(
        'award-before-its-year',
        '/awardedOn',
        label('发文早于表彰的年度，请核对', 'The document is older than the year it is for; check'),
      ),
    )
  return findings
}

function checkAcceptance(acceptance: AcceptanceEvidence, { year }: EvidenceUse): Finding[] {
  const findings: Finding[] = []
  const late = daysLate(acceptance)
  if (acceptance.quantity === 0)
    findings.push(blocks('nothing-accepted', '/quantity', label('数量要大于 0', 'Must be above 0')))
  if (late > 0)
    findings.push(
      look(
        'accepted-late',
        '/acceptedDate',
        label(
          `比计划晚 ${String(late)} 天，按期完成率不算它`,
          `${String(late)} days late, so it does not count as in time`,
        ),
      ),
    )
  if (!touchesYears({ from: acceptance.acceptedDate, to: acceptance.acceptedDate }, year, year + 1))
    findings.push(otherYear('/acceptedDate', year))
  return findings
}

function checkAssessment(assessment: AssessmentEvidence, { year }: EvidenceUse): Finding[] {
  const { reportDate } = assessment
  return touchesYears({ from: reportDate, to: reportDate }, year, year + 1)
    ? []
    : [otherYear('/reportDate', year)]
}

function checkPurchase(purchase: PurchaseEvidence, { year }: EvidenceUse): Finding[] {
  const findings: Finding[] = []
  if (purchase.quantity === 0)
    findings.push(blocks('nothing-bought', '/quantity', label('数量要大于 0', 'Must be above 0')))
  if (!touchesYears({ from: purchase.boughtOn, to: purchase.boughtOn }, year, year))
    findings.push(otherYear('/boughtOn', year))
  return findings
}

function checkWorkRecord(record: WorkRecordEvidence, { year }: EvidenceUse): Finding[] {
  const findings = checkPeriod(record.fromDate, record.toDate)
  const isInside =
    record.fromDate >= `${String(year)}-01-01` && record.toDate <= `${String(year)}-12-31`
  if (!isInside)
    findings.push(
      blocks(
        'counted-outside-the-year',
        '/fromDate',
        label(
          `台账的起止日期要都在 ${String(year)} 年内`,
          `Both dates must lie within ${String(year)}`,
        ),
      ),
    )
  return findings
}

function checkPeriod(from: string, to: string): Finding[] {
  if (from <= to) return []
  return [
    blocks(
      'ends-before-it-begins',
      '/toDate',
      label('结束日期早于开始日期', 'It ends before it begins'),
    ),
  ]
}

/** Proof of a year's work is often made in the months after it, so some kinds may lie in the next. */
function touchesYears(period: Period, first: number, last: number): boolean {
  return period.from <= `${String(last)}-12-31` && period.to >= `${String(first)}-01-01`
}

interface Period {
  readonly from: string
  readonly to: string
}

function otherYear(path: string, year: number): Finding {
  return look(
    'outside-the-year',
    path,
    label(
      `日期不在 ${String(year)} 年，请核对是不是这一年的工作`,
      `The date is not in ${String(year)}; check that it is that year's work`,
    ),
  )
}
