import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { reading, tablesOf } from '#platform/database/transaction.ts'
import fc from 'fast-check'
import { sql } from 'kysely'
import {
  aBureau,
  act,
  aProject,
  make,
  readClaim,
  sign,
  type Bureau,
} from '../../../../tests/stories/budget-story.ts'
import {
  acceptanceForm,
  aContract,
  aFile,
  contractClaimForm,
  readContract,
} from '../../../../tests/stories/contract-story.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { acceptContract } from '../actions/accept-contract.ts'
import { amendClaim } from '../actions/amend-claim.ts'
import { amendContract } from '../actions/amend-contract.ts'
import { fileClaim } from '../actions/file-claim.ts'
import { recordPayment } from '../actions/record-payment.ts'
import { returnClaim } from '../actions/return-claim.ts'
import { reversePayment } from '../actions/reverse-payment.ts'
import { signClaim } from '../actions/sign-claim.ts'
import { submitClaim } from '../actions/submit-claim.ts'
import { takeBackClaim } from '../actions/take-back-claim.ts'
import { terminateContract } from '../actions/terminate-contract.ts'
import { readTaken } from '../claims/basis-store.ts'
import { claimKind } from '../claims/claim-kind.ts'
import { findContractBasis } from './contract-basis.ts'
import { contractKind } from './contract-kind.ts'

const database = await freshDatabase()
let bureau: Bureau

before(async () => {
  bureau = await aBureau(database)
})

interface Case {
  readonly contractId: string
  readonly claims: readonly string[]
  readonly fileId: string
  readonly acceptanceFileId: string
}

const reason = { reason: '样例原因' }

/** Steps on two claims and their contract, in any order, each as likely to be refused as to succeed. */
const steps: Readonly<Record<string, (told: Case, seed: number) => Promise<unknown>>> = {
  submit: (told, seed) => sign(bureau, submitClaim, pick(told, seed), bureau.actors.clerk),
  async sign(told, seed) {
    const recordId = pick(told, seed)
    const { assigneeKey } = await readClaim(bureau, recordId)
    const signer = Object.values(bureau.actors).find(({ hats }) =>
      hats.some(({ keys }) => assigneeKey !== null && keys.includes(assigneeKey)),
    )
    if (signer) await sign(bureau, signClaim, recordId, signer)
  },
  'amend the claim': (told, seed) =>
    act(bureau, claimKind, amendClaim, {
      recordId: pick(told, seed),
      actor: bureau.actors.clerk,
      input: contractClaimForm(told.contractId, changeOf(seed)),
    }),
  return: (told, seed) =>
    act(bureau, claimKind, returnClaim, {
      recordId: pick(told, seed),
      actor: bureau.actors['section-head'],
      input: reason,
    }),
  'take back': (told, seed) =>
    act(bureau, claimKind, takeBackClaim, {
      recordId: pick(told, seed),
      actor: bureau.actors.clerk,
    }),
  async pay(told, seed) {
    const recordId = pick(told, seed)
    const { totalFen } = await readClaim(bureau, recordId)
    await act(bureau, claimKind, recordPayment, {
      recordId,
      actor: bureau.actors.cashier,
      input: { paidOn: '2023-03-06', reference: '样例', amountFen: totalFen },
    })
  },
  'pay back': (told, seed) =>
    act(bureau, claimKind, reversePayment, {
      recordId: pick(told, seed),
      actor: bureau.actors.cashier,
      input: { returnedOn: '2023-03-06', reference: '样例', ...reason },
    }),
  accept: ({ contractId, acceptanceFileId }) =>
    act(bureau, contractKind, acceptContract, {
      recordId: contractId,
      actor: bureau.actors.clerk,
      input: acceptanceForm(acceptanceFileId),
    }),
  'amend the contract': ({ contractId, fileId }, seed) => {
    const price = 20_000 + (seed % 90_000)
    return act(bureau, contractKind, amendContract, {
      recordId: contractId,
      actor: bureau.actors.accountant,
      input: {
        totalFen: price + 5_000,
        instalments: [{ what: '全部', amountFen: price }],
        retentionFen: 5_000,
        retentionDueOn: '2023-03-06',
        amendedOn: '2023-03-06',
        fileIds: [fileId],
        ...reason,
      },
    })
  },
  terminate: ({ contractId }, seed) =>
    seed % 4 > 0
      ? Promise.resolve()
      : act(bureau, contractKind, terminateContract, {
          recordId: contractId,
          actor: bureau.actors.accountant,
          input: { terminatedOn: '2023-03-06', ...reason },
        }),
}

