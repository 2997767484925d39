import { label, type Label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { SignatureMark } from './signature.ts'
import type { Duty, SamePersonRule } from './signing-chain.ts'

/** A hand that has already done something to the claim, and the persons behind it. */
export interface EarlierHand {
  readonly duty: Duty
  readonly label: Label
  readonly persons: readonly string[]
}

/** Who is about to act: the persons behind him, and whether he acts for a colleague. */
export interface NextHand {
  readonly duty: Duty
  readonly persons: readonly string[]
  readonly isDelegate: boolean
}

/**
 * Whether these persons may act after those hands: nothing stands against it, it must be marked, or a hand forbids it.
 * Applying, checking, approving, paying and recording are for different persons (Accounting Law, 会计法; internal
 * control rules 财会〔2012〕21号), delegates counted with those they act for. The county's rule speaks only where one
 * person holds two approving posts, or would approve what he applied for himself; whoever checks may also record.
 */
export function judge(
  next: NextHand,
  earlier: readonly EarlierHand[],
  rule: SamePersonRule,
):
  | { readonly allowed: true; readonly mark: SignatureMark | null }
  | { readonly allowed: false; readonly by: EarlierHand } {
  let mark: SignatureMark | null = null
  for (const hand of earlier) {
    if (!next.persons.some((person) => hand.persons.includes(person))) continue
    const verdict = judgePair(next, hand, rule)
    if (verdict === 'forbidden') return { allowed: false, by: hand }
    if (verdict !== 'free') mark = mark === 'own-claim' ? mark : verdict
  }
  return { allowed: true, mark }
}

function judgePair(
  next: NextHand,
  hand: EarlierHand,
  rule: SamePersonRule,
): 'free' | 'forbidden' | 'own-claim' | 'two-posts' {
  const isMarked = (choice: SamePersonRule[keyof SamePersonRule]): boolean =>
    choice === 'signs-both-marked' && !next.isDelegate
  if (next.duty === 'approve' && hand.duty === 'apply')
    return isMarked(rule.ownClaim) ? 'own-claim' : 'forbidden'
  if (next.duty === 'approve' && hand.duty === 'approve')
    return isMarked(rule.adjacentPosts) ? 'two-posts' : 'forbidden'
  if (next.duty === 'record' && hand.duty === 'check') return 'free'
  // The claimant gives his own signature again after an edit.
  if (next.duty === hand.duty && next.duty === 'apply') return 'free'
  return 'forbidden'
}

export function separationRefused(by: EarlierHand): Refusal {
  return new Refusal(
    'separation-of-duties',
    label(
      `这张单子的“${by.label.zh}”是您（或您代的人），这一步要换别人办。`,
      `You, or the one you act for, are this claim's “${by.label.en.toLowerCase()}”. Someone else must take this step.`,
    ),
  )
}
