import { z } from 'zod'
import { toHalfWidth } from './digits.ts'
import { label } from './label.ts'
import { Refusal } from './refusal.ts'

/** An amount of money as a whole number of fen. */
export type Fen = number

/** The largest amount that can be typed, and written in capitals: 99,999,999,999.99 yuan. */
export const amountFenMax: Fen = 9_999_999_999_999

/** An amount in a form or request, never below zero. */
export const FenInput = z.int().min(0).max(amountFenMax)

/** An amount in a form or request that may be negative, e.g. a budget adjustment. */
export const SignedFenInput = z.int().min(-amountFenMax).max(amountFenMax)

/** Yuan as a person types them (`1,234.50`, `１２３４．５`, `¥1,234元`); anything doubtful is refused, never guessed. */
export function parseYuan(text: string, { mayBeNegative = false } = {}): Fen {
  const typed = toHalfWidth(text)
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/^(-?)\s*[¥￥]\s*/, '$1')
    .replace(/\s*元$/, '')
  if (typed === '') throw refuseAmount.empty()
  const parts = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(typed)
  if (parts === null) throw refuseAmount.notNumber()
  const [, minus = '', whole = '', decimals = ''] = parts
  if (decimals.length > 2) throw refuseAmount.tooFine()
  const fen = BigInt(whole.replaceAll(',', '') + decimals.padEnd(2, '0'))
  if (fen > BigInt(amountFenMax)) throw refuseAmount.tooLarge()
  if (fen === 0n || minus === '') return Number(fen)
  if (!mayBeNegative) throw refuseAmount.negative()
  return -Number(fen)
}

/** Yuan with thousands marked and two decimals, e.g. `30,400.00`. */
export function sayYuan(fen: Fen): string {
  return groupThousands(decimalText(exact(fen), 2))
}

/** Ten thousands of yuan with two decimals, rounded half up, e.g. `80.00`; the unit 万元 is written by the caller. */
export function sayWan(fen: Fen): string {
  return groupThousands(roundedRatio(fen, 1_000_000, 2))
}

/** The exact total; an amount that is not a whole number of fen is a bug and throws. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0n
  for (const fen of amounts) total += exact(fen)
  return wholeFen(Number(total))
}

/** The same number, or a throw when it is not a safe whole number of fen. */
export function wholeFen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`)
  return value
}

/** `numerator ÷ denominator` as a percentage such as `79.73%`, or null when nothing was planned. */
export function percent(numerator: number, denominator: number, decimals = 2): string | null {
  if (denominator === 0) return null
  return `${ratioText(exact(numerator) * 100n, exact(denominator), decimals)}%`
}

/** `numerator ÷ denominator` as a decimal text, rounded half up on the exact quotient, signs set aside. */
export function roundedRatio(numerator: number, denominator: number, decimals: number): string {
  return ratioText(exact(numerator), exact(denominator), decimals)
}

const numerals = '零壹贰叁肆伍陆柒捌玖'
const places = ['', '拾', '佰', '仟']
const sections = ['', '万', '亿']

/**
 * The amount in capitals, e.g. `叁万零肆佰元整`, by article 52 of the Ministry of Finance's Basic Norms of Accounting
 * Work (会计基础工作规范): one 零 for any run of zeros inside the yuan, 整 after 元 and 角, none after 分.
 */
export function capitals(fen: Fen): string {
  const amount = exact(fen)
  if (amount < 0n) return `负${capitals(-fen)}`
  if (amount > BigInt(amountFenMax)) throw new RangeError('too large to be written in capitals')
  const yuan = amount / 100n
  const jiao = Number((amount / 10n) % 10n)
  const last = Number(amount % 10n)
  if (amount === 0n) return '零元整'
  const whole = yuan === 0n ? '' : `${wholeCapitals(yuan.toString())}元`
  if (jiao === 0 && last === 0) return `${whole}整`
  const jiaoText = jiao === 0 ? (whole === '' ? '' : '零') : `${numeral(jiao)}角`
  return `${whole}${jiaoText}${last === 0 ? '整' : `${numeral(last)}分`}`
}

function wholeCapitals(digits: string): string {
  let words = ''
  let zeroPending = false
  let sectionHasDigit = false
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[index])
    const position = digits.length - 1 - index
    if (digit === 0) {
      zeroPending = true
    } else {
      words += `${zeroPending ? '零' : ''}${numeral(digit)}${places[position % 4] ?? ''}`
      zeroPending = false
      sectionHasDigit = true
    }
    if (position % 4 === 0) {
      if (sectionHasDigit) words += sections[position / 4] ?? ''
      sectionHasDigit = false
    }
  }
  return words
}

function numeral(digit: number): string {
  return numerals.charAt(digit)
}

function ratioText(numerator: bigint, denominator: bigint, decimals: number): string {
  if (denominator === 0n) throw new RangeError('a ratio over zero says nothing')
  const scaled = numerator * 10n ** BigInt(decimals)
  const negative = scaled < 0n !== denominator < 0n
  const over = magnitude(denominator)
  const rounded = (2n * magnitude(scaled) + over) / (2n * over)
  return decimalText(negative ? -rounded : rounded, decimals)
}

/** `123` with two decimals is `1.23`. */
function decimalText(scaled: bigint, decimals: number): string {
  const digits = magnitude(scaled)
    .toString()
    .padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  const fraction = decimals === 0 ? '' : `.${digits.slice(cut)}`
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, cut)}${fraction}`
}

function groupThousands(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}

function exact(value: number): bigint {
  return BigInt(wholeFen(value))
}

const refuseAmount = {
  empty: () =>
    new Refusal(
      'invalid',
      label('请填写金额（元），例如 1,234.50。', 'Enter the amount in yuan, for example 1,234.50.'),
    ),
  notNumber: () =>
    new Refusal(
      'invalid',
      label(
        '金额只写数字，单位是元，例如 1,234.50。',
        'Write the amount in figures, in yuan, for example 1,234.50.',
      ),
    ),
  tooFine: () =>
    new Refusal(
      'invalid',
      label(
        '金额最多写到分，也就是两位小数，例如 1,234.50。',
        'Write at most two decimals, for example 1,234.50.',
      ),
    ),
  tooLarge: () =>
    new Refusal(
      'invalid',
      label(
        '金额不能超过 99,999,999,999.99 元，请核对位数。',
        'The amount may not exceed 99,999,999,999.99 yuan. Check the number of digits.',
      ),
    ),
  negative: () =>
    new Refusal(
      'invalid',
      label(
        '这里的金额不能是负数，请去掉负号，例如 1,234.50。',
        'The amount may not be negative here. Leave out the minus, for example 1,234.50.',
      ),
    ),
}
