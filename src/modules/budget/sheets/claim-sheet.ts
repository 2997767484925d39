import { label, type Label } from '#kernel/label.ts'
import type { Claim } from '../claims/claim-kind.ts'
import type { ClaimState } from '../claims/claim-process.ts'
import type { ClaimKind } from '../claims/claim.ts'

/** The paper of one version of a claim. */
export interface ClaimSheet {
  readonly code: string
  readonly claimId: string
  readonly version: number
  /** The first paper of the claim is its first edition, whatever the version. */
  readonly edition: number
  readonly totalFen: number
  readonly filedOn: string
  readonly signaturesMade: number
  readonly signaturesRequired: number
  readonly journalId: number
  readonly madeAt: Date
}

/** What the paper is called, as accountants call it. */
export const sheetTitles: Readonly<Record<ClaimKind, Label>> = {
  reimbursement: label('费用报销单', 'Expense claim'),
  contract: label('合同付款单', 'Contract payment'),
  allotment: label('拨款单', 'Allotment'),
}

const states: readonly ClaimState[] = ['signing', 'awaiting-payment', 'paid', 'booked']

/** Whether the claim has gone to its signers and not back: there is something to put on paper. */
export function hasSheet({ state }: Pick<Claim, 'state'>): boolean {
  return states.includes(state)
}
