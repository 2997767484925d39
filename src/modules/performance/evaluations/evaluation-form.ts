import { plain } from '#kernel/declared.ts'
import { label, type Label } from '#kernel/label.ts'
import { z } from 'zod'
import { decimalField, optional, selectField, textField } from '../form-fields.ts'
import { overCauses } from '../scoring/score-rule.ts'

const bands = {
  reached: label('达成年度指标', 'Reached'),
  partly: label('部分达成并有一定效果', 'Reached in part'),
  'not-reached': label('未达成且效果较差', 'Not reached'),
} as const

/** A text that may be empty while it is being written; how long it may be is checked at submission. */
function words(name: Label, hint?: Label) {
  return plain(
    z.string().trim().max(5000).default('').meta({ label: name, hint, widget: 'long-text' }),
  )
}

const Line = z.object({
  code: textField(label('指标', 'Indicator'), { lengthMax: 10 }),
  reason: plain(
    z
      .string()
      .trim()
      .max(500)
      .default('')
      .meta({ label: label('原因和改进措施', 'Reason') }),
  ),
  overCause: optional(selectField(label('超额原因', 'Why so much more'), overCauses)),
  band: optional(selectField(label('评定档次', 'Level reached'), bands)),
  ratioPercent: optional(decimalField(label('评定比例', 'Percentage'))),
})

const Section = z.object({
  path: textField(label('章节', 'Section'), { lengthMax: 20 }),
  text: textField(label('正文', 'Text'), { lengthMax: 5000, widget: 'long-text' }),
})

/** What people write into an evaluation. Its figures are not in it: they come from their sources. */
export const FillEvaluation = z.object({
  lines: plain(
    z
      .array(Line)
      .max(60)
      .default([])
      .meta({ label: label('各指标的原因', 'Reasons'), widget: 'lines' }),
  ),
  goalCompletion: words(label('年度目标完成情况', 'How the goal was met')),
  process: words(label('项目实施内容及过程', 'What was done and how')),
  executionReason: words(label('执行率原因', 'Reason for the execution rate')),
  adjustmentReason: words(label('预算调整理由', 'Why the budget was adjusted')),
  conclusion: words(label('评价结论', 'Conclusion')),
  problems: words(label('存在问题', 'Problems')),
  improvements: words(label('改进措施', 'Improvements')),
  unsourcedReason: words(
    label('没有来源的数为什么留着', 'Why figures without a source stay'),
    label('正文里手写了数才要填', 'Only where figures were typed'),
  ),
  contradictionReason: words(
    label('审报告指出的矛盾为什么留着', 'Why a contradiction stays'),
    label(
      '报告里有对不上的数、又确实没错才要填',
      'Only where a figure is right although it does not follow',
    ),
  ),
  sections: plain(
    z
      .array(Section)
      .max(40)
      .default([])
      .meta({ label: label('报告里改写的章节', 'Rewritten sections'), widget: 'lines' }),
  ),
})
export type FillEvaluation = z.infer<typeof FillEvaluation>
