import type { DateText } from '#kernel/dates.ts'
import {
  claimStages,
  type ClaimStage,
  type ClaimStory,
  type ProjectStory,
} from './project-story.ts'
import { weekdaysAfter } from './stage.ts'

/** A payment as the cashier records it. */
export interface SamplePayment {
  readonly paidOn: DateText
  readonly reference: string
  readonly amountFen: number
  readonly payee: string
  readonly account: string
  readonly projectCode: string
  readonly classCode: string
  readonly purpose: string
}

/** The payment of a claim, the so manyeth of its project; null when it does not come so far. */
export function paymentOf(
  story: ProjectStory,
  claim: ClaimStory,
  number: number,
): SamplePayment | null {
  if (!reaches(claim, 'paid')) return null
  const paidOn = weekdaysAfter(signedFrom(claim), 6)
  return {
    paidOn,
    reference: `样例支付${serialOf(paidOn, story, number)}`,
    amountFen: claim.yuan * 100,
    payee: claim.payee,
    account: payeeAccount(claim.payee),
    projectCode: story.code,
    classCode: claim.classCode,
    purpose: claim.purpose,
  }
}

/** When a claim is entered in the books, and under which voucher; null when it does not come so far. */
export function bookingOf(
  story: ProjectStory,
  claim: ClaimStory,
  number: number,
): { readonly bookedOn: DateText; readonly voucher: string } | null {
  if (!reaches(claim, 'booked')) return null
  const bookedOn = weekdaysAfter(signedFrom(claim), 8)
  return { bookedOn, voucher: `样例记账${serialOf(bookedOn, story, number)}` }
}

export function stageNumber(stage: ClaimStage): number {
  return claimStages.findIndex((one) => one === stage)
}

function reaches({ until = 'booked' }: ClaimStory, stage: ClaimStage): boolean {
  return until !== 'returned' && stageNumber(until) >= stageNumber(stage)
}

function signedFrom({ filedOn, returnedFor }: ClaimStory): DateText {
  return returnedFor === undefined ? filedOn : weekdaysAfter(filedOn, 4)
}

function serialOf(day: DateText, { code }: ProjectStory, number: number): string {
  return `${day.replaceAll('-', '')}${code.slice(-3)}${String(number).padStart(3, '0')}`
}

// From an unassigned range, and the same for the same payee.
export function payeeAccount(payee: string): string {
  const sum = [...payee].reduce(
    (total, sign) => (total * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_000,
    7,
  )
  return `0000000000${String(sum).padStart(6, '0')}`
}
