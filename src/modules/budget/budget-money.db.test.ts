import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { RequestKey } from '#platform/actions/idempotency.ts'
import { inTransaction, reading, sqlStateOf } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import { tablesOf } from '#platform/database/transaction.ts'
import fc from 'fast-check'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { anAccount, actorOf } from '../../../tests/support/county.ts'
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
  type Bureau,
} from '../../../tests/stories/budget-story.ts'
import { adjustProject } from './actions/adjust-project.ts'
import { amendClaim } from './actions/amend-claim.ts'
import { balanceOf } from './ledger/balance.ts'
import { claimKind } from './claims/claim-kind.ts'
import { projectKind } from './projects/project-kind.ts'
import { readSumsOf } from './ledger/ledger-store.ts'
import { recordPayment } from './actions/record-payment.ts'
import { bookClaim } from './actions/book-claim.ts'
import { signClaim } from './actions/sign-claim.ts'
import { takeBackClaim } from './actions/take-back-claim.ts'
import { returnClaim } from './actions/return-claim.ts'
import { reversePayment } from './actions/reverse-payment.ts'
import { submitClaim } from './actions/submit-claim.ts'
import { voidClaim } from './actions/void-claim.ts'
import { withdrawClaim } from './actions/withdraw-claim.ts'

const database = await freshDatabase()
let bureau: Bureau

before(async () => {
  bureau = await aBureau(database)
})

async function balance(projectId: string, source?: 'fiscal' | 'own') {
  return balanceOf(await reading(database, (tx) => readSumsOf(tx, projectId)), source)
}

const reason = { reason: '样例原因' }

/** Steps that people may take on a project's money, in any order, each as likely to be refused as to succeed. */
const steps: Readonly<
  Record<string, (projectId: string, claims: string[], seed: number) => Promise<unknown>>
> = {
  submit: async (_project, claims, seed) =>
    sign(bureau, submitClaim, pick(claims, claims.length - 1 - (seed % 4)), bureau.actors.clerk),
  'to the cashier': async (projectId, claims, seed) => {
    claims.push(await aClaim(bureau, projectId, 5, { fen: 1 + (seed % 30_000) }))
  },
  sign: async (_project, claims, seed) => {
    const recordId = pick(claims, claims.length - 1 - (seed % 4))
    const { assigneeKey } = await readClaim(bureau, recordId)
    const signer = Object.values(bureau.actors).find(({ hats }) =>
      hats.some(({ keys }) => assigneeKey !== null && keys.includes(assigneeKey)),
    )
    if (signer) await sign(bureau, signClaim, recordId, signer)
  },
  'take back': async (_project, claims, seed) =>
    act(bureau, claimKind, takeBackClaim, {
      recordId: pick(claims, claims.length - 1 - (seed % 4)),
      actor: bureau.actors.clerk,
    }),
  book: async (_project, claims, seed) =>
    act(bureau, claimKind, bookClaim, {
      recordId: pick(claims, seed),
      actor: bureau.actors.bookkeeper,
      input: { voucher: `记-${String(seed)}`, bookedOn: '2023-03-06' },
    }),
  pay: async (_project, claims, seed) => {
    const recordId = pick(claims, seed)
    const { totalFen } = await readClaim(bureau, recordId)
    await act(bureau, claimKind, recordPayment, {
      recordId,
      actor: bureau.actors.cashier,
      input: { paidOn: '2023-03-06', reference: '样例', amountFen: totalFen },
    })
  },
  'pay back': async (_project, claims, seed) =>
    act(bureau, claimKind, reversePayment, {
      recordId: pick(claims, seed),
      actor: bureau.actors.cashier,
      input: { returnedOn: '2023-03-06', reference: '样例', ...reason },
    }),
  amend: async (projectId, claims, seed) =>
    act(bureau, claimKind, amendClaim, {
      recordId: pick(claims, seed),
      actor: bureau.actors.clerk,
      input: aForm(projectId, {
        fen: 1 + (seed % 60_000),
        source: seed % 3 === 0 ? 'own' : 'fiscal',
      }),
    }),
  return: async (_project, claims, seed) =>
    act(bureau, claimKind, returnClaim, {
      recordId: pick(claims, seed),
      actor: bureau.actors['section-head'],
      input: reason,
    }),
  withdraw: async (_project, claims, seed) =>
    act(bureau, claimKind, withdrawClaim, {
      recordId: pick(claims, seed),
      actor: bureau.actors.clerk,
      input: reason,
    }),
  void: async (_project, claims, seed) =>
    act(bureau, claimKind, voidClaim, {
      recordId: pick(claims, seed),
      actor: bureau.actors.accountant,
      input: reason,
    }),
  adjust: (projectId, _claims, seed) =>
    act(bureau, projectKind, adjustProject, {
      recordId: projectId,
      actor: bureau.actors.accountant,
      input: {
        changes: [
          { source: seed % 2 === 0 ? 'fiscal' : 'own', amountFen: (seed % 50_000) - 35_000 || 1 },
        ],
        adjustedOn: '2023-03-06',
        ...reason,
      },
    }),
}

