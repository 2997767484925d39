import type { Hand } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { getAccounts } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { FaceContext } from '#platform/records/record-book.ts'
import { fieldGroups } from './claim-content.ts'
import type { Claim } from './claim-kind.ts'
import { listPaymentsOf, type PaymentRow } from './claim-store.ts'
import {
  listSignaturesOf,
  type SignatureHistory,
  type VoidReason,
} from '../signing/signature-store.ts'
import { nextStep, standingFor, standingOf, type SignatureMark } from '../signing/signature.ts'
import { electronicNote } from '../signing/signed-content.ts'
import { bookingLabel, paymentLabel } from '../signing/signers.ts'
import type { ChainStep } from '../signing/signing-chain.ts'

const markNotes: Readonly<Record<SignatureMark, Label>> = {
  'own-claim': label(
    '审的是自己的单子，按县里规定注明',
    'His own claim, marked by the county’s rule',
  ),
  'two-posts': label(
    '一人两岗，按县里规定注明',
    'One person in two posts, marked by the county’s rule',
  ),
  'level-up': label('上提一级签字', 'Signed one level up'),
}

const voidNotes: Readonly<Record<VoidReason, Label>> = {
  edited: label('内容改过，签字作废', 'Void: the claim was edited'),
  'taken-back': label('经办人取回，签字作废', 'Void: the claimant took the claim back'),
  'other-signer': label('换人签过，签字作废', 'Void: someone else signed before it'),
}

const yourTurn = label('，轮到您重新签', '. It is your turn to sign again')

const paymentHands: Readonly<
  Record<PaymentRow['kind'], { readonly seal: string; readonly post: Label; readonly does: Label }>
> = {
  payment: { seal: '出纳', post: paymentLabel, does: label('已支付', 'Paid') },
  reversal: {
    seal: '退票',
    post: label('登记退票', 'Returned payment'),
    does: label('款退回', 'Money came back'),
  },
  booking: { seal: '记账', post: bookingLabel, does: label('已入账', 'Entered in the books') },
}

/** The chain of hands: who signed for what, what fell and why, whose turn it is, who paid and who booked. */
export async function handsOf(
  tx: Tx,
  claim: Claim,
  context: Pick<FaceContext, 'actor' | 'language'>,
): Promise<readonly Hand[]> {
  const read = await readHands(tx, [claim.id])
  return composeHands(claim, read, context)
}

/** What was done to claims by whose hands, each by the claim's id, and the names behind the accounts. */
export interface ReadHands {
  readonly signatures: ReadonlyMap<string, readonly SignatureHistory[]>
  readonly payments: ReadonlyMap<string, readonly PaymentRow[]>
  readonly nameOf: (accountId: string | null) => string | null
}

/** Reads the hands of several claims in as many statements as those of one. */
export async function readHands(tx: Tx, claimIds: readonly string[]): Promise<ReadHands> {
  const signatures = await listSignaturesOf(tx, claimIds)
  const payments = await listPaymentsOf(tx, claimIds)
  const ids = [
    ...[...signatures.values()]
      .flat()
      .flatMap((one) => [one.accountId, one.actingForAccountId ?? []].flat()),
    ...[...payments.values()].flat().map(({ accountId }) => accountId),
  ]
  const accounts = await getAccounts(tx, [...new Set(ids)])
  return {
    signatures,
    payments,
    nameOf: (id) => (id === null ? null : (accounts.get(id)?.name ?? null)),
  }
}

/** The chain of hands of one claim, from what was read of several. */
export function composeHands(
  claim: Claim,
  read: ReadHands,
  { actor, language }: Pick<FaceContext, 'actor' | 'language'>,
): readonly Hand[] {
  if (!claim.chain) return []
  const { nameOf } = read
  const signatures = read.signatures.get(claim.id) ?? []
  const payments = read.payments.get(claim.id) ?? []
  const isMine = actor.hats.some(({ keys }) => keys.includes(claim.assigneeKey ?? ''))
  return [
    ...claim.chain.steps.map((step) =>
      handOfStep(step, { claim, signatures, nameOf, isMine, language }),
    ),
    ...payments.map((row) => handOfPayment(row, nameOf, language)),
  ]
}

interface Around {
  readonly claim: Claim
  readonly signatures: readonly SignatureHistory[]
  readonly nameOf: (id: string | null) => string | null
  readonly isMine: boolean
  readonly language: Language
}

/** One hand for each step: the signature that holds, else the last that fell, else the empty place. */
function handOfStep(step: ChainStep, around: Around): Hand {
  const { claim, signatures, isMine, language } = around
  const standing = standingOf(signatures)
  const last =
    standingFor(standing, step.code) ?? signatures.findLast((one) => one.step === step.code)
  const isNext = nextStep(claim.chain?.steps ?? [], standing)?.code === step.code
  const isTurn = isNext && isMine && claim.state === 'signing'
  const history = signatures.find(({ id }) => id === last?.id)
  if (!history) return { ...emptyHand(step, language), state: isTurn ? 'mine' : 'next' }
  const hand = signedHand(step, history, around)
  return isTurn ? { ...hand, note: `${hand.note ?? ''}${say(yourTurn, language)}` } : hand
}

function signedHand(step: ChainStep, signature: SignatureHistory, around: Around): Hand {
  const { nameOf, language } = around
  return {
    ...emptyHand(step, language),
    state: signature.voided ? 'void' : 'signed',
    person: nameOf(signature.accountId),
    actingFor: nameOf(signature.actingForAccountId),
    at: signature.signedAt.toISOString(),
    note: noteOf(signature, language),
    digest: signature.digest,
  }
}

function noteOf({ voided, mark }: SignatureHistory, language: Language): string | null {
  if (!voided) {
    // Nobody has a key of his own yet, and the page does not pretend otherwise.
    const made = say(electronicNote, language)
    return mark === null
      ? made
      : `${made}${language === 'zh' ? '；' : '; '}${say(markNotes[mark], language)}`
  }
  const touched = voided.touched.map((group) => say(fieldGroups[group], language))
  const note = say(voidNotes[voided.reason], language)
  if (touched.length === 0) return note
  return language === 'zh' ? `${note}（${touched.join('、')}）` : `${note} (${touched.join(', ')})`
}

function emptyHand(step: ChainStep, language: Language): Hand {
  return {
    state: 'next',
    seal: step.seal,
    post: say(step.label, language),
    person: null,
    actingFor: null,
    at: null,
    answersFor: say(step.answersFor, language),
    note: null,
    digest: null,
  }
}

function handOfPayment(row: PaymentRow, nameOf: Around['nameOf'], language: Language): Hand {
  const { seal, post, does } = paymentHands[row.kind]
  return {
    state: 'signed',
    seal,
    post: say(post, language),
    person: nameOf(row.accountId),
    actingFor: null,
    at: row.happenedOn,
    answersFor: say(does, language),
    note: row.reference,
    digest: null,
  }
}
