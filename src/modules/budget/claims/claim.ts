import { label } from '#kernel/label.ts'
import type { Source, SourceAmount } from '../ledger/funds.ts'

export const claimKinds = ['reimbursement', 'contract', 'allotment'] as const
export type ClaimKind = (typeof claimKinds)[number]

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
  readonly projectId: string
  readonly purpose: string
  readonly eventOn: string
  readonly payee: Payee
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
