import { countCharacters } from '#kernel/names.ts'
import { personal, plain } from '#kernel/declared.ts'
import { parseDocumentNumber, sayDocumentNumber } from '#kernel/document-number.ts'
import { label, type Label } from '#kernel/label.ts'
import { FenInput, SignedFenInput } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { z } from 'zod'
import { sourceCodes, sourceLabels } from './ledger/funds.ts'

/** A field of text that speaks of work and money, never of a person. */
export function textField(words: Label, lengthMax: number, hint?: Label): z.ZodString {
  const text = z
    .string()
    .trim()
    .min(1)
    .refine(
      (value) => countCharacters(value) <= lengthMax,
      `最多写 ${String(lengthMax)} 个字。 | Write at most ${String(lengthMax)} characters.`,
    )
  return plain(text).meta({
    label: words,
    ...(hint ? { hint } : {}),
    ...(lengthMax > 100 ? { widget: 'long-text' } : {}),
  })
}

export function dateField(words: Label): z.ZodISODate {
  return plain(z.iso.date()).meta({ label: words, widget: 'date' })
}

export function yuanField(words: Label): z.ZodInt {
  return plain(FenInput.min(1)).meta({ label: words, widget: 'yuan' })
}

export const sourceField = plain(z.enum(sourceCodes)).meta({
  label: label('资金来源', 'Source of funds'),
  widget: 'select',
  options: sourceLabels,
})

export const classField = plain(z.string().regex(/^\d{3,5}$/)).meta({
  label: label('支出经济分类', 'Economic class'),
  widget: 'select',
})

export const filesField = plain(z.array(plain(z.uuid())).max(20)).meta({
  label: label('附件', 'Files'),
  widget: 'files',
})

export const fileField = plain(z.uuid()).meta({ label: label('文件', 'File'), widget: 'file' })

/** Where somebody is paid. Personal. */
export const bankField = personal(z.string().trim().min(2).max(100)).meta({
  label: label('开户行', 'Bank'),
})

export const accountField = personal(
  z
    .string()
    .trim()
    .regex(
      /^[\d -]{6,40}$/,
      '账号只写数字，至少 6 位。 | Write the account number in digits, at least 6.',
    ),
).meta({ label: label('账号', 'Account number') })

export function tidyAccount(account: string): string {
  return account.replace(/[\s-]/g, '')
}

export const reasonField = textField(label('原因', 'Reason'), 300)

/** A document number as typed, put into its one written form by whoever reads the input. */
export const documentNumberField = plain(
  z
    .string()
    .trim()
    .max(60)
    .superRefine((text, context) => {
      const problem = findProblem(() => parseDocumentNumber(text))
      if (problem) context.addIssue({ code: 'custom', message: `${problem.zh} | ${problem.en}` })
    }),
).meta({
  label: label('发文字号', 'Document number'),
  hint: label('例如 大行审〔2023〕9号', 'For example 大行审〔2023〕9号'),
})

export function writtenNumber(text: string | undefined): string | null {
  return text === undefined ? null : sayDocumentNumber(parseDocumentNumber(text).number)
}

/** What a kernel parser would say of the text, or null when it takes it. */
export function findProblem(parse: () => unknown): Label | null {
  try {
    parse()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.sentence
    throw error
  }
}

/** ± an amount for one source. */
export const SourceChange = plain(
  z.strictObject({
    source: sourceField,
    amountFen: plain(
      SignedFenInput.refine((fen) => fen !== 0, '金额不能是零。 | The amount may not be zero.'),
    ).meta({
      label: label('增减金额', 'Change'),
      hint: label('减少写负数', 'Write a decrease as a negative amount'),
      widget: 'yuan',
    }),
  }),
)

export const SourcePart = plain(
  z.strictObject({ source: sourceField, amountFen: yuanField(label('金额', 'Amount')) }),
)

/** Rows by source in which every source occurs once. */
export function bySourceOnce<Row extends z.ZodType<{ readonly source: string }>>(
  row: Row,
): z.ZodArray<Row> {
  return plain(
    z
      .array(row)
      .min(1)
      .max(sourceCodes.length)
      .refine(
        (rows) => new Set(rows.map(({ source }) => source)).size === rows.length,
        '每种资金来源只写一行。 | Write each source of funds once.',
      ),
  )
}

/** A business date may not lie after the day on which it is recorded. */
export function refuseFuture(date: string, today: string, path: string): void {
  if (date <= today) return
  const sentence = label(
    `日期不能晚于今天（${today}）。`,
    `The date may not be later than today (${today}).`,
  )
  throw new Refusal('invalid', sentence, [{ path, sentence }])
}
