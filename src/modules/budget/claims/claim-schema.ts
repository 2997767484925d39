import { personal, plain } from '#kernel/declared.ts'
import { invoiceKey, parseInvoiceNumber } from '#kernel/invoice-number.ts'
import { label } from '#kernel/label.ts'
import { OrganisationName } from '#kernel/names.ts'
import { z } from 'zod'
import { contractPartLabels, contractParts } from '../contracts/contract.ts'
import {
  attachmentLabels,
  claimKindLabels,
  claimKinds,
  settlementLabels,
  type AttachmentKind,
  type ClaimKind,
} from './claim.ts'
import {
  accountField,
  bankField,
  classField,
  dateField,
  fileField,
  findProblem,
  reasonField,
  sourceField,
  textField,
  yuanField,
} from '../form-parts.ts'

/** Asked for only of claims of these kinds. */
function ofKind(...is: readonly ClaimKind[]): {
  shownWhen: { field: string; is: readonly string[] }
} {
  return { shownWhen: { field: 'claimKind', is } }
}

const PayeePart = personal(
  z.strictObject({
    name: personal(OrganisationName).meta({ label: label('收款方名称', 'Payee') }),
    bank: bankField,
    account: accountField,
  }),
).meta({ label: label('收款方', 'Payee'), ...ofKind('reimbursement') })

const LinePart = plain(
  z
    .strictObject({
      item: textField(label('内容', 'Item'), 100),
      classCode: classField,
      source: sourceField,
      amountFen: yuanField(label('金额', 'Amount')),
      standardBasis: textField(label('标准依据', 'Standard'), 100).optional(),
      standardFen: yuanField(label('标准限额', 'Limit by the standard')).optional(),
    })
    .refine(
      ({ standardBasis, standardFen }) =>
        (standardBasis === undefined) === (standardFen === undefined),
      '标准依据和标准限额要一起填。 | Give the standard and its limit together.',
    ),
)

const InvoicePart = plain(
  z
    .strictObject({
      code: plain(z.string().trim().max(20))
        .meta({ label: label('票据代码', 'Code') })
        .optional(),
      number: plain(z.string().trim().min(1).max(30)).meta({ label: label('票据号码', 'Number') }),
      issuedOn: dateField(label('开票日期', 'Issued on')),
      seller: textField(label('销售方', 'Seller'), 100),
      faceFen: yuanField(label('票面金额（价税合计）', 'Face amount')),
      claimedFen: yuanField(label('这次报销', 'Claimed here')),
      fileId: fileField.optional(),
    })
    .superRefine(({ code, number }, context) => {
      const problem = findProblem(() => parseInvoiceNumber({ ...(code ? { code } : {}), number }))
      if (problem)
        context.addIssue({
          code: 'custom',
          path: ['number'],
          message: `${problem.zh} | ${problem.en}`,
        })
    }),
)

const attachmentKinds = Object.keys(attachmentLabels) as [AttachmentKind, ...AttachmentKind[]]
const AttachmentPart = plain(
  z.strictObject({
    attachmentKind: plain(z.enum(attachmentKinds)).meta({
      label: label('种类', 'Kind'),
      widget: 'select',
      options: attachmentLabels,
    }),
    title: textField(label('名称', 'Title'), 100),
    fileId: fileField,
  }),
)

const InvoiceParts = plain(
  z
    .array(InvoicePart)
    .max(50)
    .refine(
      (rows) => new Set(rows.map(findKey)).size === rows.length,
      '同一张票据只填一行。 | Enter each invoice once.',
    ),
)

const differenceField = textField(
  label('明细与票据不等的原因', 'Why lines and invoices differ'),
  200,
)

