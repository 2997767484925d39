import { label } from '#kernel/label.ts'
import { z } from 'zod'
import { dateField, textField, yearField } from '../form-fields.ts'

/** What the office writes when it plans a year. The projects are all of that year's. */
export const PlanTask = z.object({
  year: yearField(
    label('评价哪一年', 'Year to be evaluated'),
    label('这一年的项目全部纳入', 'All projects of that year are in it'),
  ),
  title: textField(label('任务名称', 'Name'), { lengthMax: 60 }),
  basis: textField(label('依据文件', 'Document that orders it'), {
    lengthMax: 200,
    hint: label('写文号和名称', 'Its number and title'),
  }),
  reportBy: dateField(label('上报截止日', 'To be submitted by')),
})
export type PlanTask = z.infer<typeof PlanTask>
