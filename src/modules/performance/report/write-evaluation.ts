import { say } from '#kernel/label.ts'
import { sayDate, sayPeriod } from '#kernel/spoken-dates.ts'
import { surveyMethods, type SurveyEvidence } from '../evidence/evidence-schema.ts'
import type { ReportHand, ReportTable } from './report.ts'
import type { ReportMaterial } from './report-material.ts'
import { inOrder, says, waiting, type SectionWriters } from './section-writer.ts'

/** How the evaluation itself was done. */
export const evaluationWriters: SectionWriters<
  | 'evaluation.purpose'
  | 'evaluation.focus'
  | 'evaluation.sample'
  | 'evaluation.method'
  | 'evaluation.hands'
  | 'organ.leading-group'
  | 'monitoring.warnings'
  | 'narrative.author'
> = {
  'evaluation.purpose': ({ material: { evaluation } }) =>
    says(
      `为核实本项目${String(evaluation.year)}年度绩效目标完成情况和资金使用效果，查找不足，改进管理，并为以后年度预算安排提供依据，${evaluation.departmentName}按照《项目支出绩效评价管理办法》（财预〔2020〕10号）开展本次自评。`,
    ),
  'evaluation.focus': ({ material }) =>
    says(`评价重点回答以下问题：${inOrder(questionsOf(material))}`),
  'evaluation.sample': ({ material }) =>
    says(
      `本次自评覆盖项目全部资金和全部绩效指标，没有抽样。资金、业务数据取自系统台账，其余数据取自已签字的绩效证据，时点为${material.asOfText}。`,
      ...surveysOf(material).map(saySurvey),
    ),
  'evaluation.method': () =>
    says(
      '本次自评采用比较法，将各项指标的实际完成值与经批复的年度指标值逐项比较。定量指标达到指标值的记满分，没有达到的按完成比例计分；定性指标按达成程度分档计分。各行得分先四舍五入，再相加得出总分。',
    ),
  'evaluation.hands': ({ material }) => ({
    ...says(
      material.hands.length === 0
        ? '自评尚未上报，系统里没有填报和审核的签字记录。'
        : '填报、复核和审核经过见下表，每一步由经办的人签字负责。',
    ),
    tables: material.hands.length === 0 ? [] : [handTable(material.hands)],
  }),
  'organ.leading-group': ({ material: { members } }) =>
    members.length === 0
      ? says('系统里没有登记绩效自评工作领导小组成员。')
      : { ...says('自评工作由绩效自评工作领导小组统一组织，组成人员如下。'), members },
  'monitoring.warnings': ({ told }) =>
    says(told === 0 && '系统里没有本项目年中绩效运行监控预警的记录。'),
  'narrative.author': () => ({ ...says(waiting), waitsForAuthor: true }),
}

function questionsOf({ lines }: ReportMaterial): string[] {
  const has = (level: string) => lines.some(({ line }) => line.level1 === level)
  return [
    '立项依据是否充分，绩效目标是否明确、可衡量',
    '资金是否按批复的预算和用途使用，支出手续是否完备',
    ...(has('output') ? ['产出是否按数量、质量、时效和成本要求完成'] : []),
    ...(has('benefit') ? ['预期效益是否实现，能否持续'] : []),
    ...(has('satisfaction') ? ['服务对象是否满意'] : []),
  ]
}

function surveysOf({ lines }: ReportMaterial): SurveyEvidence[] {
  return lines.flatMap(({ evidence }) =>
    evidence.filter((one): one is SurveyEvidence => one.kind === 'survey'),
  )
}

function saySurvey({ asked, method, fromDate, toDate }: SurveyEvidence): string {
  return `满意度调查的对象为${asked}，${sayPeriod({ from: fromDate, to: toDate }, 'zh')}以${say(surveyMethods[method], 'zh')}方式进行。`
}

function handTable(hands: readonly ReportHand[]): ReportTable {
  return {
    caption: '填报和审核经过',
    columns: [
      { label: '日期', align: 'left', width: 6.4 },
      { label: '事项', align: 'left', width: 4 },
      { label: '经办', align: 'left', width: 5 },
      { label: '岗位', align: 'left', width: 5 },
      { label: '意见', align: 'left', width: 6 },
    ],
    rows: hands.map(({ on, what, person, post, note }) => ({
      cells: [
        { raw: sayDate(on, 'zh') },
        { raw: what },
        { raw: person },
        { raw: post },
        { raw: note ?? '—' },
      ],
    })),
    total: null,
  }
}
