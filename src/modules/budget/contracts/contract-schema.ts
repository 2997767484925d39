import { personal, plain } from '#kernel/declared.ts'
import { CreditCode } from '#kernel/identifiers.ts'
import { label } from '#kernel/label.ts'
import { sayYuan, sumFen } from '#kernel/money.ts'
import { OrganisationName, PersonName } from '#kernel/names.ts'
import { z } from 'zod'
import {
  accountField,
  bankField,
  dateField,
  fileField,
  filesField,
  reasonField,
  textField,
  yuanField,
} from '../form-parts.ts'
import { conclusionLabels, purchaseMethodLabels, purchaseMethods } from './contract.ts'

const SupplierPart = plain(
  z.strictObject({
    name: plain(OrganisationName).meta({ label: label('供应商名称', 'Supplier') }),
    creditCode: plain(CreditCode).meta({
      label: label('统一社会信用代码', 'Unified social credit code'),
    }),
    bank: bankField,
    account: accountField,
  }),
).meta({ label: label('供应商', 'Supplier') })

const InstalmentPart = plain(
  z.strictObject({
    what: textField(label('付什么', 'What for'), 100),
    amountFen: yuanField(label('金额', 'Amount')),
    dueOn: dateField(label('应付日期', 'Due on')).optional(),
  }),
)

const AttachmentPart = plain(
  z.strictObject({ title: textField(label('名称', 'Title'), 100), fileId: fileField }),
)

const priceFields = {
  totalFen: yuanField(label('合同总价', 'Price in all')),
  instalments: plain(z.array(InstalmentPart).min(1).max(24)).meta({
    label: label('付款计划（不含质保金）', 'Planned instalments, without retention'),
    widget: 'lines',
  }),
  retentionFen: yuanField(label('质保金', 'Retention')).optional(),
  retentionDueOn: dateField(label('质保金到期日', 'Retention due from')).optional(),
}

interface PriceForm {
  readonly totalFen: number
  readonly instalments: readonly { readonly amountFen: number }[]
  readonly retentionFen?: number | undefined
  readonly retentionDueOn?: string | undefined
}

/** The price is the sum of its parts, and what is kept back has its day. */
function checkPrice(form: PriceForm, context: z.RefinementCtx): void {
  const { totalFen, instalments, retentionFen = 0, retentionDueOn } = form
  const parts = sumFen([...instalments.map(({ amountFen }) => amountFen), retentionFen])
  if (parts !== totalFen)
    context.addIssue({
      code: 'custom',
      path: ['totalFen'],
      message: `付款计划加质保金是 ${sayYuan(parts)} 元，与总价不等，请核对。 | Instalments and retention come to ${sayYuan(parts)} yuan, which is not the price. Check them.`,
    })
  if (retentionFen > 0 !== (retentionDueOn !== undefined))
    context.addIssue({
      code: 'custom',
      path: ['retentionDueOn'],
      message: '质保金和到期日要一起填。 | Give the retention and its day together.',
    })
}

export const ContractForm = plain(
  z
    .strictObject({
      projectId: plain(z.uuid()).meta({ label: label('项目', 'Project'), widget: 'select' }),
      contractNumber: textField(label('合同编号', 'Contract number'), 60),
      name: textField(label('合同名称', 'Title'), 100),
      supplier: SupplierPart,
      signedOn: dateField(label('签订日期', 'Signed on')),
      purchaseMethod: plain(z.enum(purchaseMethods)).meta({
        label: label('采购方式', 'Purchase method'),
        widget: 'select',
        options: purchaseMethodLabels,
      }),
      purchaseDocument: textField(
        label('采购文件编号', 'Purchase document number'),
        60,
        label('成交（中标）通知书或采购备案的编号', 'Of the award notice or the purchase filing'),
      )
        .meta({
          shownWhen: {
            field: 'purchaseMethod',
            is: purchaseMethods.filter((method) => method !== 'own-purchase'),
          },
        })
        .optional(),
      ...priceFields,
      contractFileId: plain(z.uuid()).meta({
        label: label('合同文本', 'The contract'),
        widget: 'file',
      }),
      attachments: plain(z.array(AttachmentPart).max(20))
        .meta({ label: label('其他附件', 'Other attachments'), widget: 'lines' })
        .default([]),
    })
    .superRefine((form, context) => {
      checkPrice(form, context)
      if (form.purchaseMethod !== 'own-purchase' && form.purchaseDocument === undefined)
        context.addIssue({
          code: 'custom',
          path: ['purchaseDocument'],
          message: '请填采购文件编号。 | Give the number of the purchase document.',
        })
      if (form.retentionDueOn !== undefined && form.retentionDueOn < form.signedOn)
        context.addIssue({
          code: 'custom',
          path: ['retentionDueOn'],
          message:
            '质保金到期日不能早于签订日期。 | It cannot be due before the contract is signed.',
        })
    }),
)
export type ContractForm = z.infer<typeof ContractForm>

