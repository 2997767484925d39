import { accountKey, postKey } from '#kernel/actor.ts'
import type { Wait } from '#kernel/action.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label, type Label } from '#kernel/label.ts'
import { addWorkingDays } from '#kernel/working-days.ts'
import { findHolders, type Holder } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { loadWorkingCalendar } from '#platform/rules/working-calendar-store.ts'
import { earlierHands } from './hands-before.ts'
import { judge } from './separation.ts'
import { nextStep, standingFor, type Signature } from './signature.ts'
import { signerUndetermined, type ChainStep, type Duty, type PinnedChain } from './signing-chain.ts'

/** Where in the county a claim stands: what its next hand is looked for by. */
export interface Standing {
  readonly unitId: string
  readonly ownerId: string
  readonly claimantPersonId: string
  readonly chain: PinnedChain
  readonly signatures: readonly Signature[]
  readonly happenedAt: Date
}

export const paymentLabel = label('出纳支付', 'Payment by the cashier')
export const bookingLabel = label('记账', 'Booking')

/** Whose turn it is next: a signer, or the cashier when all have signed. Refuses when nobody can be found. */
export async function findNextWait(
  tx: Tx,
  standing: Standing,
): Promise<{ readonly wait: Wait; readonly isSigned: boolean }> {
  const { chain, signatures, ownerId } = standing
  const step = nextStep(chain.steps, signatures)
  if (!step) {
    const wanted = { ...chain.payment, duty: 'pay' as const, label: paymentLabel }
    return { wait: await findPaymentPost(tx, standing, wanted), isSigned: true }
  }
  const on =
    step.role === null
      ? accountKey(ownerId)
      : await findPost(tx, standing, { ...step, role: step.role })
  const isAgain = step.role === null || isOutOfOrder(chain, signatures, step)
  return {
    wait: { on, for: isAgain ? 'sign-again' : 'sign', dueOn: await dueOn(tx, standing, step.code) },
    isSigned: false,
  }
}

// A later hand has signed already, so this one's signature fell by an edit.
function isOutOfOrder(
  chain: PinnedChain,
  signatures: readonly Signature[],
  step: ChainStep,
): boolean {
  const place = chain.steps.indexOf(step)
  return chain.steps
    .slice(place + 1)
    .some(({ code }) => standingFor(signatures, code) !== undefined)
}

/**
 * Makes sure that every step of the chain, the payment and the booking have someone who may take them, so that a claim
 * never sets out on a way that cannot be gone to its end.
 */
export async function refuseWithoutSigners(tx: Tx, standing: Standing): Promise<void> {
  const { chain } = standing
  const open = chain.steps.filter(({ code }) => !standingFor(standing.signatures, code))
  for (const step of open) {
    if (step.role !== null) await findPost(tx, standing, { ...step, role: step.role })
  }
  await findPost(tx, standing, { ...chain.payment, duty: 'pay', label: paymentLabel })
  await findPost(tx, standing, { ...chain.booking, duty: 'record', label: bookingLabel })
}

interface PostWanted {
  readonly role: string
  readonly duty: Duty
  readonly label: Label
  readonly upward?: { readonly role: string } | null
}

/** The key of the post that takes the step: the role's nearest holders, or a level up where none of them may. */
async function findPost(tx: Tx, standing: Standing, wanted: PostWanted): Promise<string> {
  const roles = [wanted.role, ...(wanted.upward ? [wanted.upward.role] : [])]
  for (const role of roles) {
    const holder = await findFreeHolder(tx, standing, { ...wanted, role })
    if (holder) return postKey(role, holder.unitId)
  }
  throw signerUndetermined(wanted.label)
}

async function findFreeHolder(
  tx: Tx,
  standing: Standing,
  { role, duty }: PostWanted,
): Promise<Holder | undefined> {
  const onDate = shanghaiDate(standing.happenedAt.getTime())
  const holders = await findHolders(tx, { role, unitId: standing.unitId, onDate })
  const earlier = earlierHands(standing)
  const { samePerson } = standing.chain
  return holders.find(
    ({ personId }) =>
      judge({ duty, persons: [personId], isDelegate: false }, earlier, samePerson).allowed,
  )
}

/** The last day for a step, in working days. */
export async function dueOn(
  tx: Tx,
  { chain, happenedAt }: Pick<Standing, 'chain' | 'happenedAt'>,
  step: string,
): Promise<string> {
  const { days, steps } = chain.stepDays
  const calendar = await loadWorkingCalendar(tx)
  return addWorkingDays(calendar, shanghaiDate(happenedAt.getTime()), steps[step] ?? days)
}

/** The wait for payment or booking: who, and by when. */
export async function findPaymentPost(
  tx: Tx,
  standing: Standing,
  wanted: { readonly role: string; readonly duty: 'pay' | 'record'; readonly label: Label },
): Promise<Wait> {
  const on = await findPost(tx, standing, wanted)
  const [waitsFor, step] = wanted.duty === 'pay' ? ['pay', 'payment'] : ['book', 'booking']
  return { on, for: waitsFor, dueOn: await dueOn(tx, standing, step) }
}
