import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction, reading, sqlStateOf, tablesOf } from '#platform/database/transaction.ts'
import fc from 'fast-check'
import { sql } from 'kysely'
import {
  aBureau,
  act,
  aProject,
  march,
  readClaim,
  sign,
  type Bureau,
} from '../../../../tests/stories/budget-story.ts'
import {
  aDraftOn,
  aFile,
  aTable,
  bringToPayment,
  claimOn,
  day,
  decide,
  pay,
  readTable,
  receive,
  someTowns,
} from '../../../../tests/stories/an-allotment.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { amendClaim } from '../actions/amend-claim.ts'
import { changeAllotment } from '../actions/change-allotment.ts'
import { returnClaim } from '../actions/return-claim.ts'
import { reversePayment } from '../actions/reverse-payment.ts'
import { signClaim } from '../actions/sign-claim.ts'
import { submitClaim } from '../actions/submit-claim.ts'
import { withdrawClaim } from '../actions/withdraw-claim.ts'
import { readTaken } from '../claims/basis-store.ts'
import { claimKind } from '../claims/claim-kind.ts'
import { allotmentKind } from './allotment-kind.ts'
import { readStandings } from './allotment-store.ts'

const database = await freshDatabase()
let bureau: Bureau
let towns: readonly string[]

before(async () => {
  bureau = await aBureau(database)
  towns = await someTowns(bureau)
})

interface Told {
  readonly table: string
  readonly claims: string[]
}

const reason = { reason: '样例原因' }

/** Steps that people may take on one table, in any order, each as likely to be refused as to succeed. */
const steps: Readonly<Record<string, (told: Told, seed: number) => Promise<unknown>>> = {
  submit: ({ claims }, seed) => sign(bureau, submitClaim, pick(claims, seed), bureau.actors.clerk),
  amend: ({ table, claims }, seed) =>
    act(bureau, claimKind, amendClaim, {
      recordId: pick(claims, seed),
      actor: bureau.actors.clerk,
      input: claimOn(table, someOf(seed)),
    }),
  return: ({ claims }, seed) =>
    act(bureau, claimKind, returnClaim, {
      recordId: pick(claims, seed),
      actor: bureau.actors['section-head'],
      input: reason,
    }),
  withdraw: ({ claims }, seed) =>
    act(bureau, claimKind, withdrawClaim, {
      recordId: pick(claims, seed),
      actor: bureau.actors.clerk,
      input: reason,
    }),
  sign: async ({ claims }, seed) => {
    const recordId = pick(claims, seed)
    const { assigneeKey } = await readClaim(bureau, recordId)
    const signer = Object.values(bureau.actors).find(({ hats }) =>
      hats.some(({ keys }) => assigneeKey !== null && keys.includes(assigneeKey)),
    )
    if (signer) await sign(bureau, signClaim, recordId, signer, march)
  },
  'to the cashier': async ({ table, claims }, seed) => {
    const id = await aDraftOn(bureau, table, someOf(seed))
    await bringToPayment(bureau, id, seed % 2 === 0)
    claims.push(id)
  },
  pay: ({ claims }, seed) => pay(bureau, pick(claims, seed)),
  'pay back': ({ claims }, seed) =>
    act(bureau, claimKind, reversePayment, {
      recordId: pick(claims, seed),
      actor: bureau.actors.cashier,
      input: { returnedOn: day, reference: '样例', ...reason },
    }),
  receive: ({ table }, seed) =>
    receive(bureau, table, {
      townId: pick(towns, seed),
      amountFen: [40_000, 25_000, 60_000][seed % 3] ?? 1,
    }),
  change: async ({ table }, seed) => {
    const actor = bureau.actors.leader
    const input = {
      townId: pick(towns, seed),
      amountFen: (seed % 5) * 20_000,
      decidedOn: day,
      ...reason,
      fileIds: [await aFile(bureau, actor)],
    }
    await act(bureau, allotmentKind, changeAllotment, { recordId: table, actor, input })
  },
}

// Taken more often than the others: several claims must reach for the same town in one round.
const often = ['submit', 'submit', 'amend', 'change', 'to the cashier', 'receive', 'receive']

function pick(from: readonly string[], seed: number): string {
  const one = from[seed % Math.max(from.length, 1)]
  if (one !== undefined) return one
  throw new Refusal('not-found', label('还没有单子', 'No claim yet'))
}

function someOf(seed: number): readonly string[] {
  return towns.filter((_town, place) => ((seed >> place) & 1) === 1)
}

async function refusedOrDone(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/** No town is drawn on, paid or given a receipt beyond what it may, and the claims say the same as their sums. */
async function assertWithin(table: string): Promise<void> {
  const allotment = await readTable(bureau, table)
  const { standings, taken } = await reading(database, async (tx) => ({
    standings: await readStandings(tx, allotment),
    taken: await readTaken(tx, table, null),
  }))
  for (const { share, drawnFen, paidFen, receivedFen } of standings) {
    assert.ok(drawnFen <= share.amountFen, `${share.townId}: ${drawnFen} of ${share.amountFen}`)
    assert.ok(paidFen <= drawnFen && receivedFen >= 0 && receivedFen <= paidFen)
    assert.equal(taken[share.townId] ?? 0, drawnFen)
  }
  const isPaidOut = standings.every(({ share, paidFen }) => paidFen === share.amountFen)
  assert.equal(allotment.state, isPaidOut ? 'paid-out' : 'decided')
}

it('no town is paid beyond its share, whatever people do at once to claims on one table', async () => {
  const step = fc.record({
    name: fc.constantFrom(...often, ...Object.keys(steps)),
    seed: fc.nat(1_000_000),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 3, maxLength: 7 }), { minLength: 3, maxLength: 5 }),
      async (rounds) => {
        const table = await aTable(
          bureau,
          await aProject(bureau),
          towns.map((town) => [town, 40_000]),
          { paymentOrder: 'payment-first' },
        )
        await decide(bureau, table)
        const claims = [
          await aDraftOn(bureau, table),
          await aDraftOn(bureau, table, [towns[0] ?? '']),
        ]
        for (const round of rounds) {
          await Promise.all(
            round.map(({ name, seed }) =>
              refusedOrDone(async () => steps[name]?.({ table, claims }, seed)),
            ),
          )
          await assertWithin(table)
        }
      },
    ),
    { numRuns: 8 },
  )
})

it('of two claims that are submitted on one town at once, one succeeds', async () => {
  const [town = ''] = towns
  const table = await aTable(bureau, await aProject(bureau), [[town, 40_000]], {
    paymentOrder: 'payment-first',
  })
  await decide(bureau, table)
  const drafts = [await aDraftOn(bureau, table), await aDraftOn(bureau, table)]
  const results = await Promise.allSettled(
    drafts.map((id) => sign(bureau, submitClaim, id, bureau.actors.clerk)),
  )
  assert.deepEqual(results.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  await assertWithin(table)
})

it('lets the app neither change nor delete what towns handed in, nor why a share changed', async () => {
  for (const name of ['allotment_proof', 'allotment_change', 'basis_use'])
    for (const statement of [
      `update budget.${name} set journal_id = 1`,
      `delete from budget.${name}`,
    ])
      await assert.rejects(
        () => inTransaction(database, (tx) => sql.raw(statement).execute(tablesOf<'budget'>(tx))),
        (error) => sqlStateOf(error) === '42501',
        statement,
      )
})
