import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import { act, aBureau, aProject, make } from '../../../../tests/stories/budget-story.ts'
import { spend } from '../../../../tests/stories/a-spent-year.ts'
import { actorOf, anAccount } from '../../../../tests/support/county.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { answerDoubtAgain } from '../actions/answer-doubt-again.ts'
import { answerDoubt } from '../actions/answer-doubt.ts'
import { confirmDoubtAnswer } from '../actions/confirm-doubt-answer.ts'
import { sendBackDoubtAnswer } from '../actions/send-back-doubt-answer.ts'
import type { DoubtPage } from '../queries/doubts/doubt-page-schema.ts'
import { readDoubtPage } from '../queries/doubts/read-doubts.ts'
import { doubtAnswerKind } from './doubt-answer-kind.ts'

const database = await freshDatabase()
const bureau = await aBureau(database)
const { accountant } = bureau.actors
const now = new Date('2024-01-05T02:00:00Z')
const road = await aProject(bureau, [{ source: 'fiscal', amountFen: 500_000_000 }])
const hall = await aProject(bureau, [{ source: 'fiscal', amountFen: 500_000_000 }])

// In order, and nothing to be doubted in any of it.
await spend(bureau, road, { on: '2023-02-01', fen: 1_200_000, seller: '样例甲公司' })
await spend(bureau, road, { on: '2023-03-01', fen: 9_000_000, seller: '样例乙公司' })
await spend(bureau, road, { on: '2023-11-20', fen: 30_000_000, seller: '样例乙公司' })
await spend(bureau, road, { on: '2023-12-01', fen: 900_000, seller: '样例丙公司' })

const planted = {
  split: [
    await spend(bureau, road, { on: '2023-04-03', fen: 12_000_000, seller: '样例拆分公司' }),
    await spend(bureau, road, { on: '2023-05-08', fen: 9_000_000, seller: '样例拆分公司' }),
  ],
  staff: await spend(bureau, road, { on: '2023-04-11', fen: 600_000, payee: 'cashier' }),
  late: await spend(bureau, road, { on: '2023-05-16', fen: 70_000, invoicedOn: '2023-06-30' }),
  hasty: await spend(bureau, road, { on: '2023-06-06', fen: 80_000, isHasty: true }),
  december: await spend(bureau, hall, { on: '2023-12-11', fen: 2_000_000 }),
  unlike: await spend(bureau, road, { on: '2023-06-13', fen: 90_000, purpose: '大厅装修' }),
  device: await spend(bureau, road, { on: '2023-07-04', fen: 150_000, classCode: '31002' }),
}

async function read(
  question: Parameters<typeof readDoubtPage>[1]['question'] = {},
  actor: Actor = accountant,
): Promise<DoubtPage> {
  return reading(database, (tx) => readDoubtPage(tx, { question, actor, now }, 'zh'))
}

const inShort = ({ doubts }: DoubtPage) =>
  doubts.map(({ rule, claims }) => [rule, claims.map(({ id }) => id)] as const)

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('the page of doubts', () => {
  it('finds every doubt that was planted, and invents none', async () => {
    const found = inShort(await read())
    const expected: typeof found = [
      ['split-purchase', planted.split],
      ['payee-is-staff', [planted.staff]],
      ['invoice-after-payment', [planted.late]],
      ['signed-in-minutes', [planted.hasty]],
      ['december-share', [planted.december]],
      ['class-unlike-purpose', [planted.unlike]],
      ['device-without-asset', [planted.device]],
    ]
    assert.deepEqual(new Map(found), new Map(expected))
    assert.equal(found.length, expected.length)
  })

  it('says what was found in figures, with the largest first', async () => {
    const [first] = (await read()).doubts
    assert.equal(
      first?.sentence,
      '2023年4月3日到2023年5月8日向样例拆分公司买了 2 次，每次不到 200,000.00 元，一共 210,000.00 元。',
    )
    assert.equal(first.amountFen, 21_000_000)
  })

  it('narrows to a year, a project, a rule and a standing, and counts by rule whatever is chosen', async () => {
    assert.deepEqual(inShort(await read({ year: 2022 })), [])
    assert.deepEqual(inShort(await read({ project: hall })), [
      ['december-share', [planted.december]],
    ])
    const one = await read({ rule: 'payee-is-staff' })
    assert.deepEqual(inShort(one), [['payee-is-staff', [planted.staff]]])
    assert.equal(one.counts.open, 7)
    assert.deepEqual(inShort(await read({ standing: 'settled' })), [])
  })

  it('shows nobody a doubt about claims that he may not see', async () => {
    const loginName = 'town-accountant'
    const unitId = bureau.county.town
    const posts = [{ role: 'accountant', unitId }]
    const at = new Date('2022-01-04T01:00:00Z')
    const other = await anAccount(database, { loginName, name: loginName, unitId, posts, at })
    assert.deepEqual((await read({}, await actorOf(database, other))).doubts, [])
    assert.deepEqual((await read({}, bureau.actors.clerk)).doubts, [])
  })

  it('does not look for what no rule row asks for', async () => {
    await inTransaction(database, async (tx) => {
      await sql`update platform.rule set effective_to = '2023-12-31' where topic = 'budget.doubt' and code = 'december-share'`.execute(
        tablesOf<'platform'>(tx),
      )
    })
    assert.equal((await read()).counts.open, 6)
    await inTransaction(database, async (tx) => {
      await sql`update platform.rule set effective_to = null where topic = 'budget.doubt' and code = 'december-share'`.execute(
        tablesOf<'platform'>(tx),
      )
    })
  })

  it('finds an invoice that more was claimed on than it says, and a number that is gone', async () => {
    await inTransaction(database, async (tx) => {
      const tables = tablesOf<'budget'>(tx)
      await sql`update budget.invoice set face_fen = 79999 where key = (
        select invoice_key from budget.invoice_use where claim_id = ${planted.hasty})`.execute(
        tables,
      )
      await sql`update platform.record set number = 'BX-2023-0099' where id = ${planted.device}`.execute(
        tablesOf<'platform'>(tx),
      )
    })
    const found = inShort(await read())
    assert.ok(
      found.some(([rule, claims]) => rule === 'invoice-over-face' && claims[0] === planted.hasty),
    )
    const { doubts } = await read({ rule: 'number-gap' })
    assert.deepEqual(
      doubts.map(({ sentence }) => sentence),
      ['单号 BX-2023-0012–BX-2023-0098 不见了。'],
    )
  })
})

