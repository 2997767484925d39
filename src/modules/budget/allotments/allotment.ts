import { label } from '#kernel/label.ts'
import { sumFen } from '#kernel/money.ts'
import type { Payee } from '../claims/claim.ts'
import type { Source } from '../ledger/funds.ts'

export const methodLabels = {
  factors: label('因素法', 'By factors'),
  projects: label('项目法', 'By project'),
  fixed: label('定额', 'Fixed amount'),
} as const
export type Method = keyof typeof methodLabels

export const paymentOrderLabels = {
  'acceptance-first': label('先建后补（验收后拨付）', 'Built first: paid after acceptance'),
  'payment-first': label('先拨后验（拨付后验收）', 'Paid first, accepted afterwards'),
} as const
export type PaymentOrder = keyof typeof paymentOrderLabels

export const decidedByLabels = {
  leader: label('领导审批', 'By a leader'),
  organ: label('集体研究', 'By the organ'),
} as const

export const conclusionLabels = {
  passed: label('合格', 'Passed'),
  failed: label('不合格', 'Not passed'),
} as const
export type Conclusion = keyof typeof conclusionLabels

/** The document that an allotment rests on, e.g. a notice of funds. */
export interface AllotmentDocument {
  readonly number: string | null
  readonly title: string
  readonly fileIds: readonly string[]
}

/** One town's share. Its receiving account is a public body's. */
export interface TownShare {
  readonly townId: string
  readonly what: string
  readonly amountFen: number
  readonly payee: Payee
  /** When what it is given for should be accepted. */
  readonly plannedOn: string
}

export interface Decision {
  readonly decidedBy: keyof typeof decidedByLabels
  readonly decidedOn: string
  readonly fileIds: readonly string[]
}

/** Whose hand was on the table. A decision is never made by who drew it up. */
export interface AllotmentHand {
  readonly duty: 'draw-up' | 'decide' | 'close'
  readonly accountId: string
  readonly actingForAccountId: string | null
  readonly persons: readonly string[]
  readonly at: string
  readonly note: string | null
}

/** An allotment's own fields. What was paid is in the claims on it. */
export interface AllotmentFields {
  readonly projectId: string
  readonly name: string
  readonly document: AllotmentDocument
  readonly method: Method
  readonly explanation: string
  readonly classCode: string
  readonly source: Source
  readonly paymentOrder: PaymentOrder
  readonly towns: readonly TownShare[]
  readonly totalFen: number
  readonly decision: Decision | null
  readonly returned: { readonly reason: string; readonly byName: string } | null
  readonly hands: readonly AllotmentHand[]
}

export function totalOf(towns: readonly TownShare[]): number {
  return sumFen(towns.map(({ amountFen }) => amountFen))
}
