import { parseBudgetProjectCode } from '#kernel/budget-project-code.ts'
import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { z } from 'zod'
import {
  bySourceOnce,
  classField,
  dateField,
  documentNumberField,
  filesField,
  findProblem,
  reasonField,
  SourceChange,
  SourcePart,
  textField,
} from '../form-parts.ts'

export const documentKindLabels = {
  request: label('请示', 'Request'),
  approval: label('批复', 'Approval'),
  minutes: label('会议纪要', 'Minutes'),
  other: label('其他', 'Other'),
} as const

const BasisDocumentPart = plain(
  z.strictObject({
    documentKind: plain(z.enum(['request', 'approval', 'minutes', 'other'])).meta({
      label: label('种类', 'Kind'),
      widget: 'select',
      options: documentKindLabels,
    }),
    number: documentNumberField.optional(),
    date: dateField(label('成文日期', 'Date')).optional(),
    title: textField(label('标题', 'Title'), 200),
    fileIds: filesField,
  }),
)

const projectCode = plain(
  z
    .string()
    .trim()
    .max(40)
    .superRefine((text, context) => {
      const problem = findProblem(() => parseBudgetProjectCode(text))
      if (problem) context.addIssue({ code: 'custom', message: `${problem.zh} | ${problem.en}` })
    }),
).meta({ label: label('项目编码', 'Project code'), hint: label('21 位', '21 characters') })

const projectFields = {
  code: projectCode,
  name: textField(label('项目名称', 'Name'), 100),
  nameEnglish: textField(label('英文名称', 'English name'), 200).optional(),
  year: plain(z.int().min(2000).max(2099)).meta({ label: label('预算年度', 'Budget year') }),
  classCode: classField,
  sources: bySourceOnce(SourcePart).meta({
    label: label('年初预算', 'Year-start budget'),
    widget: 'lines',
  }),
  documents: plain(z.array(BasisDocumentPart).max(20)).meta({
    label: label('依据文件', 'Basis documents'),
    widget: 'lines',
  }),
}

export const PlanProjectForm = plain(
  z.strictObject({
    unitId: plain(z.uuid()).meta({
      label: label('实施单位', 'Responsible unit'),
      widget: 'select',
    }),
    ...projectFields,
  }),
)
export type PlanProjectForm = z.infer<typeof PlanProjectForm>

export const EditProjectForm = plain(z.strictObject(projectFields))
export type EditProjectForm = z.infer<typeof EditProjectForm>

export const ApproveProjectForm = plain(
  z.strictObject({
    approvedOn: dateField(label('批复日期', 'Approved on')),
    document: documentNumberField.optional(),
  }),
)

export const AdjustProjectForm = plain(
  z.strictObject({
    changes: bySourceOnce(SourceChange).meta({
      label: label('调整', 'Changes'),
      widget: 'lines',
    }),
    adjustedOn: dateField(label('调整日期', 'Adjusted on')),
    reason: reasonField,
    document: documentNumberField.optional(),
    fileIds: filesField.optional(),
  }),
)

export const ReceiveFundsForm = plain(
  z.strictObject({
    amounts: bySourceOnce(SourcePart).meta({
      label: label('到位资金', 'Funds received'),
      widget: 'lines',
    }),
    receivedOn: dateField(label('到位日期', 'Received on')),
    reason: textField(label('说明', 'Note'), 300),
    document: documentNumberField.optional(),
  }),
)

export const CloseProjectForm = plain(z.strictObject({ reason: reasonField }))
