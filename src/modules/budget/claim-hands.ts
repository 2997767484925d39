import type { Actor } from '#kernel/actor.ts'
import type { Hand } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { fieldGroups } from './claim-content.ts'
import type { Claim } from './claim-kind.ts'
import type { PaymentRow } from './claim-store.ts'
import { nextStep, type SignatureMark } from './signature.ts'
import type { SignatureHistory } from './signature-store.ts'
import { electronicNote } from './signed-content.ts'
import { bookingLabel, paymentLabel } from './signers.ts'
import type { ChainStep } from './signing-chain.ts'

interface HandsKnown {
  readonly signatures: readonly SignatureHistory[]
  readonly payments: readonly PaymentRow[]
  /** Names of accounts, by id. */
  readonly nameOf: (accountId: string) => string
  readonly steps: readonly ChainStep[]
}

const marks: Readonly<Record<SignatureMark, Label>> = {
  'own-claim': label(
    '本人报账本人签，已按县里规则注明',
    'Signs his own claim, marked by the county’s rule',
  ),
  'two-posts': label('一人两岗，两处都签，已注明', 'Holds two posts and signs for both, marked'),
  'level-up': label('上提一级代为审核', 'Signed one level up'),
}

/** The chain of hands: who signed what and when, what fell and why, whose turn it is. */
export function handsOf(
  claim: Claim,
  known: HandsKnown,
  { actor, language }: { readonly actor: Actor; readonly language: Language },
): readonly Hand[] {
  const { signatures, steps } = known
  const standing = signatures.filter(({ voided }) => voided === null)
  const turn = claim.state === 'signing' ? nextStep(steps, standing) : undefined
  const keys = actor.hats.flatMap((hat) => hat.keys)
  const isMine = claim.assigneeKey !== null && keys.includes(claim.assigneeKey)
  const signed = steps.map((step) => {
    const last = signatures.findLast((one) => one.step === step.code)
    const state = stateOf(last, step === turn && isMine)
    return handOf(step, { state, last, isTurn: step === turn }, known, language)
  })
  return [...signed, ...paymentHands(claim, known, { isMine, language })]
}

function stateOf(last: SignatureHistory | undefined, isMine: boolean): Hand['state'] {
  if (last?.voided === null) return 'signed'
  if (last) return 'void'
  return isMine ? 'mine' : 'next'
}

function handOf(
  step: ChainStep,
  at: {
    readonly state: Hand['state']
    readonly last: SignatureHistory | undefined
    readonly isTurn: boolean
  },
  { nameOf }: HandsKnown,
  language: Language,
): Hand {
  const { state, last, isTurn } = at
  return {
    state,
    seal: step.seal,
    post: say(step.label, language),
    person: last ? nameOf(last.accountId) : null,
    actingFor: last?.actingForAccountId ? nameOf(last.actingForAccountId) : null,
    at: last?.signedAt.toISOString() ?? null,
    answersFor: say(step.answersFor, language),
    note: last
      ? noteOf(last, language)
      : isTurn
        ? say(label('正等这一手', 'Waiting for this hand'), language)
        : null,
    digest: state === 'signed' ? (last?.digest ?? null) : null,
  }
}

function noteOf({ voided, mark }: SignatureHistory, language: Language): string {
  if (voided === null)
    return [electronicNote, ...(mark === null ? [] : [marks[mark]])]
      .map((words) => say(words, language))
      .join(language === 'zh' ? '；' : '; ')
  const groups = voided.touched.map((group) => say(fieldGroups[group], language))
  switch (voided.reason) {
    case 'edited':
      return language === 'zh'
        ? `已作废：签的${groups.join('、')}后来改了，要重新签`
        : `Void: ${groups.join(', ').toLowerCase()} changed after it was signed. To be signed again`
    case 'taken-back':
      return say(label('经办人取回，签字作废', 'Void: the claimant took the claim back'), language)
    case 'other-signer':
      return say(
        label('前面换了人签，要重新签', 'Void: another person signed before. To be signed again'),
        language,
      )
  }
}

function paymentHands(
  claim: Claim,
  { payments, nameOf }: HandsKnown,
  { isMine, language }: { readonly isMine: boolean; readonly language: Language },
): readonly Hand[] {
  if (claim.chain === null) return []
  const last = payments.findLast(({ kind }) => kind !== 'booking')
  const paid = last?.kind === 'payment' ? last : undefined
  const booked = payments.findLast(({ kind }) => kind === 'booking')
  const hand = (
    words: { readonly seal: string; readonly post: Label; readonly answersFor: Label },
    done: PaymentRow | undefined,
    isTurn: boolean,
  ): Hand => ({
    state: done ? 'signed' : isTurn && isMine ? 'mine' : 'next',
    seal: words.seal,
    post: say(words.post, language),
    person: done ? nameOf(done.accountId) : null,
    actingFor: null,
    at: done ? `${done.happenedOn}T00:00:00+08:00` : null,
    answersFor: say(words.answersFor, language),
    note: done ? done.reference : null,
    digest: null,
  })
  return [
    hand(
      { seal: '出纳', post: paymentLabel, answersFor: label('按单支付', 'Paid as signed') },
      paid,
      claim.state === 'awaiting-payment',
    ),
    hand(
      { seal: '记账', post: bookingLabel, answersFor: label('账目登记', 'Entered in the books') },
      booked,
      claim.state === 'paid',
    ),
  ]
}
