import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { any } from '#kernel/scope.ts'
import { z } from 'zod'
import { defineEvaluationAction, type ActionOnEvaluation } from '../evaluations/evaluation-kind.ts'
import { mayReviewAsDepartment, mayReviewAsFinance } from '../evaluations/evaluation-policy.ts'
import { evaluationProcess } from '../evaluations/evaluation-process.ts'
import { findReportOutline } from '../report/report-outline.ts'
import { reportOutlines } from '../rules-in-force.ts'

const ChooseOutline = z.object({
  outline: plain(
    z.string().meta({ label: label('报告提纲', 'Outline of the report'), widget: 'select' }),
  ),
})
type ChooseOutline = z.infer<typeof ChooseOutline>

/** Those who review say which official outline the report follows, while it is still being written. */
export const chooseOutline: ActionOnEvaluation<ChooseOutline> = defineEvaluationAction({
  process: evaluationProcess,
  name: 'chooseOutline',
  input: ChooseOutline,
  mayBeTakenBy: (hat) => any(mayReviewAsDepartment(hat), mayReviewAsFinance(hat)),
  beginsWith: ({ outline }) => ({ outline }),
  gather: () => Promise.resolve(null),
  decide({ record, input: { outline } }) {
    if (!findReportOutline(reportOutlines, outline, record.year))
      throw new Refusal(
        'invalid',
        label('选一个这一年有效的提纲。', 'Choose an outline that holds in this year.'),
      )
    // A section is known by its place in the outline; under another one it would stand under a wrong heading.
    if (outline !== record.outline && Object.keys(record.words.sections).length > 0)
      throw new Refusal(
        'not-ready',
        label(
          '填报人改写过报告的章节。请他先恢复，再换提纲。',
          'Sections were rewritten under this outline. Have their author restore them first.',
        ),
      )
    return { to: record.state, changes: { outline } }
  },
})