function pick(claims: readonly string[], seed: number): string {
  const id = claims[Math.abs(seed) % Math.max(claims.length, 1)]
  if (id !== undefined) return id
  throw new Refusal('not-found', label('还没有单子', 'No claim yet'))
}

// Taken more often than the others: several people must reach for the same last money in one round.
const often = ['submit', 'submit', 'submit', 'submit', 'submit', 'sign', 'sign']

/** Only an answer for a person may stop a step; anything else is a bug. */
async function refusedOrDone(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

it('money never goes below zero nor above the adjusted budget, whatever people do at once', async () => {
  const step = fc.record({
    name: fc.constantFrom(...often, ...Object.keys(steps)),
    seed: fc.nat(1_000_000),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 3, maxLength: 8 }), { minLength: 3, maxLength: 6 }),
      async (rounds) => {
        const projectId = await aProject(bureau, [
          { source: 'fiscal', amountFen: 60_000 },
          { source: 'own', amountFen: 25_000 },
        ])
        const claims: string[] = []
        for (const round of rounds) {
          // The forms are filled in beforehand, so that what is submitted is submitted at one moment.
          for (const { name, seed } of round) {
            if (name !== 'submit') continue
            const source = seed % 2 === 0 ? 'fiscal' : 'own'
            claims.push(await aDraft(bureau, projectId, { fen: 9_000 + (seed % 30_000), source }))
          }
          await Promise.all(
            round.map(({ name, seed }) => {
              const work = steps[name]
              assert.ok(work)
              return refusedOrDone(work(projectId, claims, seed))
            }),
          )
          for (const source of [undefined, 'fiscal', 'own'] as const) {
            const { adjustedFen, paidFen, reservedFen, availableFen } = await balance(
              projectId,
              source,
            )
            assert.ok(
              paidFen >= 0 && reservedFen >= 0 && availableFen >= 0 && paidFen <= adjustedFen,
            )
          }
          const { reservedFen, paidFen } = await balance(projectId)
          assert.deepEqual({ reservedFen, paidFen }, await heldByClaims(projectId))
        }
      },
    ),
    { numRuns: 10 },
  )
})

/** What the claims themselves say they hold and have spent: the ledger must agree. */
async function heldByClaims(
  projectId: string,
): Promise<{ readonly reservedFen: number; readonly paidFen: number }> {
  return reading(database, async (tx) => {
    const { rows } = await sql<{ reservedFen: number; paidFen: number }>`
      select coalesce(sum(c.total_fen) filter (where r.state in ('signing', 'awaiting-payment')), 0)::bigint as reserved_fen,
        coalesce(sum(c.total_fen) filter (where r.state in ('paid', 'booked')), 0)::bigint as paid_fen
      from budget.claim c join platform.record r on r.id = c.id where c.project_id = ${projectId}`.execute(
      tablesOf<'budget'>(tx),
    )
    const [sums] = rows
    assert.ok(sums)
    return sums
  })
}

