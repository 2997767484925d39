import { label } from '#kernel/label.ts'
import type { Source, SourceAmount } from '../ledger/funds.ts'

export const claimKindLabels = {
  reimbursement: label('报销', 'Reimbursement'),
  contract: label('合同付款', 'Contract payment'),
  allotment: label('奖补拨付', 'Allotment'),
} as const
export type ClaimKind = keyof typeof claimKindLabels
export const claimKinds = Object.keys(claimKindLabels) as [ClaimKind, ...ClaimKind[]]

export const settlementLabels = {
  transfer: label('转账', 'Bank transfer'),
  'official-card': label('公务卡', 'Official card'),
} as const

/** How a reimbursement was paid for in the first place; of an official card (公务卡) only its last digits are kept. */
export type Settlement =
  { readonly by: 'transfer' } | { readonly by: 'official-card'; readonly cardTail: string }

export const attachmentLabels = {
  contract: label('合同', 'Contract'),
  acceptance: label('验收单', 'Acceptance record'),
  minutes: label('会议纪要', 'Minutes'),
  'asset-card': label('固定资产入库单', 'Asset entry'),
  list: label('明细清单', 'Detailed list'),
  receipt: label('收据', 'Receipt'),
  other: label('其他', 'Other'),
} as const
export type AttachmentKind = keyof typeof attachmentLabels

/** Who is to be paid. Personal. */
export interface Payee {
  readonly name: string
  readonly bank: string
  readonly account: string
}

export interface ClaimLine {
  readonly item: string
  /** What it draws on of the contract or allotment, e.g. `retention` or a town. */
  readonly part?: string
  /** Who is paid by this line, where the lines of one claim go to several. */
  readonly payee?: Payee
  readonly classCode: string
  readonly amountFen: number
  readonly source: Source
  /** The standard that limits this line, e.g. a night's lodging, and its limit. */
  readonly standard: { readonly basis: string; readonly limitFen: number } | null
}

export interface ClaimInvoice {
  readonly key: string
  readonly type: 'digital-invoice' | 'coded-invoice' | 'fiscal-receipt'
  readonly code: string | null
  readonly number: string
  readonly issuedOn: string
  readonly seller: string
  readonly faceFen: number
  readonly claimedFen: number
  readonly fileId: string | null
}

export interface ClaimAttachment {
  readonly attachmentKind: AttachmentKind
  readonly title: string
  readonly fileId: string
}

/** What the claimant enters: everything that signatures are about. */
export interface ClaimContent {
  readonly claimKind: ClaimKind
  /** The contract or the allotment that it is paid on; none for a reimbursement. */
  readonly basisId: string | null
  /** Said of a reimbursement only. */
  readonly settlement: Settlement | null
  readonly projectId: string
  readonly purpose: string
  readonly eventOn: string
  /** Null where each line has a payee of its own. */
  readonly payee: Payee | null
  readonly lines: readonly ClaimLine[]
  readonly invoices: readonly ClaimInvoice[]
  readonly attachments: readonly ClaimAttachment[]
  /** Why the lines and the invoices do not add up to the same, where they do not. */
  readonly differenceReason: string | null
  readonly totalFen: number
}

/** What the claim takes from each source. */
export function takenFrom(lines: readonly ClaimLine[]): readonly SourceAmount[] {
  return lines.map(({ source, amountFen }) => ({ source, amountFen }))
}

/** One payment that the treasury makes for the claim. */
export interface Payout {
  readonly payee: Payee
  readonly amountFen: number
}

/** Whom the claim pays and how much: one payee, or one for each that its lines name, in the order of the lines. */
export function payoutsOf({
  payee,
  lines,
  totalFen,
}: Pick<ClaimContent, 'payee' | 'lines' | 'totalFen'>): readonly Payout[] {
  if (payee !== null) return [{ payee, amountFen: totalFen }]
  const byAccount = new Map<string, Payout>()
  for (const { payee: own, amountFen } of lines) {
    if (own === undefined) continue
    const key = JSON.stringify([own.name, own.account])
    byAccount.set(key, { payee: own, amountFen: (byAccount.get(key)?.amountFen ?? 0) + amountFen })
  }
  return [...byAccount.values()]
}

/** The files that the claim owns. */
export function filesOf({ invoices, attachments }: ClaimContent): readonly string[] {
  return [
    ...invoices.flatMap(({ fileId }) => (fileId === null ? [] : [fileId])),
    ...attachments.map(({ fileId }) => fileId),
  ]
}

/** An account number as shown to everyone: its last four digits. */
export function maskAccount(account: string): string {
  return account.replace(/\s/g, '').slice(-4)
}
