import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { Refusal, type RefusalCode } from '#kernel/refusal.ts'
import { delegate, delegationKind, givePost, systemActor } from '#modules/people/index.ts'
import { accountKind } from '#modules/people/index.ts'
import { reading } from '#platform/database/transaction.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { actorOf, anAccount } from '../../../../tests/support/county.ts'
import {
  aBureau,
  aClaim,
  act,
  aDraft,
  aProject,
  make,
  march,
  readClaim,
  sign,
  type Bureau,
} from '../../../../tests/stories/budget-story.ts'
import { amendClaim } from '../actions/amend-claim.ts'
import { bookClaim } from '../actions/book-claim.ts'
import { claimKind } from './claim-kind.ts'
import { editClaim } from '../actions/edit-claim.ts'
import { listSignatures } from '../signing/signature-store.ts'
import { recordPayment } from '../actions/record-payment.ts'
import { returnClaim } from '../actions/return-claim.ts'
import { signClaim } from '../actions/sign-claim.ts'
import { submitClaim } from '../actions/submit-claim.ts'

const database = await freshDatabase()
let bureau: Bureau
let projectId: string

before(async () => {
  bureau = await aBureau(database)
  projectId = await aProject(bureau, [{ source: 'fiscal', amountFen: 100_000_000 }])
})

async function refuses(code: RefusalCode, work: () => Promise<unknown>): Promise<void> {
  await assert.rejects(work, (error) => error instanceof Refusal && error.code === code)
}

/** The steps whose signatures hold, and those that fell with the parts that were touched. */
async function hands(id: string) {
  const all = await reading(database, (tx) => listSignatures(tx, id))
  return {
    standing: all.filter(({ voided }) => voided === null).map(({ step }) => step),
    fallen: all.flatMap(({ step, voided }) => (voided ? [[step, voided.touched]] : [])),
  }
}

/** The claim's form as it is now, with a change. */
async function amended(id: string, change: Record<string, unknown>): Promise<unknown> {
  const { projectId: on, purpose, eventOn, payee, lines, invoices } = await readClaim(bureau, id)
  return {
    projectId: on,
    purpose,
    eventOn,
    payee,
    lines: lines.map(({ standard: _standard, ...line }) => line),
    invoices: invoices.map(({ number, issuedOn, seller, faceFen, claimedFen }) => ({
      number,
      issuedOn,
      seller,
      faceFen,
      claimedFen,
    })),
    attachments: [],
    ...change,
  }
}

it('an edit of the purpose voids those who answer for it, and the accountant’s signature stays', async () => {
  const id = await aClaim(bureau, projectId, 3)
  await act(bureau, claimKind, amendClaim, {
    recordId: id,
    actor: bureau.actors.clerk,
    input: await amended(id, { purpose: '打印机硒鼓两只' }),
  })
  assert.deepEqual(await hands(id), {
    standing: ['accountant'],
    fallen: [
      ['claimant', ['purpose']],
      ['section-head', ['purpose']],
    ],
  })
})

it('an edit of the payee voids the claimant and the accountant only', async () => {
  const id = await aClaim(bureau, projectId, 4)
  await act(bureau, claimKind, amendClaim, {
    recordId: id,
    actor: bureau.actors.clerk,
    input: await amended(id, {
      payee: { name: '样例供应商乙', bank: '样例银行', account: '620000000099' },
    }),
  })
  assert.deepEqual(await hands(id), {
    standing: ['section-head', 'leader-in-charge'],
    fallen: [
      ['claimant', ['payee']],
      ['accountant', ['payee']],
    ],
  })
})

