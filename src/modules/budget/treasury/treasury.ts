import { label, type Label } from '#kernel/label.ts'
import { maskName } from '#kernel/names.ts'
import { accountTail, type Certainty } from './treasury-matching.ts'

/** What a column of a treasury list may mean. */
export const treasuryColumns = {
  paidOn: label('支付日期', 'Paid on'),
  amount: label('支付金额', 'Amount'),
  payee: label('收款人全称', 'Payee'),
  voucher: label('支付凭证号', 'Voucher'),
  account: label('收款人账号', 'Payee’s account'),
  projectCode: label('项目编码', 'Project code'),
  unitName: label('预算单位', 'Budget unit'),
  functionClass: label('功能科目', 'Functional class'),
  economicClass: label('经济分类', 'Economic class'),
  purpose: label('用途', 'Purpose'),
} as const
export type TreasuryColumn = keyof typeof treasuryColumns

/** Which cell of a row holds what, by the words of the header. */
export type ColumnMapping = Readonly<Partial<Record<TreasuryColumn, string>>>

/** Without these a line cannot be compared with anything. */
export const neededColumns = ['paidOn', 'amount', 'payee', 'voucher'] as const

/** One line of a treasury list as its file has it. Money that the treasury took back is negative. */
export interface TreasuryLine {
  readonly rowNumber: number
  readonly paidOn: string
  readonly amountFen: number
  readonly payee: string
  readonly account: string | null
  readonly voucher: string
  /** Which one of the list's lines with this voucher it is, from 1. */
  readonly occurrence: number
  readonly projectCode: string | null
  readonly unitName: string | null
  readonly functionClass: string | null
  readonly economicClass: string | null
  readonly purpose: string | null
}

/** Why something has no counterpart on the other side. */
export const differenceCauses = {
  'not-yet-paid': label('国库还没支付', 'Not yet paid by the treasury'),
  'other-month': label('记在别的月份', 'Recorded in another month'),
  'outside-system': label('系统外支付', 'Paid outside the system'),
  'other-unit': label('别的单位的', 'Another unit’s'),
  'other-account': label('走别的账户', 'Paid from another account'),
  'wrong-amount': label('金额有误', 'Wrong amount'),
  'paid-twice': label('重复支付', 'Paid twice'),
  'bank-return': label('银行退回', 'Returned by the bank'),
} as const
export type DifferenceCause = keyof typeof differenceCauses

/** Why something is left: in what two that may be one payment differ, or on which side one stands alone. */
export type Difference = 'amount' | 'payee' | 'repeated' | 'only-treasury' | 'only-here'

/** Why something that was not matched stands where it stands. */
export const differenceLabels: Readonly<Record<Difference, Label>> = {
  amount: label('可能是同一笔，金额不同', 'May be one payment; the amounts differ'),
  payee: label('可能是同一笔，收款人写法不同', 'May be one payment; the payees differ'),
  repeated: label('同一凭证在清单里出现两次', 'The list has this voucher twice'),
  'only-treasury': label('国库付了，这里没有登记', 'Paid by the treasury, not recorded here'),
  'only-here': label('这里登记了，国库清单没有', 'Recorded here, not in the treasury’s list'),
}

export const certaintyLabels: Readonly<Record<Certainty | 'by-hand', Label>> = {
  voucher: label('凭证号一致', 'Same voucher'),
  'payee-and-project': label('金额、收款人、项目一致', 'Same amount, payee and project'),
  payee: label('金额、收款人一致', 'Same amount and payee'),
  'by-hand': label('人工勾对', 'Tied by hand'),
}

/** A treasury list's own fields. */
export interface TreasuryListFields {
  readonly month: string
  /** What the treasury calls the account it is of. */
  readonly account: string
  readonly fileId: string
  /** The header by which its columns were read; null until somebody said what they mean. */
  readonly header: string | null
  readonly lineCount: number
  readonly importerPersonId: string
  readonly importerAccountId: string
}

// A name that ends so, whatever is added in brackets, is an organisation's and stands in the open.
const organisation =
  /(公司|厂|店|部|院|校|所|站|局|委员会|中心|银行|支行|分行|合作社|信用社|政府|大学|协会|集团)([(（].*[)）])?$/u

/** A payee as lists show it: an organisation by its name, a person by the first character; an account by its end. */
export function sayMaskedPayee(payee: string, account: string | null): string {
  const name = organisation.test(payee.trim()) ? payee : maskName(payee)
  const tail = account === null ? '' : accountTail(account)
  return tail === '' ? name : `${name}（尾号 ${tail}）`
}
