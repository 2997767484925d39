import { addDays, yearOf, type DateText } from '#kernel/dates.ts'
import type { ClaimStory, EvaluationStory, ProjectStory, Section } from '../project-story.ts'
import { aSurvey, aWorkRecord } from './evidence.ts'
import { promises } from './indicators.ts'

/** Small projects of last year whose self-evaluations are each on another desk today, one of them late. */
export function lastYear(today: DateText): readonly ProjectStory[] {
  const year = yearOf(today) - 1
  return [
    aSmallProject(year, {
      serial: 1,
      name: '便民服务热线运行',
      nameEnglish: 'Service hotline',
      place: 'services',
      what: '热线接听群众来电',
      unit: '件',
      target: '9000',
      quantity: '9412',
      evaluation: { ...beganOn(today), submittedOn: addDays(today, -5) },
    }),
    aSmallProject(year, {
      serial: 2,
      name: '政务数据安全巡检',
      nameEnglish: 'Government data security inspections',
      place: 'centre',
      what: '完成数据安全巡检',
      unit: '次',
      target: '24',
      quantity: '24',
      evaluation: {
        ...beganOn(today),
        submittedOn: addDays(today, -9),
        departmentOn: addDays(today, -6),
      },
    }),
    aSmallProject(year, {
      serial: 3,
      name: '综合窗口人员轮训',
      nameEnglish: 'Training of window staff',
      place: 'services',
      what: '培训窗口人员',
      unit: '人次',
      target: '300',
      quantity: '318',
      evaluation: {
        ...beganOn(today),
        submittedOn: addDays(today, -13),
        departmentOn: addDays(today, -11),
        finalOn: addDays(today, -4),
      },
    }),
    aSmallProject(year, {
      serial: 4,
      name: '政务服务网点标识更新',
      nameEnglish: 'New signs at service points',
      place: 'services',
      what: '更新网点标识',
      unit: '处',
      target: '40',
      quantity: '43',
      evaluation: beganOn(today),
    }),
  ]
}

function beganOn(today: DateText): Pick<EvaluationStory, 'openedOn' | 'filledOn'> {
  return { openedOn: addDays(today, -20), filledOn: addDays(today, -16) }
}

interface Small {
  readonly serial: number
  readonly name: string
  readonly nameEnglish: string
  readonly place: Section
  readonly what: string
  readonly unit: string
  readonly target: string
  readonly quantity: string
  readonly evaluation: Partial<EvaluationStory> & Pick<EvaluationStory, 'openedOn' | 'filledOn'>
}

function aSmallProject(year: number, small: Small): ProjectStory {
  const { serial, name, nameEnglish, place, what, unit, target, quantity } = small
  const enteredOn = addDays(small.evaluation.openedOn, -3)
  const inYear = (day: string): DateText => `${String(year)}-${day}`
  const keptBy = place === 'centre' ? '政务服务和大数据中心' : '政务服务股'
  return {
    code: `510923${String(year).slice(2)}T0000000001${String(serial).padStart(2, '0')}`,
    name,
    nameEnglish,
    year,
    place,
    classCode: '30299',
    sources: [{ source: 'fiscal', yuan: 100_000 }],
    documents: [
      { documentKind: 'approval', date: inYear('01-05'), title: `关于${name}项目的批复` },
    ],
    plannedOn: inYear('01-06'),
    approvedOn: inYear('01-13'),
    goal: {
      declaredOn: inYear('01-08'),
      approvedOn: inYear('01-12'),
      annualGoal: `做好${name}，让办事群众满意。`,
      indicators: [
        promises('output.quantity', what, `≥${target}${unit}`, { weight: 30, from: 'work-record' }),
        promises('output.quality', '报账签字齐全率', '＝100%', {
          weight: 20,
          from: 'budget.signatures-complete',
        }),
        promises('benefit.social', '全年支出', '≤10万元', { weight: 30, from: 'budget.paid' }),
        promises('satisfaction.served', '服务对象满意度', '≥90%', { weight: 10, from: 'survey' }),
      ],
    },
    claims: [theClaim(name, inYear)],
    evidence: [
      aWorkRecord(1, { what, year, quantity, unit, keptBy, enteredOn }),
      aSurvey(4, {
        asked: '服务对象',
        from: inYear('12-01'),
        to: inYear('12-12'),
        issued: 120,
        returned: 112,
        answers: [61, 36, 8, 4, 1],
        enteredOn,
      }),
    ],
    evaluation: { ...judgement, ...small.evaluation },
  }
}

function theClaim(name: string, inYear: (day: string) => DateText): ClaimStory {
  return {
    purpose: `支付${name}服务费`,
    item: `${name}服务费`,
    payee: '样例软件服务有限公司',
    classCode: '30299',
    source: 'fiscal',
    yuan: 97_500,
    eventOn: inYear('10-20'),
    filedOn: inYear('10-23'),
    attachments: [{ attachmentKind: 'contract', title: '服务合同' }],
  }
}

const judgement = {
  departmentScore: '97.00',
  suggestion: '效果较好，建议下年继续安排。',
  reasons: {},
  words: {
    goalCompletion: '年度目标完成，服务对象反映较好。',
    process: '按合同组织实施，验收后报账，经五级签批后支付{{budget.paid}}。',
    conclusion: '支出{{budget.paid}}，执行率{{budget.execution-rate}}，服务对象满意度{{line.04}}。',
    problems: '个别时段服务力量不足。',
    improvements: '忙时增派人员。',
  },
}
