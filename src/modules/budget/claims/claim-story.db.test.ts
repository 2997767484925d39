import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { Refusal, type RefusalCode } from '#kernel/refusal.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import { computeFigure, faceOfFigure } from '#platform/indicators/read-figure.ts'
import { resolveAsOf } from '#platform/journal/as-of.ts'
import { readRecord } from '#platform/records/read-record.ts'
import { countRecords, listRecords } from '#platform/records/list-records.ts'
import {
  aBureau,
  act,
  aProject,
  bringOn,
  claimForm,
  fileAClaim,
  nextInvoice,
  readFigure,
  today,
} from '../../../../tests/stories/a-bureau.ts'
import { actorOf, anAccount, morning } from '../../../../tests/support/county.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { adjustProject } from '../actions/adjust-project.ts'
import { amendClaim } from '../actions/amend-claim.ts'
import { editClaim } from '../actions/edit-claim.ts'
import { recordPayment } from '../actions/record-payment.ts'
import { returnClaim } from '../actions/return-claim.ts'
import { signClaim } from '../actions/sign-claim.ts'
import { submitClaim } from '../actions/submit-claim.ts'
import { withdrawClaim } from '../actions/withdraw-claim.ts'
import { claimBook } from './claim-book.ts'
import { claimKind, type Claim } from './claim-kind.ts'
import { budgetModule } from '../module.ts'
import { findProject, listProjects } from '../projects/project-directory.ts'
import { projectBook } from '../projects/project-book.ts'
import { projectKind } from '../projects/project-kind.ts'
import { listStanding } from '../signing/signature-store.ts'

const database = await freshDatabase()
const bureau = await aBureau(database)

async function getClaim(id: string): Promise<Claim> {
  const claim = await reading(database, (tx) => findRecord<Claim>(tx, claimKind, id))
  if (!claim) throw new Error('The claim is gone.')
  return claim
}

async function refuses(code: RefusalCode, work: () => Promise<unknown>): Promise<void> {
  await assert.rejects(work, (error) => {
    if (!(error instanceof Refusal)) throw error
    assert.equal(error.code, code, error.message)
    return true
  })
}

function sign(recordId: string, actor: Actor): Promise<void> {
  return act(database, claimKind, signClaim as never, { recordId, actor })
}

async function standing(claimId: string): Promise<readonly string[]> {
  const signatures = await reading(database, (tx) => listStanding(tx, claimId))
  return signatures.map(({ step }) => step)
}

function contextOf(actor: Actor) {
  return { actor, language: 'zh' as const, now: morning }
}

async function faceOf(
  book: typeof claimBook,
  id: string,
  actor: Actor,
): ReturnType<typeof readRecord> {
  return reading(database, (tx) =>
    readRecord(tx, book, id, {
      ...contextOf(actor),
      figure: async (code, { subject, from = '2026-01-01', to = '2026-12-31' } = {}) =>
        faceOfFigure(
          await computeFigure({ modules: [budgetModule] }, tx, {
            code,
            period: { from, to },
            asOf: await resolveAsOf(tx, 'latest'),
            subject: subject ?? null,
          }),
          'zh',
        ),
    }),
  )
}

