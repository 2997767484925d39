import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { z } from 'zod'
import { fenField, optional, selectField, textField } from '../form-fields.ts'

/** 偏差原因 of the national form; several may hold. */
export const causes = {
  funds: label('经费保障', 'Funds'),
  rules: label('制度保障', 'Rules'),
  staff: label('人员保障', 'Staff'),
  equipment: label('硬件条件保障', 'Equipment'),
  other: label('其他', 'Other'),
} as const
export type Cause = keyof typeof causes
const causeCodes = Object.keys(causes) as Cause[]

/** 完成目标可能性 of the national form. */
export const likelihoods = {
  certain: label('确定能', 'Certain'),
  possible: label('有可能', 'Possible'),
  impossible: label('完全不可能', 'Impossible'),
} as const

export const disposals = {
  continue: label('继续执行', 'Go on'),
  adjust: label('调剂预算', 'Adjust the budget'),
  cancel: label('取消项目', 'Cancel the project'),
} as const

const Line = z.object({
  code: textField(label('指标', 'Indicator'), { lengthMax: 10 }),
  expected: optional(
    textField(label('全年预计完成', 'Expected by the end of the year'), { lengthMax: 50 }),
  ),
  likelihood: optional(selectField(label('完成目标可能性', 'Likelihood'), likelihoods)),
  causes: plain(
    z
      .array(plain(z.enum(causeCodes).meta({ options: causes })))
      .max(causeCodes.length)
      .default([])
      .meta({ label: label('偏差原因', 'Causes') }),
  ),
  explanation: optional(
    textField(label('原因说明', 'Explanation'), { lengthMax: 200, widget: 'long-text' }),
  ),
})

/** What people write into a monitoring. Its figures are not in it: they come from their sources. */
export const FillMonitoring = z.object({
  expectedFen: optional(fenField(label('全年预计执行数', 'Expected to be spent in the year'))),
  budgetNote: optional(
    textField(label('预算执行的说明', 'On the spending'), { lengthMax: 200, widget: 'long-text' }),
  ),
  lines: plain(
    z
      .array(Line)
      .max(60)
      .default([])
      .meta({
        label: label('各指标的预计', 'What is expected of each indicator'),
        widget: 'lines',
      }),
  ),
})
export type FillMonitoring = z.infer<typeof FillMonitoring>
