import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import { act, aBureau, aProject, make } from '../../../../../tests/stories/budget-story.ts'
import { spend } from '../../../../../tests/stories/a-spent-year.ts'
import { actorOf, anAccount } from '../../../../../tests/support/county.ts'
import { freshDatabase } from '../../../../../tests/support/fresh-database.ts'
import { answerDoubt } from '../../actions/answer-doubt.ts'
import { confirmDoubtAnswer } from '../../actions/confirm-doubt-answer.ts'
import { doubtAnswerKind } from '../../doubts/doubt-answer-kind.ts'
import type { DoubtPage } from './doubt-page-schema.ts'
import { listOpenDoubts, readDoubtPage } from './read-doubts.ts'

const database = await freshDatabase()
const bureau = await aBureau(database)
const { county } = bureau
const { accountant } = bureau.actors
const now = new Date('2024-01-05T02:00:00Z')
const money = [{ source: 'fiscal', amountFen: 500_000_000 }]
const road = await aProject(bureau, money)
const yard = await aProject(bureau, money)
const hall = await aProject(bureau, money)

// Of another section: the other claim on an invoice, and the rest of a year that ended in a rush.
const elsewhere = await spend(bureau, hall, { on: '2023-04-20', fen: 500_000, purpose: '购买纸张' })
const over = await spend(bureau, road, { on: '2023-04-11', fen: 80_000 })
const december = await spend(bureau, hall, { on: '2023-12-11', fen: 2_000_000 })
await inTransaction(database, async (tx) => {
  await sql`update platform.record set unit_id = ${county.finance} where id = ${elsewhere}`.execute(
    tablesOf<'platform'>(tx),
  )
  await sql`insert into budget.invoice_use (claim_id, invoice_key, face_fen, issued_on, amount_fen, happened_at, journal_id)
    select ${elsewhere}, invoice_key, face_fen, issued_on, 70000, happened_at, journal_id
    from budget.invoice_use where claim_id = ${over}`.execute(tablesOf<'budget'>(tx))
})

// Two colleagues of one section share a purchase between two projects.
const colleague = await anActor('colleague', 'section-clerk', county.service)
const split = [
  await spend(bureau, road, { on: '2023-04-03', fen: 12_000_000, seller: '样例拆分公司' }),
  await spend({ ...bureau, actors: { ...bureau.actors, clerk: colleague } }, yard, {
    on: '2023-05-08',
    fen: 9_000_000,
    seller: '样例拆分公司',
  }),
]

const auditor = await anActor('auditor', 'auditor', county.service)

async function anActor(loginName: string, role: string, unitId: string): Promise<Actor> {
  const at = new Date('2022-01-04T01:00:00Z')
  const posts = [{ role, unitId, to: '2024-12-31' }]
  const account = await anAccount(database, { loginName, name: loginName, unitId, posts, at })
  return actorOf(database, account, now)
}

function granted(actor: Actor, ...permissions: readonly string[]): Actor {
  const grants = Object.fromEntries(
    permissions.map((one) => [one, [county.service, county.bureau]] as const),
  )
  return { ...actor, hats: actor.hats.map((hat) => ({ ...hat, grants })) }
}

function read(
  actor: Actor,
  question: Parameters<typeof readDoubtPage>[1]['question'] = {},
): Promise<DoubtPage> {
  return reading(database, (tx) => readDoubtPage(tx, { question, actor, now }, 'zh'))
}

const rulesOf = ({ doubts }: DoubtPage) => doubts.map(({ rule }) => rule).toSorted()

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

function answer(doubt: string, outcome = 'explained', actor: Actor = accountant): Promise<string> {
  const input = { doubt, outcome, explanation: '两股分摊，均经局务会同意。', fileIds: [] }
  return make(bureau, doubtAnswerKind, answerDoubt, { actor, input, at: now })
}