describe('a claim', () => {
  it('goes from the plan of its project to the books, and the ledger follows it', async () => {
    const project = await aProject(database, bureau)
    assert.equal(await readFigure(database, 'budget.adjusted', project), '80.00 万元')
    const claim = await fileAClaim(database, bureau, claimForm(project))
    await bringOn(database, bureau, claim, { to: 1 })
    assert.equal(await readFigure(database, 'budget.reserved', project), '3.04 万元')
    assert.equal(await readFigure(database, 'budget.available', project), '76.96 万元')
    assert.match((await getClaim(claim)).number ?? '', /^BX-2026-\d{4}$/)
    await bringOn(database, bureau, claim, { from: 1, to: 5 })
    assert.equal((await getClaim(claim)).state, 'awaiting-payment')
    assert.deepEqual(await standing(claim), [
      'claimant',
      'section-head',
      'accountant',
      'leader-in-charge',
      'finance-leader',
    ])
    assert.equal(await readFigure(database, 'budget.execution-rate', project), '0.00%')
    await bringOn(database, bureau, claim, { from: 5, to: 7 })
    assert.equal((await getClaim(claim)).state, 'booked')
    assert.equal(await readFigure(database, 'budget.paid', project), '3.04 万元')
    assert.equal(await readFigure(database, 'budget.reserved', project), '0.00 万元')
    assert.equal(await readFigure(database, 'budget.execution-rate', project), '3.80%')
  })

  it('shows its amount, its project, its hands and what the next one may do', async () => {
    const project = await aProject(database, bureau)
    const claim = await fileAClaim(database, bureau, claimForm(project))
    await bringOn(database, bureau, claim, { to: 1 })
    const face = await faceOf(claimBook, claim, bureau.head)
    assert.deepEqual(face.facts[0]?.value, {
      type: 'amount',
      fen: 3_040_000,
      capitals: '叁万零肆佰元整',
    })
    assert.equal(face.waitsForYou, '核对后签字')
    assert.deepEqual(
      face.hands.map(({ state }) => state),
      ['signed', 'mine', 'next', 'next', 'next'],
    )
    assert.deepEqual(
      face.papers.map(({ href }) => href),
      [null, `/api/v1/claims/${claim}/sheet.pdf`],
    )
    assert.ok(face.actions.some(({ name, likely }) => name === 'sign' && likely))
    assert.ok(!JSON.stringify(face.facts).includes('2310000123456789'))
    assert.equal((await faceOf(projectBook, project, bureau.clerk)).state, 'approved')
  })

  it('is returned with its money, and keeps the signatures that the edit does not touch', async () => {
    const project = await aProject(database, bureau)
    const claim = await fileAClaim(database, bureau, claimForm(project))
    await bringOn(database, bureau, claim, { to: 3 })
    await act(database, claimKind, returnClaim as never, {
      recordId: claim,
      actor: bureau.leader,
      input: { reason: '请把事由写清楚' },
    })
    assert.equal((await getClaim(claim)).state, 'returned')
    assert.equal(await readFigure(database, 'budget.available', project), '80.00 万元')
    const { invoices } = await getClaim(claim)
    await act(database, claimKind, editClaim as never, {
      recordId: claim,
      actor: bureau.clerk,
      input: claimForm(project, { purpose: '终端安全软件 2026 年续费' }, invoices[0]?.number),
    })
    assert.deepEqual(await standing(claim), ['accountant'])
    await act(database, claimKind, submitClaim as never, { recordId: claim, actor: bureau.clerk })
    await sign(claim, bureau.head)
    await sign(claim, bureau.leader)
    await sign(claim, bureau.financeLeader)
    assert.equal((await getClaim(claim)).state, 'awaiting-payment')
  })

  it('that is amended while others sign goes back to exactly those it concerns', async () => {
    const project = await aProject(database, bureau)
    const number = nextInvoice()
    const claim = await fileAClaim(database, bureau, claimForm(project, {}, number))
    await bringOn(database, bureau, claim, { to: 3 })
    await act(database, claimKind, amendClaim as never, {
      recordId: claim,
      actor: bureau.clerk,
      input: claimForm(project, { purpose: '续费三十台终端' }, number),
    })
    assert.deepEqual(await standing(claim), ['accountant'])
  })

  it('gives everything back when it is withdrawn', async () => {
    const project = await aProject(database, bureau)
    const claim = await fileAClaim(database, bureau, claimForm(project))
    await bringOn(database, bureau, claim, { to: 2 })
    await act(database, claimKind, withdrawClaim as never, {
      recordId: claim,
      actor: bureau.clerk,
      input: { reason: '重复' },
    })
    assert.equal(await readFigure(database, 'budget.available', project), '80.00 万元')
  })
})

describe('money', () => {
  it('is not promised beyond what the project still has', async () => {
    const project = await aProject(database, bureau, { amountFen: 3_040_000 })
    const first = await fileAClaim(database, bureau, claimForm(project))
    const second = await fileAClaim(database, bureau, claimForm(project))
    await bringOn(database, bureau, first, { to: 1 })
    await refuses('not-enough-money', () => bringOn(database, bureau, second, { to: 1 }))
  })

  it('of two claims that are submitted at once, the second is refused', async () => {
    const project = await aProject(database, bureau, { amountFen: 3_040_000 })
    const claims = [
      await fileAClaim(database, bureau, claimForm(project)),
      await fileAClaim(database, bureau, claimForm(project)),
    ]
    const results = await Promise.allSettled(
      claims.map((claim) => bringOn(database, bureau, claim, { to: 1 })),
    )
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
    assert.equal(await readFigure(database, 'budget.available', project), '0.00 万元')
  })

  it('of one invoice is not claimed beyond its face, over several claims', async () => {
    const project = await aProject(database, bureau)
    const number = nextInvoice()
    const first = await fileAClaim(database, bureau, claimForm(project, {}, number))
    const second = await fileAClaim(database, bureau, claimForm(project, {}, number))
    await bringOn(database, bureau, first, { to: 1 })
    await refuses('invalid', () => bringOn(database, bureau, second, { to: 1 }))
  })

  it('that is set aside cannot be cut away by an adjustment', async () => {
    const project = await aProject(database, bureau)
    const claim = await fileAClaim(database, bureau, claimForm(project))
    await bringOn(database, bureau, claim, { to: 1 })
    const cut = (amountFen: number) =>
      act(database, projectKind, adjustProject as never, {
        recordId: project,
        actor: bureau.accountant,
        input: {
          changes: [{ source: 'fiscal', amountFen }],
          adjustedOn: today,
          reason: '财政收回',
        },
      })
    await refuses('not-enough-money', () => cut(-80_000_000))
    await cut(-40_000_000)
    assert.equal(await readFigure(database, 'budget.adjusted', project), '40.00 万元')
    assert.equal(await readFigure(database, 'budget.appropriated', project), '80.00 万元')
  })
})

