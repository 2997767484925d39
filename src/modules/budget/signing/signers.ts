import { accountKey, postKey } from '#kernel/actor.ts'
import type { Wait } from '#kernel/action.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label, type Label } from '#kernel/label.ts'
import { type WorkingCalendar } from '#kernel/working-calendar.ts'
import { addWorkingDays } from '#kernel/working-days.ts'
import { findHoldersByRole, type Holder } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { loadWorkingCalendar } from '#platform/rules/working-calendar-store.ts'
import { earlierHands } from '../claims/hands-before.ts'
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

/** Who holds the posts on the way of a claim, and the days that its steps may take. */
export interface Way {
  readonly holders: ReadonlyMap<string, readonly Holder[]>
  readonly calendar: WorkingCalendar
}

/** Reads them all at once, so that the next hand is found without asking again. */
export async function readWay(
  tx: Tx,
  { chain, unitId, happenedAt }: Pick<Standing, 'chain' | 'unitId' | 'happenedAt'>,
): Promise<Way> {
  const { steps, payment, booking } = chain
  const roles = [...steps, payment, booking].flatMap((step) => [
    ...(step.role === null ? [] : [step.role]),
    ...('upward' in step && step.upward ? [step.upward.role] : []),
  ])
  const [holders, calendar] = await Promise.all([
    findHoldersByRole(tx, {
      roles: [...new Set(roles)],
      unitId,
      onDate: shanghaiDate(happenedAt.getTime()),
    }),
    loadWorkingCalendar(tx),
  ])
  return { holders, calendar }
}

export const paymentLabel = label('出纳支付', 'Payment by the cashier')
export const bookingLabel = label('记账', 'Booking')

/** Whose turn it is next: a signer, or the cashier when all have signed. Refuses when nobody can be found. */
export function findNextWait(
  way: Way,
  standing: Standing,
): { readonly wait: Wait; readonly isSigned: boolean } {
  const { chain, signatures, ownerId } = standing
  const step = nextStep(chain.steps, signatures)
  if (!step) {
    const wanted = { ...chain.payment, duty: 'pay' as const, label: paymentLabel }
    return { wait: findPaymentPost(way, standing, wanted), isSigned: true }
  }
  const on =
    step.role === null ? accountKey(ownerId) : findPost(way, standing, { ...step, role: step.role })
  const isAgain = step.role === null || isOutOfOrder(chain, signatures, step)
  return {
    wait: {
      on,
      for: isAgain ? 'sign-again' : 'sign',
      dueOn: dueOn(way.calendar, standing, step.code),
    },
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
export function refuseWithoutSigners(way: Way, standing: Standing): void {
  const { chain } = standing
  const open = chain.steps.filter(({ code }) => !standingFor(standing.signatures, code))
  for (const step of open) {
    if (step.role !== null) findPost(way, standing, { ...step, role: step.role })
  }
  findPost(way, standing, { ...chain.payment, duty: 'pay', label: paymentLabel })
  findPost(way, standing, { ...chain.booking, duty: 'record', label: bookingLabel })
}

interface PostWanted {
  readonly role: string
  readonly duty: Duty
  readonly label: Label
  readonly upward?: { readonly role: string } | null
}

/** The key of the post that takes the step: the role's nearest holders, or a level up where none of them may. */
function findPost(way: Way, standing: Standing, wanted: PostWanted): string {
  const roles = [wanted.role, ...(wanted.upward ? [wanted.upward.role] : [])]
  for (const role of roles) {
    const holder = findFreeHolder(way, standing, { ...wanted, role })
    if (holder) return postKey(role, holder.unitId)
  }
  throw signerUndetermined(wanted.label)
}

function findFreeHolder(
  way: Way,
  standing: Standing,
  { role, duty }: PostWanted,
): Holder | undefined {
  const holders = way.holders.get(role) ?? []
  const earlier = earlierHands(standing)
  const { samePerson } = standing.chain
  return holders.find(
    ({ personId }) =>
      judge({ duty, persons: [personId], isDelegate: false }, earlier, samePerson).allowed,
  )
}

/** The last day for a step, in working days. */
export function dueOn(
  calendar: WorkingCalendar,
  { chain, happenedAt }: Pick<Standing, 'chain' | 'happenedAt'>,
  step: string,
): string {
  const { days, steps } = chain.stepDays
  return addWorkingDays(calendar, shanghaiDate(happenedAt.getTime()), steps[step] ?? days)
}

/** The wait for payment or booking: who, and by when. */
export function findPaymentPost(
  way: Way,
  standing: Standing,
  wanted: { readonly role: string; readonly duty: 'pay' | 'record'; readonly label: Label },
): Wait {
  const on = findPost(way, standing, wanted)
  const [waitsFor, step] = wanted.duty === 'pay' ? ['pay', 'payment'] : ['book', 'booking']
  return { on, for: waitsFor, dueOn: dueOn(way.calendar, standing, step) }
}
