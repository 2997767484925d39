import { toHalfWidth } from './digits.ts'
import { label, type Label } from './label.ts'
import { Refusal } from './refusal.ts'

/** The number of an official document (发文字号), e.g. `大行审〔2023〕9号`. */
export interface DocumentNumber {
  /** The issuer's characters (机关代字), e.g. `大行审`. */
  readonly issuer: string
  readonly year: number
  readonly sequence: number
}

/** A number as understood, with a hint when the brackets had to be corrected. */
export interface DocumentNumberRead {
  readonly number: DocumentNumber
  readonly hint: Label | null
}

/** A document number as typed; brackets become 〔〕 with a hint, 第 and padded sequences are refused (GB/T 9704-2012). */
export function parseDocumentNumber(text: string): DocumentNumberRead {
  const typed = toHalfWidth(text).replace(/\s/g, '')
  const parts = /^(.+?)([〔[(【〈<{])(\d+)([〕\])】〉>}])(第?)(\d+)(号?)$/u.exec(typed)
  if (parts === null) throw refuseNumber.form()
  const [, issuer = '', opening, year = '', closing, ordinal, sequence = '', ending] = parts
  if (!/^\p{Script=Han}{2,12}$/u.test(issuer)) throw refuseNumber.form()
  if (!/^(?:19|20)\d{2}$/.test(year)) throw refuseNumber.year()
  if (ordinal !== '') throw refuseNumber.ordinal(issuer, year, Number(sequence))
  if (sequence.startsWith('0')) throw refuseNumber.padded(Number(sequence))
  if (ending === '') throw refuseNumber.ending(issuer, year, sequence)
  const number = { issuer, year: Number(year), sequence: Number(sequence) }
  if (!Number.isSafeInteger(number.sequence)) throw refuseNumber.form()
  return { number, hint: opening === '〔' && closing === '〕' ? null : bracketHint }
}

/** The number in its one written form: 〔〕 around the year, no 第, no padding, 号 at the end (GB/T 9704-2012). */
export function sayDocumentNumber({ issuer, year, sequence }: DocumentNumber): string {
  return `${issuer}〔${year}〕${sequence}号`
}

/** Two documents have the same key exactly when issuer, year and sequence are the same. */
export function documentNumberKey({ issuer, year, sequence }: DocumentNumber): string {
  return `${issuer}|${year}|${sequence}`
}

const bracketHint = label(
  '括号已改为公文用的六角括号〔〕。',
  'The brackets were changed to 〔〕, as official documents use.',
)

const refuseNumber = {
  form: () =>
    new Refusal(
      'invalid',
      label(
        '发文字号写成“机关代字〔年份〕序号号”，例如 大行审〔2023〕9号。',
        'Write the document number as issuer, year in brackets, sequence and 号, for example 大行审〔2023〕9号.',
      ),
    ),
  year: () =>
    new Refusal(
      'invalid',
      label(
        '发文字号里的年份写四位，例如 大行审〔2023〕9号。',
        'Write the year in four digits, for example 大行审〔2023〕9号.',
      ),
    ),
  ordinal: (issuer: string, year: string, sequence: number) =>
    new Refusal(
      'invalid',
      label(
        `序号前不加“第”，请写 ${issuer}〔${year}〕${sequence}号。`,
        `Leave out 第 before the sequence: ${issuer}〔${year}〕${sequence}号.`,
      ),
    ),
  padded: (sequence: number) =>
    sequence === 0
      ? new Refusal(
          'invalid',
          label('序号从 1 开始，例如 1号。', 'Sequences begin with 1, for example 1号.'),
        )
      : new Refusal(
          'invalid',
          label(
            `序号前不补零，请写 ${sequence}号。`,
            `Leave out the zeros before the sequence: ${sequence}号.`,
          ),
        ),
  ending: (issuer: string, year: string, sequence: string) =>
    new Refusal(
      'invalid',
      label(
        `末尾要写“号”，请写 ${issuer}〔${year}〕${sequence}号。`,
        `End the number with 号: ${issuer}〔${year}〕${sequence}号.`,
      ),
    ),
}