it('voided signatures are given again in order, and the others are not asked again', async () => {
  const id = await aClaim(bureau, projectId, 4)
  await act(bureau, claimKind, amendClaim, {
    recordId: id,
    actor: bureau.actors.clerk,
    input: await amended(id, { purpose: '改过的事由' }),
  })
  const turn = async () => {
    const { assigneeKey, waitingFor } = await readClaim(bureau, id)
    return [assigneeKey, waitingFor]
  }
  const { clerk, leader } = bureau.actors
  assert.deepEqual(await turn(), [`account:${bureau.accounts.clerk}`, 'sign-again'])
  await refuses('not-allowed', () => sign(bureau, signClaim, id, leader))
  await sign(bureau, signClaim, id, clerk)
  assert.deepEqual(await turn(), [`post:section-head@${bureau.county.service}`, 'sign-again'])
  await sign(bureau, signClaim, id, bureau.actors['section-head'])
  // The accountant's signature stayed, so the leader is next.
  assert.deepEqual(await turn(), [`post:leader-in-charge@${bureau.county.bureau}`, 'sign'])
  await sign(bureau, signClaim, id, leader)
  const done = await sign(bureau, signClaim, id, bureau.actors['finance-leader'])
  assert.equal(done.state, 'awaiting-payment')
})

it('after a return from the cashier, mending the payee asks the accountant and the finance leader again', async () => {
  const id = await aClaim(bureau, projectId, 5)
  await act(bureau, claimKind, returnClaim, {
    recordId: id,
    actor: bureau.actors.cashier,
    input: { reason: '账号不对' },
  })
  await act(bureau, claimKind, editClaim, {
    recordId: id,
    actor: bureau.actors.clerk,
    input: await amended(id, {
      payee: { name: '样例供应商甲', bank: '样例银行', account: '620000000043' },
    }),
  })
  assert.deepEqual((await hands(id)).standing, ['section-head', 'leader-in-charge'])
  await sign(bureau, submitClaim, id, bureau.actors.clerk)
  await sign(bureau, signClaim, id, bureau.actors.accountant)
  const done = await sign(bureau, signClaim, id, bureau.actors['finance-leader'])
  assert.equal(done.state, 'awaiting-payment')
})

it('a returned claim that is submitted unchanged keeps every signature, and its number', async () => {
  const id = await aClaim(bureau, projectId, 5)
  const { number } = await readClaim(bureau, id)
  await act(bureau, claimKind, returnClaim, {
    recordId: id,
    actor: bureau.actors.cashier,
    input: { reason: '请补说明' },
  })
  const again = await sign(bureau, submitClaim, id, bureau.actors.clerk)
  assert.equal(again.state, 'awaiting-payment')
  assert.equal(again.number, number)
})

it('a signature over content that has changed since is refused', async () => {
  const id = await aClaim(bureau, projectId, 1)
  await refuses('signed-fields-changed', () =>
    act(bureau, claimKind, signClaim, {
      recordId: id,
      actor: bureau.actors['section-head'],
      digest: '0'.repeat(64),
    }),
  )
})

it('a colleague signs for the leader who let him, and both stand behind the signature', async () => {
  const { accounts, county } = bureau
  const deputy = await anAccount(database, {
    loginName: 'deputy',
    name: '副职',
    unitId: county.bureau,
    at: march,
  })
  await make(bureau, delegationKind, delegate, {
    actor: bureau.actors.leader,
    input: {
      toAccountId: deputy,
      roles: ['leader-in-charge'],
      from: '2023-03-06',
      to: '2023-03-10',
      reason: '出差',
    },
  })
  const id = await aClaim(bureau, projectId, 3)
  await sign(bureau, signClaim, id, await actorOf(database, deputy, march))
  const last = (await reading(database, (tx) => listSignatures(tx, id))).at(-1)
  assert.equal(last?.step, 'leader-in-charge')
  assert.equal(last.accountId, deputy)
  assert.equal(last.actingForAccountId, accounts.leader)
})

it('a claimant may not approve his own claim for the leader who let him sign', async () => {
  await make(bureau, delegationKind, delegate, {
    actor: bureau.actors['section-head'],
    input: {
      toAccountId: bureau.accounts.clerk,
      from: '2023-03-06',
      to: '2023-03-10',
      reason: '请假',
    },
  })
  const clerk = await actorOf(database, bureau.accounts.clerk, march)
  assert.ok(clerk.hats.some(({ actingFor }) => actingFor !== null))
  const id = await aClaim(bureau, projectId, 1)
  await refuses('separation-of-duties', () => sign(bureau, signClaim, id, clerk))
})