// Taken more often than the others: both claims must reach for the same last money in one round.
const often = ['submit', 'submit', 'submit', 'submit', 'sign', 'sign', 'sign', 'sign', 'pay']

function pick({ claims }: Case, seed: number): string {
  return claims[seed % claims.length] ?? ''
}

function changeOf(seed: number): Parameters<typeof contractClaimForm>[1] {
  return seed % 5 === 0
    ? { part: 'retention', fen: 2_000 + (seed % 3_500) }
    : { part: 'instalment', fen: 20_000 + (seed % 60_000) }
}

/** Only an answer for a person may stop a step; anything else is a bug. */
async function refusedOrDone(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

it('two claims never take more of a contract or of its part than was agreed, whatever people do at once', async () => {
  const step = fc.record({
    name: fc.constantFrom(...often, ...Object.keys(steps)),
    seed: fc.nat(1_000_000),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 3, maxLength: 7 }), { minLength: 3, maxLength: 6 }),
      fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000)),
      async (rounds, seeds) => {
        const told = await aCase(seeds)
        for (const round of rounds) {
          await Promise.all(
            round.map(({ name, seed }) => {
              const work = steps[name]
              assert.ok(work)
              return refusedOrDone(work(told, seed))
            }),
          )
          await assertWithin(told)
        }
      },
    ),
    { numRuns: 12 },
  )
})

async function aCase(seeds: readonly number[]): Promise<Case> {
  const projectId = await aProject(bureau)
  const contractId = await aContract(bureau, projectId)
  const claims: string[] = []
  for (const seed of seeds)
    claims.push(
      await make(bureau, claimKind, fileClaim, {
        actor: bureau.actors.clerk,
        input: contractClaimForm(contractId, changeOf(seed)),
      }),
    )
  return {
    contractId,
    claims,
    fileId: await aFile(bureau, bureau.actors.accountant),
    acceptanceFileId: await aFile(bureau, bureau.actors.clerk),
  }
}

async function assertWithin({ contractId }: Case): Promise<void> {
  const { basis, taken, held } = await reading(database, async (tx) => ({
    basis: await findContractBasis(tx, contractId),
    taken: await readTaken(tx, contractId, null),
    held: await sql<{ part: string; fen: number; paidFen: number }>`
      select c.lines -> 0 ->> 'part' as part, sum(c.total_fen)::bigint as fen,
        coalesce(sum(c.total_fen) filter (where r.state = 'paid'), 0)::bigint as paid_fen
      from budget.claim c join platform.record r on r.id = c.id
      where c.basis_id = ${contractId} and r.state in ('signing', 'awaiting-payment', 'paid')
      group by 1`.execute(tablesOf<'budget'>(tx)),
  }))
  assert.ok(basis)
  for (const { code, limitFen } of basis.parts) {
    const fen = taken[code] ?? 0
    assert.ok(fen >= 0 && fen <= limitFen, `${code} takes ${String(fen)} of ${String(limitFen)}`)
    const claimed = held.rows.find(({ part }) => part === code)
    assert.equal(fen, claimed?.fen ?? 0, `${code} as its claims say`)
    assert.ok((claimed?.paidFen ?? 0) <= limitFen)
  }
  const { totalFen } = await readContract(bureau, contractId)
  assert.ok(Object.values(taken).reduce((sum, fen) => sum + fen, 0) <= totalFen)
}

it('a contract that is lowered while a claim on it is submitted still holds what the claim takes', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const projectId = await aProject(bureau)
      const contractId = await aContract(bureau, projectId, { state: 'accepted' })
      const claimId = await make(bureau, claimKind, fileClaim, {
        actor: bureau.actors.clerk,
        input: contractClaimForm(contractId, { fen: 60_000 }),
      })
      const fileId = await aFile(bureau, bureau.actors.accountant)
      return { contractId, claims: [claimId], fileId, acceptanceFileId: fileId }
    }),
  )
  for (const told of outcomes) {
    await Promise.all([
      refusedOrDone(steps['submit']?.(told, 0) ?? Promise.resolve()),
      refusedOrDone(steps['amend the contract']?.(told, 10_000) ?? Promise.resolve()),
    ])
    await assertWithin(told)
  }
})