describe('a doubt', () => {
  const explanation = '分两期采购，均经局务会同意。'
  const answer = (subject: string, rule = 'payee-is-staff', outcome = 'explained') => ({
    doubt: `${rule} ${subject}`,
    outcome,
    explanation,
    fileIds: [],
  })
  const actor = accountant

  it('is settled by an answer that somebody else confirms', async () => {
    const input = answer(planted.staff)
    const id = await make(bureau, doubtAnswerKind, answerDoubt, { actor, input, at: now })
    assert.equal((await read({ rule: 'payee-is-staff' })).doubts[0]?.standing, 'answered')
    const again = make(bureau, doubtAnswerKind, answerDoubt, { actor, input, at: now })
    assert.equal(await codeOf(again), 'wrong-state')
    const confirm = { recordId: id, at: now }
    assert.equal(
      await codeOf(act(bureau, doubtAnswerKind, confirmDoubtAnswer, { ...confirm, actor })),
      'not-allowed',
    )
    const leader = bureau.actors['finance-leader']
    await act(bureau, doubtAnswerKind, sendBackDoubtAnswer, {
      ...confirm,
      actor: leader,
      input: { reason: '附上签收单' },
    })
    assert.equal((await read({ rule: 'payee-is-staff' })).doubts[0]?.standing, 'open')
    await act(bureau, doubtAnswerKind, answerDoubtAgain, {
      ...confirm,
      actor,
      input: { outcome: 'explained', explanation: '代付，已转交。', fileIds: [] },
    })
    await act(bureau, doubtAnswerKind, confirmDoubtAnswer, { ...confirm, actor: leader })
    const [settled] = (await read({ rule: 'payee-is-staff' })).doubts
    assert.equal(settled?.standing, 'settled')
    assert.equal(settled.answerId, id)
  })

  it('that is said to be corrected is confirmed only once it is gone', async () => {
    const input = answer(planted.device, 'device-without-asset', 'corrected')
    const id = await make(bureau, doubtAnswerKind, answerDoubt, { actor, input, at: now })
    const confirm = { recordId: id, at: now, actor: bureau.actors['finance-leader'] }
    assert.equal(
      await codeOf(act(bureau, doubtAnswerKind, confirmDoubtAnswer, confirm)),
      'not-ready',
    )
    await inTransaction(database, async (tx) => {
      await sql`update budget.claim set attachments = '[{"attachmentKind": "asset-card", "title": "入库单", "fileId": "x"}]'
        where id = ${planted.device}`.execute(tablesOf<'budget'>(tx))
    })
    await act(bureau, doubtAnswerKind, confirmDoubtAnswer, confirm)
    assert.deepEqual((await read({ rule: 'device-without-asset' })).doubts, [])
  })

  it('that finds more than was answered is open again', async () => {
    const [before] = (await read({ rule: 'split-purchase' })).doubts
    const input = answer(before?.subject ?? '', 'split-purchase')
    const id = await make(bureau, doubtAnswerKind, answerDoubt, { actor, input, at: now })
    const confirm = { recordId: id, at: now, actor: bureau.actors['finance-leader'] }
    await act(bureau, doubtAnswerKind, confirmDoubtAnswer, confirm)
    assert.equal((await read({ rule: 'split-purchase' })).doubts[0]?.standing, 'settled')
    await spend(bureau, road, { on: '2023-05-20', fen: 5_000_000, seller: '样例拆分公司' })
    const [after] = (await read({ rule: 'split-purchase' })).doubts
    assert.equal(after?.subject, before?.subject)
    assert.equal(after?.standing, 'open')
  })

  it('that is not found is not answered', async () => {
    const input = answer(planted.hasty)
    const work = make(bureau, doubtAnswerKind, answerDoubt, { actor, input, at: now })
    assert.equal(await codeOf(work), 'invalid')
  })

  it('is answered once when six answer it at the same moment', async () => {
    const [doubt] = (await read({ rule: 'december-share' })).doubts
    const input = answer(doubt?.subject ?? '', 'december-share')
    const all = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(() =>
        codeOf(
          make(bureau, doubtAnswerKind, answerDoubt, {
            actor,
            input,
            at: now,
          }),
        ),
      ),
    )
    assert.equal(all.filter((code) => code === 'done').length, 1)
  })
})
