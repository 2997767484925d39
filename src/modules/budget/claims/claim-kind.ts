import { label } from '#kernel/label.ts'
import type { Action } from '#kernel/action.ts'
import { defineAction, type RecordKind, type RecordOf } from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { maySeeClaim } from './claim-policy.ts'
import { claimProcess, type ClaimState } from './claim-process.ts'
import type { ClaimContent } from './claim.ts'
import type { PinnedChain } from '../signing/signing-chain.ts'

export const claimKind: RecordKind<ClaimState, keyof typeof claimProcess.actions> = {
  process: claimProcess,
  table: 'budget.claim',
  collection: 'claims',
  maySee: maySeeClaim,
  waits: {
    finish: label('填好后提交', 'Finish and submit'),
    mend: label('按退回原因修改', 'Mend what it was returned for'),
    sign: label('核对后签字', 'Check and sign'),
    'sign-again': label('内容改过，核对后重新签字', 'It was edited: check and sign again'),
    pay: label('支付后登记', 'Pay and record the payment'),
    book: label('登记入账', 'Enter in the books'),
  },
}

/** A claim's own fields. */
export interface ClaimFields extends ClaimContent {
  /** Keeps the payee from being guessed out of a signature's digest. */
  readonly payeeSalt: string
  readonly claimantPersonId: string
  /** The chain of signers it follows, as the rules stood when it was submitted. */
  readonly chain: PinnedChain | null
  readonly returned: {
    readonly reason: string
    readonly byName: string
    readonly step: string
    readonly at: string
  } | null
}

export type Claim = RecordOf<ClaimState, ClaimFields>

/** Declares an action on a claim. */
export function defineClaimAction<Name extends keyof typeof claimProcess.actions, Input, Known>(
  action: Action<Tx, ClaimState, Name, Claim, ClaimFields, Input, Known>,
): Action<Tx, ClaimState, Name, Claim, ClaimFields, Input, Known> {
  return defineAction(action)
}
