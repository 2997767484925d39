import type { DateText } from '#kernel/dates.ts'
import {
  claimStages,
  type ClaimStage,
  type ClaimStory,
  type ProjectStory,
  type TownStory,
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
  /** One of several payouts of a claim: nothing is planted on it. */
  readonly isShare?: true
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

/** What the project's payments gave each payee: a claim on a table of shares pays each of its towns. */
export function payoutsOf(story: ProjectStory): readonly SamplePayment[] {
  const { allotments = [] } = story
  return [
    ...story.claims.flatMap((claim, at) => paymentOf(story, claim, at + 1) ?? []),
    ...allotments.flatMap((one, place) =>
      one.claims.flatMap((claim, at) => {
        const payment = paymentOf(story, claim, numberOnTable(place, at))
        const paid = one.towns.filter(({ town }) => claim.towns.includes(town))
        return payment ? paid.map((share) => townPayment(payment, share)) : []
      }),
    ),
  ]
}

function townPayment(payment: SamplePayment, { town, yuan }: TownStory): SamplePayment {
  const { name, account } = accountOf(townBody(town))
  return { ...payment, amountFen: yuan * 100, payee: name, account, isShare: true }
}

/** The public body that a town's share is paid to. */
export function townBody(town: string): string {
  return `样例县${town}人民政府`
}

/** The number of a claim on a table of shares, beyond the project's other claims: no two payments have one reference. */
export function numberOnTable(place: number, at: number): number {
  return (place + 1) * 100 + at
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

/** Where somebody is paid. */
export function accountOf(name: string): { name: string; bank: string; account: string } {
  return { name, bank: '样例银行大英支行', account: payeeAccount(name) }
}

// From an unassigned range, and the same for the same payee.
function payeeAccount(payee: string): string {
  const sum = [...payee].reduce(
    (total, sign) => (total * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_000,
    7,
  )
  return `0000000000${String(sum).padStart(6, '0')}`
}