describe('the hands of a claim', () => {
  it('sign in their order', async () => {
    const project = await aProject(database, bureau)
    const claim = await fileAClaim(database, bureau, claimForm(project))
    await bringOn(database, bureau, claim, { to: 1 })
    await refuses('not-allowed', () => sign(claim, bureau.accountant))
  })

  it('sign over what was shown to them and nothing else', async () => {
    const project = await aProject(database, bureau)
    const claim = await fileAClaim(database, bureau, claimForm(project))
    await refuses('signed-fields-changed', () =>
      inTransaction(database, async (tx) => {
        const { take } = await import('#platform/actions/take.ts')
        await take(tx, claimKind, submitClaim, {
          recordId: claim,
          version: null,
          actor: bureau.clerk,
          input: {},
          happenedAt: morning,
          signature: { digest: '0'.repeat(64) },
        })
      }),
    )
  })

  it('are different persons: a second account of the claimant may not check his claim', async () => {
    const other = await anAccount(database, {
      loginName: 'clerk-as-accountant',
      unitId: bureau.bureau,
      samePersonAs: bureau.clerk.accountId,
      posts: [{ role: 'accountant', unitId: bureau.bureau }],
    })
    const project = await aProject(database, bureau)
    const claim = await fileAClaim(database, bureau, claimForm(project))
    await bringOn(database, bureau, claim, { to: 2 })
    const twice = await actorOf(database, other)
    await refuses('separation-of-duties', () => sign(claim, twice))
    await sign(claim, bureau.accountant)
  })

  it('are not the cashier, whatever his account', async () => {
    const other = await anAccount(database, {
      loginName: 'accountant-as-cashier',
      unitId: bureau.bureau,
      samePersonAs: bureau.accountant.accountId,
      posts: [{ role: 'cashier', unitId: bureau.bureau }],
    })
    const project = await aProject(database, bureau)
    const claim = await fileAClaim(database, bureau, claimForm(project))
    await bringOn(database, bureau, claim, { to: 5 })
    const actor = await actorOf(database, other)
    const input = { paidOn: today, reference: '国库-0002', amountFen: 3_040_000 }
    await refuses('separation-of-duties', () =>
      act(database, claimKind, recordPayment as never, { recordId: claim, actor, input }),
    )
  })

  it('must all be there before a claim sets out', async () => {
    const loginName = 'town-clerk'
    const unitId = bureau.town
    const posts = [{ role: 'section-clerk', unitId }]
    const clerk = await actorOf(database, await anAccount(database, { loginName, unitId, posts }))
    const accountant = await actorOf(
      database,
      await anAccount(database, {
        loginName: 'town-accountant',
        unitId,
        posts: [{ role: 'accountant', unitId }],
      }),
    )
    const project = await aProject(
      database,
      { ...bureau, clerk, service: unitId },
      { isApproved: false },
    )
    assert.equal((await reading(database, (tx) => findProject(tx, project)))?.state, 'draft')
    const { approveProject } = await import('../actions/approve-project.ts')
    await act(database, projectKind, approveProject as never, {
      recordId: project,
      actor: accountant,
      input: { approvedOn: today },
    })
    const claim = await fileAClaim(database, { clerk }, claimForm(project))
    await refuses('signer-undetermined', () =>
      act(database, claimKind, submitClaim as never, { recordId: claim, actor: clerk }),
    )
  })
})

describe('the lists', () => {
  it('show a reader what is within his reach', async () => {
    const query = { limit: 50, filters: {} }
    const seen = async (actor: Actor) =>
      reading(database, async (tx) => {
        const context = contextOf(actor)
        const page = await listRecords(tx, claimBook, query, context as never)
        return [page.rows.length, await countRecords(tx, claimBook, query, context)]
      })
    const [rows, count] = await seen(bureau.accountant)
    assert.equal(rows, count)
    assert.ok((rows ?? 0) > 5)
    const townsman = await actorOf(
      database,
      await anAccount(database, { loginName: 'nobody', unitId: bureau.town }),
    )
    assert.deepEqual(await seen(townsman), [0, 0])
    const projects = await reading(database, (tx) => listProjects(tx, 2026))
    assert.ok(projects.length > 5)
  })

  it('open a figure to the entries behind it, under the reader’s own rights', async () => {
    const project = await aProject(database, bureau)
    const paid = budgetModule.indicators.find(({ code }) => code === 'budget.adjusted')
    const ask = (actor: Actor | null) =>
      reading(database, async (tx) =>
        paid?.records(
          tx,
          {
            period: { from: '2026-01-01', to: '2026-12-31' },
            asOf: await resolveAsOf(tx, 'latest'),
            subject: project,
          },
          { actor, language: 'zh', limit: 10, cursor: null },
        ),
      )
    assert.equal((await ask(bureau.clerk))?.rows.length, 1)
    assert.equal((await ask(null))?.rows.length, 0)
  })
})
