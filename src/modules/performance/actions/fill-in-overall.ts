import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { z } from 'zod'
import { optional, pointsField, textField } from '../form-fields.ts'
import { addHand } from '../hands.ts'
import { collectValues, getTask } from '../overall/collect-values.ts'
import { defineOverallAction, type ActionOnOverall } from '../overall/overall-kind.ts'
import { overallProcess } from '../overall/overall-process.ts'
import type { OverallLine } from '../overall/overall.ts'
import { mayRunTask } from '../tasks/task-policy.ts'

const words = { lengthMax: 500, widget: 'long-text' } as const

const FillOverall = z.object({
  lines: plain(
    z
      .array(
        z.object({
          code: textField(label('指标', 'Indicator'), { lengthMax: 10 }),
          ratioPercent: optional(pointsField(label('人评比例（%）', 'Judged, in percent'))),
          reason: optional(textField(label('原因', 'Reason'), { lengthMax: 200 })),
        }),
      )
      .max(60)
      .default([])
      .meta({
        label: label('各项指标', 'Each indicator'),
        hint: label(
          '系统里有数的不用评比例；没得满分或由人评定的，写原因',
          'Where records give a value, nothing is judged; a reason is needed for lost or judged points',
        ),
        widget: 'lines',
      }),
  ),
  conclusion: optional(textField(label('评价结论', 'Conclusion'), words)),
  problems: optional(textField(label('存在问题', 'Problems'), words)),
  improvements: optional(textField(label('改进措施', 'Improvements'), words)),
})
type FillOverall = z.infer<typeof FillOverall>

/** Writes what only people can say; every value is read from the records again. */
export const fillInOverall: ActionOnOverall<FillOverall, readonly OverallLine[]> =
  defineOverallAction({
    process: overallProcess,
    name: 'fillIn',
    input: FillOverall,
    likely: true,
    mayBeTakenBy: mayRunTask,
    gather: async (tx, { record }) =>
      collectValues(tx, await getTask(tx, record.taskId), record.lines),
    beginsWith: ({ conclusion, problems, improvements }, lines) => ({
      lines: lines.map(({ code, ratioPercent, reason }) => ({
        code,
        ...(ratioPercent === null ? {} : { ratioPercent }),
        ...(reason === null ? {} : { reason }),
      })),
      ...(conclusion === null ? {} : { conclusion }),
      ...(problems === null ? {} : { problems }),
      ...(improvements === null ? {} : { improvements }),
    }),
    decide: ({ input, known }) => ({
      changes: {
        lines: known.map((line) => {
          const written = input.lines.find(({ code }) => code === line.code)
          return {
            ...line,
            ratioPercent: written?.ratioPercent ?? null,
            reason: written?.reason ?? null,
          }
        }),
        conclusion: input.conclusion ?? null,
        problems: input.problems ?? null,
        improvements: input.improvements ?? null,
      },
    }),
    follow: (tx, done) => addHand(tx, 'fillIn', done),
  })
