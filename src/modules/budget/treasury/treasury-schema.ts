import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { z } from 'zod'
import { fileField, reasonField, textField } from '../form-parts.ts'
import { differenceCauses, treasuryColumns, type DifferenceCause } from './treasury.ts'

export const ImportTreasuryForm = plain(
  z.strictObject({
    month: plain(
      z
        .string()
        .trim()
        .regex(
          /^20\d{2}-(0[1-9]|1[0-2])$/,
          '月份这样写：2023-11。 | Write the month like 2023-11.',
        ),
    ).meta({ label: label('月份', 'Month'), hint: label('例如 2023-11', 'For example 2023-11') }),
    account: textField(label('账户', 'Account'), 100, label('例如 零余额账户', 'e.g. 零余额账户')),
    fileId: fileField.meta({
      label: label('清单文件', 'The list'),
      hint: label('从预算系统导出的支付清单', 'The payment list as the budget system exports it'),
      accept: [
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'text/csv',
        'application/vnd.ms-excel',
      ],
    }),
  }),
)
export type ImportTreasuryForm = z.infer<typeof ImportTreasuryForm>

const headerCell = (words: (typeof treasuryColumns)[keyof typeof treasuryColumns]) =>
  plain(z.string().min(1).max(200)).meta({ label: words, widget: 'select' })

/** What each column is: the words of the header that stand above it. */
export const MapColumnsForm = plain(
  z.strictObject({
    paidOn: headerCell(treasuryColumns.paidOn),
    amount: headerCell(treasuryColumns.amount),
    payee: headerCell(treasuryColumns.payee),
    voucher: headerCell(treasuryColumns.voucher),
    account: headerCell(treasuryColumns.account).optional(),
    projectCode: headerCell(treasuryColumns.projectCode).optional(),
    unitName: headerCell(treasuryColumns.unitName).optional(),
    functionClass: headerCell(treasuryColumns.functionClass).optional(),
    economicClass: headerCell(treasuryColumns.economicClass).optional(),
    purpose: headerCell(treasuryColumns.purpose).optional(),
  }),
)
export type MapColumnsForm = z.infer<typeof MapColumnsForm>

const lineField = plain(z.uuid()).meta({
  label: label('国库支付', 'Treasury payment'),
  widget: 'select',
})

export const TieForm = plain(
  z.strictObject({
    lineId: lineField,
    paymentId: plain(z.string().regex(/^\d{1,15}-\d{1,4}$/)).meta({
      label: label('支付记录', 'Payment recorded here'),
      widget: 'select',
    }),
    reason: reasonField,
  }),
)

export const UntieForm = plain(z.strictObject({ lineId: lineField, reason: reasonField }))

const line = 'line:[0-9a-f-]{36}'
const payout = 'payment:\\d{1,15}-\\d{1,4}'
const causes = Object.keys(differenceCauses) as [DifferenceCause, ...DifferenceCause[]]
export const ExplainForm = plain(
  z.strictObject({
    /** `line:` or `payment:` and its id; both sides of one difference with a comma between them. */
    item: plain(z.string().regex(new RegExp(`^(${line}|${payout}|${line},${payout})$`))).meta({
      label: label('哪一笔', 'Which one'),
      widget: 'select',
    }),
    cause: plain(z.enum(causes)).meta({
      label: label('差异原因', 'Cause'),
      widget: 'select',
      options: differenceCauses,
    }),
    note: textField(label('说明', 'Note'), 300),
  }),
)