const someFiles = plain(z.array(plain(z.uuid())).min(1).max(20))

export const AmendmentForm = plain(
  z
    .strictObject({
      ...priceFields,
      amendedOn: dateField(label('变更日期', 'Amended on')),
      reason: reasonField,
      document: textField(label('变更协议编号', 'Number of the amendment'), 60).optional(),
      fileIds: someFiles.meta({
        label: label('变更协议', 'The amendment'),
        widget: 'files',
      }),
    })
    .superRefine(checkPrice),
)
export type AmendmentForm = z.infer<typeof AmendmentForm>

const AcceptorPart = plain(
  z.strictObject({
    name: personal(PersonName).meta({ label: label('姓名', 'Name') }),
    place: textField(label('单位和职务', 'Unit and post'), 60),
  }),
)

const countField = plain(z.int().min(1).max(1_000_000)).meta({ label: label('数量', 'Quantity') })

const DevicePart = plain(
  z.strictObject({
    name: textField(label('名称', 'Name'), 100),
    model: textField(label('型号', 'Model'), 100),
    quantity: countField,
    priceFen: yuanField(label('单价', 'Price of one')),
  }),
)

export const AcceptanceForm = plain(
  z.strictObject({
    acceptedOn: dateField(label('验收日期', 'Accepted on')),
    conclusion: plain(z.enum(['passed', 'passed-after-mending'])).meta({
      label: label('验收结论', 'Conclusion'),
      widget: 'select',
      options: conclusionLabels,
    }),
    remarks: textField(label('验收意见', 'Remarks'), 300).optional(),
    acceptors: plain(z.array(AcceptorPart).min(1).max(20)).meta({
      label: label('验收人', 'Acceptors'),
      widget: 'lines',
    }),
    devices: plain(
      z
        .array(DevicePart)
        .max(100)
        .refine(
          (rows) => new Set(rows.map(({ name }) => name)).size === rows.length,
          '同一名称只填一行。 | Enter each name once.',
        ),
    )
      .meta({
        label: label('验收的设备和软件', 'Devices and software accepted'),
        hint: label('没有就不填', 'Leave empty if there are none'),
        widget: 'lines',
      })
      .default([]),
    fileIds: someFiles.meta({
      label: label('验收单', 'The acceptance record'),
      widget: 'files',
    }),
  }),
)
export type AcceptanceForm = z.infer<typeof AcceptanceForm>

const AssetCardPart = plain(
  z.strictObject({
    number: textField(label('资产卡片编号', 'Card number'), 40),
    name: textField(label('名称', 'Name'), 100),
    quantity: countField,
    amountFen: yuanField(label('金额', 'Amount')),
    place: textField(label('存放地点', 'Place'), 100),
    keeper: textField(label('保管岗位', 'Keeper’s post'), 60),
  }),
)

export const AssetCardsForm = plain(
  z.strictObject({
    cards: plain(
      z
        .array(AssetCardPart)
        .min(1)
        .max(100)
        .refine(
          (rows) => new Set(rows.map(({ number }) => number)).size === rows.length,
          '同一编号只填一行。 | Enter each number once.',
        ),
    ).meta({ label: label('固定资产卡片', 'Asset cards'), widget: 'lines' }),
  }),
)
export type AssetCardsForm = z.infer<typeof AssetCardsForm>

export const TerminationForm = plain(
  z.strictObject({
    terminatedOn: dateField(label('终止日期', 'Terminated on')),
    reason: reasonField,
    fileIds: filesField.optional(),
  }),
)
