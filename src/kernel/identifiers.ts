import { z } from 'zod'
import { isDate } from './dates.ts'
import { tidyCode } from './digits.ts'
import { label, type Label } from './label.ts'
import { Refusal } from './refusal.ts'

const creditCodeSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditCodeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** A unified social credit code (统一社会信用代码) in a form. */
export const CreditCode = z.string().max(60).overwrite(tidyCode).refine(isCreditCode)

/** The 18 characters of a code whose first 17 are given; the check character by GB 32100-2015. */
export function completeCreditCode(first17: string): string {
  if (!/^[0-9A-HJ-NP-RTUWXY]{17}$/.test(first17))
    throw new RangeError(`not 17 characters of a credit code: ${first17}`)
  const sum = weightedSum(first17, creditCodeWeights, (sign) => creditCodeSigns.indexOf(sign))
  return first17 + creditCodeSigns.charAt((31 - (sum % 31)) % 31)
}

/** Whether this is a unified social credit code with its right check character (GB 32100-2015). */
export function isCreditCode(code: string): boolean {
  return /^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code) && completeCreditCode(code.slice(0, 17)) === code
}

/** A unified social credit code as typed or pasted, in its one stored form. */
export function parseCreditCode(text: string): string {
  const code = tidyCode(text)
  if (isCreditCode(code)) return code
  throw refuseCode(
    code.length === 18
      ? label(
          '统一社会信用代码校验不对，请对照执照核对每一位（没有字母 I、O、S、V、Z）。',
          'The check character of the credit code is wrong. Compare it with the certificate; I, O, S, V and Z do not occur.',
        )
      : label(
          '统一社会信用代码是 18 位数字和大写字母，例如 11510923MB0000001J。',
          'A unified social credit code has 18 digits and capitals, for example 11510923MB0000001J.',
        ),
  )
}

const residentIdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A resident identity number (公民身份号码) in a form. */
export const ResidentId = z.string().max(60).overwrite(tidyCode).refine(isResidentId)

/** The 18 characters of a number whose first 17 are given; the check character by GB 11643-1999. */
export function completeResidentId(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new RangeError('not 17 digits of a resident identity number')
  return first17 + '10X98765432'.charAt(weightedSum(first17, residentIdWeights, Number) % 11)
}

/** Whether this is a resident identity number with a real birth date and its right check character (GB 11643-1999). */
export function isResidentId(number: string): boolean {
  const parts = /^[1-9]\d{5}((?:19|20)\d{2})(\d{2})(\d{2})\d{3}[\dX]$/.exec(number)
  if (parts === null) return false
  const [, year = '', month = '', day = ''] = parts
  return isDate(`${year}-${month}-${day}`) && completeResidentId(number.slice(0, 17)) === number
}

/** A resident identity number as typed or pasted, in its one stored form; the sentence never repeats the number. */
export function parseResidentId(text: string): string {
  const number = tidyCode(text)
  if (isResidentId(number)) return number
  throw refuseCode(
    /^\d{17}[\dX]$/.test(number)
      ? label(
          '身份证号校验不对，请对照身份证核对每一位。',
          'The identity number does not check. Compare each digit with the card.',
        )
      : label(
          '身份证号是 18 位，最后一位可以是 X，请照身份证填写。',
          'A resident identity number has 18 characters; the last may be X. Copy it from the card.',
        ),
  )
}

/** `510923********001X`: the district and the last four; of any other number only its two ends. */
export function maskResidentId(number: string): string {
  if (number.length === 18) return `${number.slice(0, 6)}********${number.slice(14)}`
  if (number.length < 4) return '*'.repeat(number.length)
  return `${number.slice(0, 1)}${'*'.repeat(number.length - 2)}${number.slice(-1)}`
}

/** Whether this is a mobile number of the mainland: 11 digits from 13 to 19, without prefix. */
export function isMobileNumber(number: string): boolean {
  return /^1[3-9]\d{9}$/.test(number)
}

/** A mobile number as typed (`138 0000 0000`, `+86-138…`), in its one stored form. */
export function parseMobileNumber(text: string): string {
  const number = tidyCode(text)
    .replaceAll('-', '')
    .replace(/^(?:\+|00)86/, '')
  if (isMobileNumber(number)) return number
  throw refuseCode(
    label(
      '手机号是 11 位数字，以 13 到 19 开头，例如 13900000000。',
      'A mobile number has 11 digits and begins with 13 to 19, for example 13900000000.',
    ),
  )
}

/** `139****0000`; of any other number only its last two digits. */
export function maskMobileNumber(number: string): string {
  if (isMobileNumber(number)) return `${number.slice(0, 3)}****${number.slice(7)}`
  return '*'.repeat(Math.max(number.length - 2, 1)) + (number.length > 2 ? number.slice(-2) : '')
}

/** Only the last four digits of a bank account: `尾号 1234`. */
export function maskBankAccount(account: string): Label {
  const digits = account.replace(/\s/g, '')
  const end = digits.length > 4 ? digits.slice(-4) : '****'
  return label(`尾号 ${end}`, `ending ${end}`)
}

function weightedSum(
  text: string,
  weights: readonly number[],
  valueOf: (sign: string) => number,
): number {
  return weights.reduce((sum, weight, index) => sum + weight * valueOf(text.charAt(index)), 0)
}

function refuseCode(sentence: Label): Refusal {
  return new Refusal('invalid', sentence)
}