describe('a reader', () => {
  it('who sees every claim is shown every doubt', async () => {
    const all = ['december-share', 'invoice-over-face', 'split-purchase']
    assert.deepEqual(rulesOf(await read(accountant)), all)
    const [doubt] = (await read(accountant, { rule: 'split-purchase' })).doubts
    assert.deepEqual(doubt?.claims.map(({ id }) => id).toSorted(), split.toSorted())
  })

  it('who sees one of two purchases is shown nothing of a split, may not answer it, and is offered nothing', async () => {
    const reader = granted(colleague, 'budget.doubt.see', 'budget.doubt.answer')
    const page = await read(reader)
    assert.deepEqual([page.doubts, page.total, page.counts.open], [[], 0, 0])
    const offered = await reading(database, (tx) =>
      listOpenDoubts(tx, { actor: reader, now }, 'zh'),
    )
    assert.deepEqual(offered, [])
    const [doubt] = (await read(accountant, { rule: 'split-purchase' })).doubts
    const key = `split-purchase ${doubt?.subject ?? ''}`
    assert.equal(await codeOf(answer(key, 'explained', reader)), 'invalid')
  })

  it('who sees December and not the year is told no share of it, since that tells of the year', async () => {
    const { claims } = (await read(accountant, { rule: 'december-share' })).doubts[0] ?? {}
    assert.deepEqual(
      claims?.map(({ id }) => id),
      [december],
    )
    assert.deepEqual(rulesOf(await read(auditor)), ['invoice-over-face', 'split-purchase'])
  })

  it('of one claim on an invoice knows that others took too much together, and of these no more than how many', async () => {
    const page = await read(auditor, { rule: 'invoice-over-face' })
    const [doubt] = page.doubts
    assert.match(doubt?.sentence ?? '', /票面 800\.00 元，一共报了 1,500\.00 元。$/)
    assert.equal(doubt?.project?.id, road)
    assert.deepEqual(
      doubt.claims.map(({ id }) => id),
      [over],
    )
    assert.equal(doubt.moreClaims, 1)
    const told = JSON.stringify(page.doubts)
    for (const secret of [elsewhere, hall, '购买纸张', '5,000.00', '500000'])
      assert.equal(told.includes(secret), false, secret)
  })

  it('cuts to a project by the claims he sees, so that none answers for one he does not', async () => {
    assert.deepEqual(rulesOf(await read(auditor, { project: hall })), [])
    assert.deepEqual(rulesOf(await read(accountant, { project: hall })), [
      'december-share',
      'invoice-over-face',
    ])
  })

  it('is counted exactly what he may list, by rule and standing, whatever he cuts to', async () => {
    const blind = granted(auditor, 'budget.doubt.see')
    for (const actor of [accountant, auditor, blind, bureau.actors.clerk])
      for (const question of [{}, { year: 2023 }, { year: 2022 }, { project: yard }]) {
        const page = await read(actor, question)
        assert.deepEqual(
          page.rules
            .flatMap(({ code, counts }) => Array<string>(counts.open).fill(code))
            .toSorted(),
          rulesOf(page),
        )
        assert.deepEqual(
          [page.total, page.counts],
          [page.doubts.length, { open: page.doubts.length, answered: 0, settled: 0 }],
        )
      }
  })
})

describe('a doubt', () => {
  it('over two projects is found whole under each of them', async () => {
    const whole = (await read(accountant, { rule: 'split-purchase' })).doubts
    for (const project of [road, yard])
      assert.deepEqual((await read(accountant, { rule: 'split-purchase', project })).doubts, whole)
  })

  it('that is answered stands so for every reader and under every filter', async () => {
    for (const rule of ['invoice-over-face', 'split-purchase'] as const) {
      const [doubt] = (await read(accountant, { rule })).doubts
      await answer(`${rule} ${doubt?.subject ?? ''}`)
      const pages = await Promise.all([
        read(accountant, { rule }),
        read(auditor, { rule }),
        read(auditor, { rule, project: road }),
        read(accountant, { rule, year: 2023 }),
      ])
      assert.deepEqual(
        pages.flatMap(({ doubts }) => doubts.map(({ standing }) => standing)),
        ['answered', 'answered', 'answered', 'answered'],
      )
    }
  })

  it('that is still there is not confirmed as corrected by somebody who sees none of its claims', async () => {
    const [doubt] = (await read(accountant, { rule: 'december-share' })).doubts
    const recordId = await answer(`december-share ${doubt?.subject ?? ''}`, 'corrected')
    const actor = granted(bureau.actors['finance-leader'], 'budget.doubt.confirm')
    assert.deepEqual((await read(actor)).doubts, [])
    const work = act(bureau, doubtAnswerKind, confirmDoubtAnswer, { recordId, actor, at: now })
    assert.equal(await codeOf(work), 'not-ready')
  })

  it('about a missing number is of its year and of no project, for whoever looks at doubts', async () => {
    await inTransaction(database, async (tx) => {
      await sql`update platform.record set number = 'BX-2023-0099' where id = ${split[1]}`.execute(
        tablesOf<'platform'>(tx),
      )
    })
    const rule = 'number-gap'
    assert.equal((await read(auditor, { rule })).total, 1)
    assert.equal((await read(auditor, { rule, year: 2023 })).total, 1)
    assert.equal((await read(auditor, { rule, year: 2022 })).total, 0)
    assert.equal((await read(auditor, { rule, project: road })).total, 0)
    assert.equal((await read(bureau.actors.clerk, { rule })).total, 0)
  })
})
