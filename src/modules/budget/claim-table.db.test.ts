import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { permits, statesOf } from '#kernel/process.ts'
import { Refusal } from '#kernel/refusal.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import {
  aBureau,
  aClaim,
  act,
  aDraft,
  aForm,
  aProject,
  march,
  readClaim,
  sign,
  staff,
  type Bureau,
  type Staff,
} from '../../../tests/stories/budget-story.ts'
import {
  amendClaim,
  bookClaim,
  claimKind,
  editClaim,
  recordPayment,
  returnClaim,
  reversePayment,
  signClaim,
  submitClaim,
  takeBackClaim,
  voidClaim,
  withdrawClaim,
} from './index.ts'
import { claimProcess, type ClaimState } from './claim-process.ts'

const database = await freshDatabase()
let bureau: Bureau
let projectId: string

before(async () => {
  bureau = await aBureau(database)
  projectId = await aProject(bureau, [{ source: 'fiscal', amountFen: 100_000_000 }])
})

const reason = { reason: '样例原因' }
const payment = { paidOn: '2023-03-06', reference: '样例 1', amountFen: 10_000 }

/** Takes the action as this person, filled in as it should be. */
type Attempt = (id: string, actor: Actor) => Promise<{ readonly state: string }>

const attempts: Readonly<Record<Exclude<keyof typeof claimProcess.actions, 'file'>, Attempt>> = {
  edit: (recordId, actor) =>
    act(bureau, claimKind, editClaim, { recordId, actor, input: aForm(projectId) }),
  submit: (recordId, actor) => signOrTry(submitClaim, recordId, actor),
  amend: (recordId, actor) =>
    act(bureau, claimKind, amendClaim, { recordId, actor, input: aForm(projectId) }),
  sign: (recordId, actor) => signOrTry(signClaim, recordId, actor),
  'return-claim': (recordId, actor) =>
    act(bureau, claimKind, returnClaim, { recordId, actor, input: reason }),
  'take-back': (recordId, actor) => act(bureau, claimKind, takeBackClaim, { recordId, actor }),
  withdraw: (recordId, actor) =>
    act(bureau, claimKind, withdrawClaim, { recordId, actor, input: reason }),
  'record-payment': (recordId, actor) =>
    act(bureau, claimKind, recordPayment, { recordId, actor, input: payment }),
  'reverse-payment': (recordId, actor) =>
    act(bureau, claimKind, reversePayment, {
      recordId,
      actor,
      input: { returnedOn: '2023-03-06', reference: '样例 2', ...reason },
    }),
  book: (recordId, actor) =>
    act(bureau, claimKind, bookClaim, {
      recordId,
      actor,
      input: { bookedOn: '2023-03-06', voucher: '记-1' },
    }),
  void: (recordId, actor) => act(bureau, claimKind, voidClaim, { recordId, actor, input: reason }),
}

// In a state that offers no signature there is nothing to be shown, so the bare action is asked.
async function signOrTry(
  action: typeof submitClaim | typeof signClaim,
  id: string,
  actor: Actor,
): Promise<{ readonly state: string }> {
  const { state } = await readClaim(bureau, id)
  if (permits(claimProcess, state, action.name)) return sign(bureau, action, id, actor)
  return act(bureau, claimKind, action as typeof signClaim, { recordId: id, actor })
}

/** A claim in each state, and who may take which action on it there. */
const mayDo: Readonly<
  Record<ClaimState, Readonly<Partial<Record<keyof typeof attempts, readonly Staff[]>>>>
> = {
  draft: { edit: ['clerk'], submit: ['clerk'], withdraw: ['clerk'] },
  signing: {
    amend: ['clerk'],
    sign: ['section-head'],
    'return-claim': ['section-head'],
    'take-back': ['clerk'],
    withdraw: ['clerk'],
    void: ['accountant'],
  },
  returned: { edit: ['clerk'], submit: ['clerk'], withdraw: ['clerk'], void: ['accountant'] },
  'awaiting-payment': {
    'return-claim': ['cashier'],
    'record-payment': ['cashier'],
    void: ['accountant'],
  },
  paid: { 'reverse-payment': ['cashier'], book: ['bookkeeper'] },
  booked: {},
  withdrawn: {},
  void: {},
}

async function inState(state: ClaimState): Promise<string> {
  const { actors } = bureau
  switch (state) {
    case 'draft':
      return aDraft(bureau, projectId)
    case 'signing':
      return aClaim(bureau, projectId, 1)
    case 'returned':
      return after(aClaim(bureau, projectId, 1), 'return-claim', actors['section-head'])
    case 'awaiting-payment':
      return aClaim(bureau, projectId, 5)
    case 'paid':
      return after(inState('awaiting-payment'), 'record-payment', actors.cashier)
    case 'booked':
      return after(inState('paid'), 'book', actors.bookkeeper)
    case 'withdrawn':
      return after(inState('draft'), 'withdraw', actors.clerk)
    case 'void':
      return after(inState('signing'), 'void', actors.accountant)
  }
}

async function after(
  id: Promise<string>,
  action: keyof typeof attempts,
  actor: Actor,
): Promise<string> {
  await attempts[action](await id, actor)
  return id
}

for (const state of statesOf(claimProcess)) {
  describe(`a claim that is ${state}`, () => {
    for (const name of Object.keys(attempts) as (keyof typeof attempts)[]) {
      const allowed = mayDo[state][name] ?? []
      it(
        allowed.length === 0 ? `cannot be ${name}` : `can be ${name} by ${allowed.join(', ')} only`,
        async () => {
          const id = await inState(state)
          const { version } = await readClaim(bureau, id)
          for (const person of staff.filter((one) => !allowed.includes(one))) {
            await assert.rejects(
              () => attempts[name](id, bureau.actors[person]),
              (error) =>
                error instanceof Refusal &&
                ['not-allowed', 'wrong-state', 'not-found'].includes(error.code),
              `${person} may ${name} a claim that is ${state}`,
            )
          }
          assert.equal((await readClaim(bureau, id)).version, version)
          for (const person of allowed) {
            const { state: now } = await attempts[name](id, bureau.actors[person])
            const { to } = claimProcess.actions[name]
            assert.ok(typeof to === 'string' ? to === now : (to as readonly string[]).includes(now))
          }
        },
      )
    }
  })
}

it('is not there for someone of another town', async () => {
  const { county } = bureau
  const [hat] = bureau.actors.clerk.hats
  assert.ok(hat)
  const stranger: Actor = {
    ...bureau.actors.clerk,
    accountId: county.town,
    personId: county.town,
    hats: [
      {
        ...hat,
        accountId: county.town,
        unitId: county.town,
        grants: { 'budget.claim.see': [county.town] },
        keys: [`account:${county.town}`],
      },
    ],
  }
  const id = await aDraft(bureau, projectId)
  await assert.rejects(
    () =>
      act(bureau, claimKind, withdrawClaim, {
        recordId: id,
        actor: stranger,
        input: reason,
        at: march,
      }),
    (error) => error instanceof Refusal && error.code === 'not-found',
  )
})
