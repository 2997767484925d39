import { tidyCode } from './digits.ts'
import { label } from './label.ts'
import { Refusal } from './refusal.ts'

/** What the 21 characters of a budget project's code say. */
export interface BudgetProjectCode {
  readonly code: string
  /** Administrative division, six digits. */
  readonly division: string
  readonly year: number
  /** One capital; R is spending on staff. The list belongs to the finance bureau, so others are not refused. */
  readonly category: string
  readonly serial: string
}

/** A code such as `51000021R000000019951`, by the form of Sichuan's 2023 self-assessment table (510000_0013zp). */
export function parseBudgetProjectCode(text: string): BudgetProjectCode {
  const code = tidyCode(text)
  const parts = /^(\d{6})(\d{2})([A-Z])(\d{12})$/.exec(code)
  if (parts === null) {
    throw new Refusal(
      'invalid',
      label(
        '预算项目编码是 21 位：区划 6 位、年份 2 位、字母 1 位、流水 12 位，例如 51092323T000000000001。',
        'A budget project code has 21 characters: division 6, year 2, letter 1, serial 12, for example 51092323T000000000001.',
      ),
    )
  }
  const [, division = '', year = '', category = '', serial = ''] = parts
  return { code, division, year: 2000 + Number(year), category, serial }
}