const ClaimFields = z.strictObject({
  claimKind: plain(z.enum(claimKinds))
    .meta({ label: label('种类', 'Kind'), widget: 'radio', options: claimKindLabels })
    .default('reimbursement'),
  projectId: plain(z.uuid())
    .meta({ label: label('项目', 'Project'), widget: 'select', ...ofKind('reimbursement') })
    .optional(),
  contractId: plain(z.uuid())
    .meta({ label: label('合同', 'Contract'), widget: 'select', ...ofKind('contract') })
    .optional(),
  contractPart: plain(z.enum(contractParts))
    .meta({
      label: label('付哪一部分', 'Which part'),
      widget: 'radio',
      options: contractPartLabels,
      ...ofKind('contract'),
    })
    .optional(),
  allotmentId: plain(z.uuid())
    .meta({ label: label('奖补分配表', 'Allotment'), widget: 'select', ...ofKind('allotment') })
    .optional(),
  towns: plain(z.array(plain(z.uuid())).max(100))
    .meta({
      label: label('这次付哪些镇（街道）', 'Towns to pay now'),
      hint: label(
        '一个都不选，就是现在能付、还没付的全部',
        'Choose none to pay all that may be paid now and are not paid yet',
      ),
      choicesBy: { field: 'allotmentId', choices: {} },
      ...ofKind('allotment'),
      mayBeEmpty: true,
    })
    .optional(),
  purpose: textField(label('事由', 'Purpose'), 200),
  eventOn: dateField(label('发生日期', 'Date of the event')),
  settledBy: plain(z.enum(['transfer', 'official-card']))
    .meta({
      label: label('结算方式', 'Paid for by'),
      widget: 'radio',
      options: settlementLabels,
      ...ofKind('reimbursement'),
      mayBeEmpty: true,
    })
    .optional(),
  cardTail: plain(
    z
      .string()
      .trim()
      .regex(/^\d{4}$/, '写公务卡号最后 4 位数字。 | Write the last 4 digits of the card.'),
  )
    .meta({
      label: label('公务卡尾号', 'Last digits of the card'),
      shownWhen: { field: 'settledBy', is: ['official-card'] },
    })
    .optional(),
  payee: PayeePart.optional(),
  lines: plain(z.array(LinePart).min(1).max(50))
    .meta({
      label: label('明细', 'Lines'),
      widget: 'lines',
      ...ofKind('reimbursement', 'contract'),
    })
    .optional(),
  invoices: InvoiceParts.meta({
    label: label('票据', 'Invoices'),
    widget: 'lines',
    ...ofKind('reimbursement', 'contract'),
  }).default([]),
  attachments: plain(z.array(AttachmentPart).max(30)).meta({
    label: label('其他附件', 'Other attachments'),
    widget: 'lines',
  }),
  differenceReason: differenceField
    .meta({ ...differenceField.meta(), ...ofKind('reimbursement', 'contract'), mayBeEmpty: true })
    .optional(),
})

/** What each kind of claim has to say beside what all of them say. */
const askedOf = {
  reimbursement: ['projectId', 'payee', 'lines'],
  contract: ['contractId', 'contractPart', 'lines'],
  allotment: ['allotmentId'],
} as const satisfies Readonly<Record<ClaimKind, readonly (keyof z.infer<typeof ClaimFields>)[]>>

/** What the claimant fills in. */
export const ClaimForm = plain(
  ClaimFields.superRefine((form, context) => {
    const card = form.settledBy === 'official-card' ? (['cardTail'] as const) : []
    const missing = [...askedOf[form.claimKind], ...card].filter((name) => form[name] === undefined)
    for (const name of missing)
      context.addIssue({ code: 'custom', path: [name], message: '请填这一项。 | Fill this in.' })
  }),
).meta({ label: label('报账单', 'Claim') })
export type ClaimForm = z.infer<typeof ClaimForm>

// Rows that are no invoice at all are told so by their own check, and are never the same paper.
function findKey(
  { code, number }: { code?: string | undefined; number: string },
  place: number,
): string {
  const typed = { ...(code ? { code } : {}), number }
  return findProblem(() => parseInvoiceNumber(typed))
    ? `row ${String(place)}`
    : invoiceKey(parseInvoiceNumber(typed))
}

export const NothingToFill = plain(z.strictObject({}))

export const ReasonForm = plain(z.strictObject({ reason: reasonField }))

export const PaymentForm = plain(
  z.strictObject({
    paidOn: dateField(label('支付日期', 'Paid on')),
    reference: textField(label('凭证号或国库支付号', 'Voucher or treasury reference'), 60),
    amountFen: yuanField(label('支付金额', 'Amount paid')),
  }),
)

export const ReversalForm = plain(
  z.strictObject({
    returnedOn: dateField(label('退回日期', 'Returned on')),
    reference: textField(label('退票凭证号', 'Reference'), 60),
    reason: reasonField,
  }),
)

export const BookingForm = plain(
  z.strictObject({
    bookedOn: dateField(label('记账日期', 'Booked on')),
    voucher: textField(label('记账凭证号', 'Voucher number'), 60),
  }),
)
