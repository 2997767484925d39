import { z } from 'zod'

import { label, type Label } from '#kernel/label.ts'

import { LabelRow, ruleOrigin, rulesOfYear } from '../rule-row.ts'

/** What the sections of a report are written from before anybody has typed a word. */
export const outlineSources = {
  'project.basis': label('请示和批复', 'Basis documents'),
  'project.overview': label('项目基本情况', 'The project'),
  'goal.overall': label('总体目标', 'Overall goal'),
  'goal.indicators': label('绩效指标', 'Indicators and targets'),
  'goal.review': label('目标审核', 'Review of the goals'),
  'budget.lines': label('资金来源', 'Funds'),
  'budget.allocation': label('资金分配', 'Allocation'),
  'budget.payments': label('支付', 'Payments'),
  'budget.signatures': label('报账签字', 'Signatures on the claims'),
  'budget.execution': label('预算执行', 'Budget execution'),
  'evaluation.purpose': label('评价目的', 'Purpose of the evaluation'),
  'evaluation.focus': label('评价重点', 'What it looks at'),
  'evaluation.sample': label('评价范围', 'What it covers'),
  'evaluation.method': label('评价方法', 'Method'),
  'evaluation.hands': label('填报和审核经过', 'Who filled in and reviewed'),
  'organ.leading-group': label('绩效自评工作领导小组', 'Leading group'),
  'scores.output': label('产出得分', 'Scores of output'),
  'scores.benefit': label('效益得分', 'Scores of benefit'),
  'scores.satisfaction': label('满意度得分', 'Scores of satisfaction'),
  'scores.total': label('总分', 'Total'),
  'scores.grade': label('等级', 'Grade'),
  'scores.deviations': label('偏差和原因', 'Deviations and reasons'),
  'evidence.acceptances': label('验收', 'Acceptances'),
  'evidence.awards': label('表彰', 'Awards'),
  'evidence.purchases': label('采购', 'Purchases'),
  'monitoring.warnings': label('监控预警', 'Warnings'),
  'narrative.author': label('由填报人写', 'Written by the author'),
} as const satisfies Record<string, Label>
export type OutlineSource = keyof typeof outlineSources

/** The keys of a literal object are exactly its type's keys. */
const outlineSourceCodes = Object.keys(outlineSources) as OutlineSource[]

export interface OutlineSection {
  /** As printed before the heading: 一, （一）, 1. */
  readonly number: string
  readonly heading: string
  /** Empty for a section that only holds others. */
  readonly writtenFrom: readonly OutlineSource[]
  /** Only where it differs from the outline's own. */
  readonly confidence?: 'C' | 'C2' | 'M' | 'D' | 'U' | undefined
  readonly sections: readonly OutlineSection[]
}

const OutlineSection: z.ZodType<OutlineSection> = z.lazy(() =>
  z.object({
    number: z.string().min(1),
    heading: z.string().min(1),
    writtenFrom: z.array(z.enum(outlineSourceCodes)),
    confidence: ruleOrigin.confidence.optional(),
    sections: z.array(OutlineSection),
  }),
)

/** An official outline of a report: its headings in order, and what each is written from. */
export const ReportOutline = z
  .object({
    code: z.string().min(1),
    label: LabelRow,
    sections: z.array(OutlineSection).min(1),
    ...ruleOrigin,
  })
  .readonly()
export type ReportOutline = z.infer<typeof ReportOutline>

/** The outline of that code as it held in the budget year, if it did. */
export function findReportOutline(
  outlines: readonly ReportOutline[],
  code: string,
  year: number,
): ReportOutline | undefined {
  return rulesOfYear(outlines, year).find((outline) => outline.code === code)
}

/** The outline a report follows unless somebody chooses another: the province's own where it has one. */
export function getUsualOutline(outlines: readonly ReportOutline[], year: number): ReportOutline {
  const [usual] = rulesOfYear(outlines, year)
  if (!usual) throw new RangeError(`no outline of reports for ${String(year)}`)
  return usual
}

/** A section as it comes in reading order; `path` (`3.1.4`) names it among all. */
export interface PlacedSection {
  readonly section: OutlineSection
  readonly level: number
  readonly path: string
}

export function sectionsInOrder(outline: ReportOutline): PlacedSection[] {
  return placed(outline.sections, 1, '')
}

/** `一、项目概况`, `（一）设立背景及基本情况`, `1.项目决策`. */
export function sayHeading({ number, heading }: OutlineSection): string {
  return /[）.]$/.test(number) ? number + heading : `${number}、${heading}`
}

function placed(
  sections: readonly OutlineSection[],
  level: number,
  before: string,
): PlacedSection[] {
  return sections.flatMap((section, at) => {
    const path = `${before}${String(at + 1)}`
    return [{ section, level, path }, ...placed(section.sections, level + 1, `${path}.`)]
  })
}