it('of ten people who claim the same last money at once, as many succeed as it suffices for', async () => {
  const projectId = await aProject(bureau, [{ source: 'fiscal', amountFen: 45_000 }])
  const clerks = await Promise.all(
    Array.from({ length: 10 }, async (_, place) => {
      const id = await anAccount(database, {
        loginName: `clerk-${String(place)}`,
        unitId: bureau.county.service,
        posts: [{ role: 'section-clerk', unitId: bureau.county.service }],
        at: march,
      })
      return actorOf(database, id, march)
    }),
  )
  const drafts = await Promise.all(clerks.map((clerk) => aDraft(bureau, projectId, {}, clerk)))
  const results = await Promise.allSettled(
    drafts.map((id, place) => {
      const clerk = clerks[place]
      assert.ok(clerk)
      return sign(bureau, submitClaim, id, clerk)
    }),
  )
  const done = results.filter(({ status }) => status === 'fulfilled')
  assert.equal(done.length, 4)
  for (const result of results) {
    if (result.status === 'rejected')
      assert.equal((result.reason as Refusal).code, 'not-enough-money')
  }
  assert.equal((await balance(projectId)).availableFen, 5_000)
  const numbers = await Promise.all(drafts.map(async (id) => (await readClaim(bureau, id)).number))
  const given = numbers.flatMap((number) => (number === null ? [] : [Number(number.slice(-4))]))
  const first = Math.min(...given)
  // Those refused left no gap.
  assert.deepEqual(
    given.toSorted((one, other) => one - other),
    [first, first + 1, first + 2, first + 3],
  )
})

it('two projects share an invoice up to its face, and not a fen more, also at the same moment', async () => {
  const [one, other] = [await aProject(bureau), await aProject(bureau)]
  const number = '9'.repeat(20)
  const ids = await Promise.all(
    [one, other, one].map((projectId) =>
      aDraft(bureau, projectId, { fen: 10_000, number, faceFen: 20_000 }),
    ),
  )
  const results = await Promise.allSettled(
    ids.map((id) => sign(bureau, submitClaim, id, bureau.actors.clerk)),
  )
  const refused = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  )
  assert.equal(refused.length, 1)
  assert.ok(refused[0] instanceof Refusal)
  assert.match(refused[0].sentence.zh, /票面 200\.00，别处已报 200\.00，这次报 100\.00，超过了票面/)
  const winner = ids[results.findIndex(({ status }) => status === 'fulfilled')]
  const loser = ids[results.findIndex(({ status }) => status === 'rejected')]
  assert.ok(winner !== undefined && loser !== undefined)
  // What is withdrawn is free again.
  await act(bureau, claimKind, withdrawClaim, {
    recordId: winner,
    actor: bureau.actors.clerk,
    input: reason,
  })
  assert.equal((await sign(bureau, submitClaim, loser, bureau.actors.clerk)).state, 'signing')
})

it('refuses an invoice whose face was entered differently on another claim', async () => {
  const projectId = await aProject(bureau)
  const number = '8'.repeat(20)
  const first = await aDraft(bureau, projectId, { fen: 10_000, number, faceFen: 20_000 })
  await sign(bureau, submitClaim, first, bureau.actors.clerk)
  const second = await aDraft(bureau, projectId, { fen: 10_000, number, faceFen: 90_000 })
  await assert.rejects(
    () => sign(bureau, submitClaim, second, bureau.actors.clerk),
    (error) => error instanceof Refusal && error.sentence.zh.includes('登记过的票面'),
  )
})

it('a payment sent twice with one key is recorded once', async () => {
  const projectId = await aProject(bureau)
  const recordId = await aClaim(bureau, projectId, 5)
  const { version } = await readClaim(bureau, recordId)
  const key: RequestKey = {
    actorId: bureau.accounts.cashier,
    route: 'claims/record-payment',
    key: 'same-key-1',
    bodyDigest: 'a'.repeat(64),
  }
  const send = () =>
    act(bureau, claimKind, recordPayment, {
      recordId,
      version,
      key,
      actor: bureau.actors.cashier,
      input: { paidOn: '2023-03-06', reference: '样例', amountFen: 10_000 },
    })
  await send()
  await assert.rejects(send, Refusal)
  assert.equal((await balance(projectId)).paidFen, 10_000)
})

it('lets the app neither change nor delete a ledger entry, a signature or the use of an invoice', async () => {
  for (const table of [
    'ledger_entry',
    'claim_signature',
    'claim_signature_void',
    'invoice_use',
    'claim_payment',
    'claim_version',
    'project_change',
  ]) {
    for (const statement of [
      `update budget.${table} set journal_id = 1`,
      `delete from budget.${table}`,
    ]) {
      await assert.rejects(
        () => inTransaction(database, (tx) => sql.raw(statement).execute(tablesOf<'budget'>(tx))),
        (error) => sqlStateOf(error) === '42501',
        statement,
      )
    }
  }
})