async function alsoHolds(
  loginName: string,
  posts: readonly { role: string; unitId: string }[],
): Promise<Actor> {
  const id = await anAccount(database, {
    loginName,
    name: loginName,
    unitId: bureau.county.bureau,
    posts,
    at: march,
  })
  return actorOf(database, id, march)
}

it('nobody who checked or approved may pay, and whoever paid may not book', async () => {
  const { accounts, county } = bureau
  const id = await aClaim(bureau, projectId, 5)
  for (const [name, role] of [
    ['accountant', 'cashier'],
    ['leader', 'cashier'],
    ['clerk', 'cashier'],
    ['cashier', 'bookkeeper'],
  ] as const) {
    await act(bureau, accountKind, givePost, {
      recordId: accounts[name],
      actor: systemActor,
      input: { role, unitId: county.bureau, from: '2023-03-06', to: '2023-03-06' },
    })
  }
  const pay = async (name: 'accountant' | 'leader' | 'clerk' | 'cashier') =>
    act(bureau, claimKind, recordPayment, {
      recordId: id,
      actor: await actorOf(database, accounts[name], march),
      input: { paidOn: '2023-03-06', reference: '样例', amountFen: 10_000 },
    })
  for (const name of ['accountant', 'leader', 'clerk'] as const) {
    await refuses('separation-of-duties', () => pay(name))
  }
  assert.equal((await pay('cashier')).state, 'paid')
  await refuses('separation-of-duties', async () =>
    act(bureau, claimKind, bookClaim, {
      recordId: id,
      actor: await actorOf(database, accounts.cashier, march),
      input: { bookedOn: '2023-03-06', voucher: '记-2' },
    }),
  )
})

it('a section head’s own claim goes up a level and says so', async () => {
  const { county } = bureau
  const head = await alsoHolds('claiming-head', [
    { role: 'section-head', unitId: county.office },
    { role: 'section-clerk', unitId: county.office },
  ])
  const own = await aProjectIn(county.office)
  const id = await aDraft(bureau, own, {}, headHat(head, county.office))
  const submitted = await sign(bureau, submitClaim, id, head)
  assert.equal(submitted.assigneeKey, `post:leader-in-charge@${county.bureau}`)
  await sign(bureau, signClaim, id, bureau.actors.leader)
  await sign(bureau, signClaim, id, bureau.actors.accountant)
  await sign(bureau, signClaim, id, bureau.actors.leader)
  const marks = (await reading(database, (tx) => listSignatures(tx, id))).map(({ step, mark }) => [
    step,
    mark,
  ])
  assert.deepEqual(marks, [
    ['claimant', null],
    ['section-head', 'level-up'],
    ['accountant', null],
    ['leader-in-charge', 'two-posts'],
  ])
})

// He files as the clerk of the office, not as its head.
function headHat(head: Actor, unitId: string): Actor {
  return {
    ...head,
    hats: head.hats.filter((hat) => hat.post === 'section-clerk' && hat.unitId === unitId),
  }
}

async function aProjectIn(unitId: string): Promise<string> {
  return aProject({
    ...bureau,
    county: { ...bureau.county, service: unitId },
    actors: { ...bureau.actors, clerk: await plannerIn(unitId) },
  })
}

async function plannerIn(unitId: string): Promise<Actor> {
  const [hat] = bureau.actors.clerk.hats
  assert.ok(hat)
  return {
    ...bureau.actors.clerk,
    hats: [{ ...hat, unitId, grants: { 'budget.project.plan': [unitId] } }],
  }
}

it('on a day when nobody holds a post of the chain, submitting is refused and the claim stays a draft', async () => {
  const id = await aDraft(bureau, projectId)
  const beforeAnyPost = new Date('2021-12-30T01:00:00Z')
  await refuses('signer-undetermined', () =>
    sign(bureau, submitClaim, id, bureau.actors.clerk, beforeAnyPost),
  )
  assert.equal((await readClaim(bureau, id)).state, 'draft')
})

it('refuses an amendment that changes nothing', async () => {
  const id = await aClaim(bureau, projectId, 1)
  const input = await amended(id, {})
  await refuses('invalid', () =>
    act(bureau, claimKind, amendClaim, { recordId: id, actor: bureau.actors.clerk, input }),
  )
})
