import type { EvidenceStory } from '../project-story.ts'

/** A survey on paper among those served, in its five answers from very satisfied to very dissatisfied. */
export function aSurvey(
  indicator: number,
  survey: {
    readonly asked: string
    readonly from: string
    readonly to: string
    readonly issued: number
    readonly returned: number
    readonly answers: readonly [number, number, number, number, number]
    readonly enteredOn: string
  },
): EvidenceStory {
  const [verySatisfied, satisfied, basicallySatisfied, dissatisfied, veryDissatisfied] =
    survey.answers
  return {
    indicator,
    enteredOn: survey.enteredOn,
    paper: `${survey.asked}满意度调查汇总表`,
    content: {
      kind: 'survey',
      asked: survey.asked,
      method: 'paper',
      fromDate: survey.from,
      toDate: survey.to,
      issued: survey.issued,
      returned: survey.returned,
      valid: survey.answers.reduce((sum, count) => sum + count, 0),
      answers: { verySatisfied, satisfied, basicallySatisfied, dissatisfied, veryDissatisfied },
    },
  }
}

/** A register of one year, kept by a section. */
export function aWorkRecord(
  indicator: number,
  record: {
    readonly what: string
    readonly year: number
    readonly quantity: string
    readonly unit: string
    readonly keptBy: string
    readonly enteredOn: string
  },
): EvidenceStory {
  const { what, year, quantity, unit, keptBy, enteredOn } = record
  return {
    indicator,
    enteredOn,
    paper: `${what}台账`,
    content: {
      kind: 'work-record',
      what,
      fromDate: `${String(year)}-01-01`,
      toDate: `${String(year)}-12-31`,
      quantity,
      unit,
      keptBy,
    },
  }
}

export function anAcceptance(
  indicator: number,
  acceptance: {
    readonly what: string
    readonly where: string
    readonly quantity: number
    readonly unit: string
    readonly planned: string
    readonly accepted: string
    readonly enteredOn: string
  },
): EvidenceStory {
  const { what, where, quantity, unit, planned, accepted, enteredOn } = acceptance
  return {
    indicator,
    enteredOn,
    paper: `${where}${what}验收单`,
    content: {
      kind: 'acceptance',
      what,
      where,
      quantity,
      unit,
      plannedDate: planned,
      acceptedDate: accepted,
      result: 'qualified',
    },
  }
}

export function aPurchase(
  indicator: number,
  purchase: {
    readonly what: string
    readonly method: string
    readonly quantity: number
    readonly unit: string
    readonly yuan: number
    readonly boughtOn: string
    readonly enteredOn: string
  },
): EvidenceStory {
  const { what, method, quantity, unit, yuan, boughtOn, enteredOn } = purchase
  return {
    indicator,
    enteredOn,
    paper: `${what}采购合同`,
    content: { kind: 'purchase', what, method, quantity, unit, amountFen: yuan * 100, boughtOn },
  }
}

export function anAward(
  indicator: number,
  award: {
    readonly title: string
    readonly awardedTo: string
    readonly document: string
    readonly awardedOn: string
    readonly forYear: number
    readonly countsInProject: string
    readonly enteredOn: string
  },
): EvidenceStory {
  const { enteredOn, ...fields } = award
  return {
    indicator,
    enteredOn,
    paper: `${award.title}（${award.awardedTo}）命名文件`,
    content: { kind: 'award', body: '四川省人民政府政务服务管理机构（样例）', ...fields },
  }
}
