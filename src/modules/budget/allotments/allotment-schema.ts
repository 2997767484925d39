import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { FenInput } from '#kernel/money.ts'
import { OrganisationName } from '#kernel/names.ts'
import { z } from 'zod'
import {
  classField,
  dateField,
  documentNumberField,
  filesField,
  reasonField,
  sourceField,
  textField,
  yuanField,
} from '../form-parts.ts'
import { conclusionLabels, decidedByLabels, methodLabels, paymentOrderLabels } from './allotment.ts'

const townField = plain(z.uuid()).meta({ label: label('镇（街道）', 'Town'), widget: 'select' })

const provenFiles = filesField
  .min(1, '请传文件。 | Upload the file.')
  .meta({ ...filesField.meta(), label: label('文件', 'File') })

// A town's account is a public body's, so it is no secret of a person.
const payeeFields = {
  payeeName: plain(OrganisationName).meta({ label: label('收款单位', 'Receiving body') }),
  bank: textField(label('开户行', 'Bank'), 100),
  account: plain(
    z
      .string()
      .trim()
      .regex(
        /^[\d -]{6,40}$/,
        '账号只写数字，至少 6 位。 | Write the account number in digits, at least 6.',
      ),
  ).meta({ label: label('账号', 'Account number') }),
}

const TownPart = plain(
  z.strictObject({
    townId: townField,
    what: textField(label('补什么', 'What for'), 100),
    amountFen: yuanField(label('金额', 'Amount')),
    ...payeeFields,
    plannedOn: dateField(label('计划验收日期', 'Acceptance planned on')),
  }),
)

const DocumentPart = plain(
  z.strictObject({
    number: documentNumberField.optional(),
    title: textField(label('标题', 'Title'), 200),
    fileIds: provenFiles,
  }),
).meta({ label: label('依据文件', 'Document it rests on') })

const allotmentFields = {
  name: textField(label('名称', 'Name'), 100),
  document: DocumentPart,
  method: plain(z.enum(['factors', 'projects', 'fixed'])).meta({
    label: label('分配办法', 'How it is worked out'),
    options: methodLabels,
  }),
  explanation: textField(
    label('怎么算的', 'Explanation'),
    500,
    label(
      '写清因素和权重，或每个项目的标准，或定额的来历',
      'Factors and weights, the standard of each project, or where the fixed amount comes from',
    ),
  ),
  classCode: classField,
  source: sourceField,
  paymentOrder: plain(z.enum(['acceptance-first', 'payment-first'])).meta({
    label: label('拨付和验收的先后', 'What comes first'),
    options: paymentOrderLabels,
  }),
  towns: plain(
    z
      .array(TownPart)
      .min(1)
      .max(100)
      .refine(
        (rows) => new Set(rows.map(({ townId }) => townId)).size === rows.length,
        '每个镇（街道）只写一行。 | Write each town once.',
      ),
  ).meta({ label: label('分配明细', 'Shares'), widget: 'lines' }),
}

export const DrawUpForm = plain(
  z.strictObject({
    projectId: plain(z.uuid()).meta({ label: label('项目', 'Project'), widget: 'select' }),
    ...allotmentFields,
  }),
).meta({ label: label('奖补分配表', 'Allotment') })
export type DrawUpForm = z.infer<typeof DrawUpForm>

export const EditAllotmentForm = plain(z.strictObject(allotmentFields))
export type EditAllotmentForm = z.infer<typeof EditAllotmentForm>

export const DecideForm = plain(
  z.strictObject({
    decidedBy: plain(z.enum(['leader', 'organ'])).meta({
      label: label('怎么定的', 'Decided'),
      options: decidedByLabels,
    }),
    decidedOn: dateField(label('确定日期', 'Decided on')),
    fileIds: provenFiles.meta({
      ...filesField.meta(),
      label: label('会议纪要或审批件', 'Minutes or approval'),
    }),
  }),
)

/** One town's share as it is from now on; what is left out stays. */
export const ChangeForm = plain(
  z
    .strictObject({
      townId: townField,
      amountFen: plain(FenInput)
        .meta({ label: label('变更后金额', 'Amount from now on'), widget: 'yuan' })
        .optional(),
      payeeName: payeeFields.payeeName.optional(),
      bank: payeeFields.bank.optional(),
      account: payeeFields.account.optional(),
      plannedOn: dateField(label('计划验收日期', 'Acceptance planned on')).optional(),
      decidedOn: dateField(label('决定日期', 'Decided on')),
      document: documentNumberField.optional(),
      reason: reasonField,
      fileIds: provenFiles,
    })
    .refine(
      ({ payeeName, bank, account }) =>
        new Set([payeeName, bank, account].map((one) => one === undefined)).size === 1,
      '收款单位、开户行和账号要一起填。 | Give the receiving body, its bank and account together.',
    ),
)
export type ChangeForm = z.infer<typeof ChangeForm>

export const AcceptanceForm = plain(
  z.strictObject({
    // Several towns are often accepted by one visit, with one record.
    townIds: plain(z.array(plain(z.uuid())).min(1).max(100)).meta({
      label: label('验收了哪些镇（街道）', 'Towns accepted'),
    }),
    acceptedOn: dateField(label('验收日期', 'Accepted on')),
    conclusion: plain(z.enum(['passed', 'failed'])).meta({
      label: label('结论', 'Conclusion'),
      options: conclusionLabels,
    }),
    note: textField(label('说明', 'Note'), 200).optional(),
    fileIds: provenFiles,
  }),
)

export const ReceiptForm = plain(
  z.strictObject({
    townId: townField,
    receivedOn: dateField(label('到账日期', 'Arrived on')),
    amountFen: yuanField(label('收到金额', 'Amount received')),
    fileIds: provenFiles,
  }),
)

export const CloseForm = plain(
  z.strictObject({
    reason: textField(
      label('材料不齐的原因', 'Why papers are missing'),
      300,
      label('各镇验收和收据都齐了就不用写', 'Not needed when all acceptances and receipts are in'),
    ).optional(),
  }),
)
