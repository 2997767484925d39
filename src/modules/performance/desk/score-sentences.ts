import { label } from '#kernel/label.ts'

/** The sentences of the page of scores; its figures and finding come from the server in the reader's language. */
export const scoreSentences = {
  title: label('得分', 'Scores'),
  scope: label(
    '您能看到的自评，按项目和指标类型；还没有终审的按现在的填写计算。',
    'The self-evaluations you may see, by project and kind of indicator; those not final yet as filled in so far.',
  ),
  none: (year: number) =>
    label(`${String(year)} 年没有自评`, `No self-evaluation of ${String(year)}`),
  noneWhy: label('换一个年度再看。', 'Look at another year.'),
  project: label('项目', 'Project'),
  total: label('总分', 'Total'),
  grade: label('等级', 'Grade'),
  together: label('合计', 'Together'),
} as const
