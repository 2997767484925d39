import { tidyCode } from './digits.ts'
import { label, type Label } from './label.ts'
import { Refusal } from './refusal.ts'

/** What identifies one paper, whoever hands it in: a digital invoice, an older coded invoice, or a fiscal receipt. */
export type InvoiceNumber =
  | { readonly type: 'digital-invoice'; readonly number: string }
  | { readonly type: 'coded-invoice'; readonly code: string; readonly number: string }
  | { readonly type: 'fiscal-receipt'; readonly code: string; readonly number: string }

export const invoiceTypeLabels: Readonly<Record<InvoiceNumber['type'], Label>> = {
  'digital-invoice': label('数电票', 'Digital invoice'),
  'coded-invoice': label('发票', 'Invoice'),
  'fiscal-receipt': label('财政票据', 'Fiscal receipt'),
}

/**
 * The number as typed, with its code where it has one. The lengths alone tell the kinds apart: 数电票 20;
 * older invoices 10 or 12 and 8; fiscal receipts (财政票据) 8 and 10.
 */
export function parseInvoiceNumber(typed: { code?: string; number: string }): InvoiceNumber {
  const code = tidyCode(typed.code ?? '')
  const number = tidyCode(typed.number)
  const lengths = `${digitCount(code)}+${digitCount(number)}`
  if (lengths === '0+20') return { type: 'digital-invoice', number }
  if (lengths === '10+8' || lengths === '12+8') return { type: 'coded-invoice', code, number }
  if (lengths === '8+10') return { type: 'fiscal-receipt', code, number }
  throw refuseInvoice(code, number)
}

/** Two papers have the same key exactly when they are the same paper. */
export function invoiceKey(invoice: InvoiceNumber): string {
  return invoice.type === 'digital-invoice' ? invoice.number : `${invoice.code}-${invoice.number}`
}

function digitCount(text: string): number {
  return /^\d*$/.test(text) ? text.length : Number.NaN
}

function refuseInvoice(code: string, number: string): Refusal {
  if (code !== '' && digitCount(number) === 20) {
    const sentence = label(
      '数电票只有 20 位号码，没有代码，请把代码留空。',
      'A digital invoice has a number of 20 digits and no code. Leave the code empty.',
    )
    return new Refusal('invalid', sentence, [{ path: '/code', sentence }])
  }
  if (code === '' && [8, 10].includes(digitCount(number))) {
    const sentence = label(
      '这种票据还有代码：发票代码 10 或 12 位，财政票据代码 8 位，请一并填写。',
      'This paper also has a code: 10 or 12 digits on an invoice, 8 on a fiscal receipt. Enter it too.',
    )
    return new Refusal('invalid', sentence, [{ path: '/code', sentence }])
  }
  const sentence = label(
    '票据号码位数不对：数电票 20 位；发票代码 10 或 12 位加号码 8 位；财政票据代码 8 位加号码 10 位。',
    'The number of digits is wrong: digital invoice 20; invoice code 10 or 12 with number 8; fiscal receipt code 8 with number 10.',
  )
  return new Refusal('invalid', sentence, [{ path: '/number', sentence }])
}
