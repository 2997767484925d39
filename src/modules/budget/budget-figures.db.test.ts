import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import type { FaceContext } from '#platform/records/record-book.ts'
import type { Actor } from '#kernel/actor.ts'
import { computeFigure, faceOfFigure } from '#platform/indicators/read-figure.ts'
import { resolveAsOf } from '#platform/journal/as-of.ts'
import { listRecords } from '#platform/records/list-records.ts'
import { readRecord } from '#platform/records/read-record.ts'
import { RecordFace } from '#kernel/face.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import {
  aBureau,
  aClaim,
  act,
  aDraft,
  aForm,
  aProject,
  march,
  type Bureau,
} from '../../../tests/stories/budget-story.ts'
import { readDashboard } from './queries/dashboard-face.ts'
import { loadWorkingCalendar } from '#platform/rules/working-calendar-store.ts'
import { claimBook } from './claims/claim-book.ts'
import { adjustProject } from './actions/adjust-project.ts'
import { amendClaim } from './actions/amend-claim.ts'
import { budgetModule } from './module.ts'
import { claimKind } from './claims/claim-kind.ts'
import { projectKind } from './projects/project-kind.ts'
import { receiveFunds } from './actions/receive-funds.ts'
import { recordPayment } from './actions/record-payment.ts'
import { projectBook } from './projects/project-book.ts'

const database = await freshDatabase()
const house = { modules: [budgetModule] }
const year = { from: '2023-01-01', to: '2023-12-31' }
let bureau: Bureau
let projectId: string
let claimId: string

before(async () => {
  bureau = await aBureau(database)
  projectId = await aProject(bureau)
  const { accountant, cashier } = bureau.actors
  await act(bureau, projectKind, adjustProject, {
    recordId: projectId,
    actor: accountant,
    input: {
      changes: [{ source: 'fiscal', amountFen: -200_000 }],
      adjustedOn: '2023-02-01',
      reason: '压减',
    },
  })
  await act(bureau, projectKind, receiveFunds, {
    recordId: projectId,
    actor: accountant,
    input: {
      amounts: [{ source: 'fiscal', amountFen: 400_000 }],
      receivedOn: '2023-02-01',
      reason: '下达',
    },
  })
  claimId = await aClaim(bureau, projectId, 5, { fen: 100_000 })
  await act(bureau, claimKind, recordPayment, {
    recordId: claimId,
    actor: cashier,
    input: { paidOn: '2023-03-06', reference: '样例', amountFen: 100_000 },
  })
  await aClaim(bureau, projectId, 2, { fen: 50_000 })
})

async function figure(code: string, period = year, subject: string | null = projectId) {
  return reading(database, async (tx) =>
    computeFigure(house, tx, { code, period, subject, asOf: await resolveAsOf(tx, 'latest') }),
  )
}

const expected = {
  'budget.appropriated': '1000000',
  'budget.adjusted': '800000',
  'budget.received': '400000',
  'budget.paid': '100000',
  'budget.reserved': '50000',
  'budget.available': '650000',
  'budget.execution-rate': '12.50',
  'budget.execution-rate-initial': '10.00',
  'budget.execution-rate-received': '25.00',
  'budget.claims.count': '2',
  'budget.signatures-complete': '100.00',
  'budget.invoices-valid': '100.00',
}
for (const [code, value] of Object.entries(expected)) {
  it(`${code} of the project is ${value}, and for the county it is the same`, async () => {
    const { answer } = await figure(code)
    assert.equal(answer.value, value)
    assert.ok(answer.recordCount > 0)
    assert.equal((await figure(code, year, null)).answer.value, value)
  })
}

it('counts what was paid in the period only, and a budget until its end', async () => {
  const february = { from: '2023-02-01', to: '2023-02-28' }
  assert.equal((await figure('budget.paid', february)).answer.value, '0')
  assert.equal((await figure('budget.adjusted', february)).answer.value, '800000')
  assert.equal(
    (await figure('budget.adjusted', { from: '2023-01-01', to: '2023-01-31' })).answer.value,
    '1000000',
  )
})

it('gives the same answer and the same digest for the same moment, whatever happens later', async () => {
  const asOf = await reading(database, (tx) => resolveAsOf(tx, 'latest'))
  const ask = () =>
    reading(database, (tx) =>
      computeFigure(house, tx, { code: 'budget.reserved', period: year, subject: projectId, asOf }),
    )
  const first = await ask()
  const more = await aClaim(bureau, projectId, 1, { fen: 1_000 })
  assert.equal((await figure('budget.reserved')).answer.value, '51000')
  const again = await ask()
  assert.equal(again.answer.value, first.answer.value)
  assert.equal(again.queryDigest, first.queryDigest)
  assert.ok(more)
})

function contextOf(actor: Actor): Omit<FaceContext, 'figure'> {
  return { actor, language: 'zh', now: march }
}

it('shows behind a figure only the records that the reader may see', async () => {
  const paid = budgetModule.indicators.find(({ code }) => code === 'budget.paid')
  assert.ok(paid)
  const rows = async (actor: Actor | null) =>
    inTransaction(database, async (tx) => {
      const question = { period: year, subject: null, asOf: await resolveAsOf(tx, 'latest') }
      const { rows: found } = await paid.records(tx, question, {
        actor,
        language: 'zh',
        limit: 10,
        cursor: null,
      })
      return found.map(({ id }) => id)
    })
  assert.deepEqual(await rows(bureau.actors.leader), [claimId])
  assert.deepEqual(await rows(null), [])
  const [hat] = bureau.actors.clerk.hats
  assert.ok(hat)
  const elsewhere = {
    ...hat,
    grants: { 'budget.claim.see': [bureau.county.town] },
    keys: [],
    accountId: bureau.county.town,
  }
  assert.deepEqual(await rows({ ...bureau.actors.clerk, hats: [elsewhere] }), [])
})

async function face(actor: Actor, book: typeof claimBook, id: string) {
  return inTransaction(database, async (tx) => {
    const asOf = await resolveAsOf(tx, 'latest')
    return readRecord(tx, book, id, {
      ...contextOf(actor),
      figure: async (code, of) =>
        faceOfFigure(
          await computeFigure(house, tx, {
            code,
            period: year,
            asOf,
            subject: of?.subject ?? null,
          }),
          'zh',
        ),
    })
  })
}

it('shows a claim as its signer reads it: amount in capitals, what changed, whose turn it is', async () => {
  const id = await aClaim(bureau, projectId, 3)
  await act(bureau, claimKind, amendClaim, {
    recordId: id,
    actor: bureau.actors.clerk,
    input: aForm(projectId, { purpose: '改过的事由' }),
    at: new Date(march.getTime() + 60_000),
  })
  const shown = RecordFace.parse(await face(bureau.actors.clerk, claimBook, id))
  const main = shown.facts.find((fact) => fact.main)
  assert.deepEqual(main?.value, { type: 'amount', fen: 10_000, capitals: '壹佰元整' })
  const purpose = shown.facts.find(({ value }) => value.type === 'changed')?.value
  assert.ok(
    purpose?.type === 'changed' &&
      purpose.before === '打印机硒鼓' &&
      purpose.after === '改过的事由',
  )
  assert.equal(shown.waitsForYou, '内容改过，核对后重新签字')
  assert.deepEqual(
    shown.hands.map(({ seal, state }) => [seal, state]),
    [
      ['经办', 'void'],
      ['股室', 'void'],
      ['会计', 'void'],
      ['分管', 'next'],
      ['财务', 'next'],
    ],
  )
  assert.match(shown.hands[0]?.note ?? '', /作废.*事由.*轮到您重新签/)
  assert.ok(!JSON.stringify(shown.facts).includes('6200000000000042'))
  const signing = shown.actions.find(({ name }) => name === 'sign')
  assert.equal(signing?.signature?.digest.length, 64)
  assert.match(signing.signature.statement, /电子签批/)
  assert.deepEqual(shown.actions.map(({ name }) => name).toSorted(), [
    'amend',
    'sign',
    'take-back',
    'withdraw',
  ])
})

it('names the other claim on an invoice only to those who may see it', async () => {
  const number = '7'.repeat(20)
  const first = await aDraft(bureau, projectId, { number, faceFen: 30_000 })
  const { submitClaim } = await import('./actions/submit-claim.ts')
  const { sign } = await import('../../../tests/stories/budget-story.ts')
  const { number: claimNumber, title } = await sign(bureau, submitClaim, first, bureau.actors.clerk)
  const second = await aDraft(bureau, projectId, { number, faceFen: 30_000 })
  const checks = async (actor: Actor) =>
    (await face(actor, claimBook, second)).papers.flatMap((paper) =>
      paper.checks.map(({ sentence }) => sentence),
    )
  assert.ok(
    (await checks(bureau.actors.clerk)).includes(
      `这张票在别的报账单上也用了：${claimNumber ?? ''} ${title}`,
    ),
  )
  const [hat] = bureau.actors.clerk.hats
  assert.ok(hat)
  const onlyTheSecond = {
    ...bureau.actors.clerk,
    hats: [
      {
        ...hat,
        accountId: bureau.county.town,
        grants: {},
        keys: [`account:${bureau.accounts.clerk}`],
      },
    ],
  }
  const told = await checks(onlyTheSecond)
  assert.ok(told.includes('这张票在别的报账单上也用了'))
})

it('shows a project with its money by source and why it changed', async () => {
  const shown = RecordFace.parse(await face(bureau.actors.accountant, projectBook, projectId))
  const table = shown.facts.find(({ label }) => label === '预算变动')?.value
  assert.ok(table?.type === 'table')
  assert.equal(table.rows.length, 3)
  const figures = shown.facts.flatMap(({ value }) =>
    value.type === 'figure' ? [[value.figure.code, value.figure.text]] : [],
  )
  assert.deepEqual(figures, [
    ['budget.execution-rate', '12.50%'],
    ['budget.execution-rate-initial', '10.00%'],
    ['budget.execution-rate-received', '25.00%'],
  ])
})

it('lists claims by project, year, class and text', async () => {
  const list = async (filters: Record<string, string>, q?: string) =>
    reading(database, (tx) =>
      listRecords(
        tx,
        claimBook,
        { limit: 50, count: 'exact', filters, q },
        contextOf(bureau.actors.accountant) as FaceContext,
      ),
    )
  const all = await list({ project: projectId })
  assert.ok((all.count ?? 0) >= 3)
  assert.equal((await list({ year: '2022' })).count, 0)
  assert.equal((await list({ class: '31007' })).count, 0)
  assert.equal((await list({}, '改过的事由')).count, 1)
  const { number } = await import('../../../tests/stories/budget-story.ts').then(({ readClaim }) =>
    readClaim(bureau, claimId),
  )
  assert.equal((await list({}, number ?? '')).count, 1)
  for (const sort of [
    'number',
    '-number',
    'event',
    '-event',
    'amount',
    '-amount',
    'state',
    '-state',
    'changed',
    '-changed',
  ]) {
    const page = await reading(database, (tx) =>
      listRecords(
        tx,
        claimBook,
        { limit: 1, sort, filters: {} },
        contextOf(bureau.actors.accountant) as FaceContext,
      ),
    )
    assert.ok(page.next)
  }
})

it('draws the dashboard under the reader’s scope', async () => {
  const read = (actor: Actor) =>
    inTransaction(database, async (tx) => {
      const calendar = await loadWorkingCalendar(tx)
      return readDashboard(tx, { actor, year: 2023, today: '2023-03-20', calendar }, 'zh')
    })
  const seen = await read(bureau.actors.leader)
  assert.equal(seen.projects.length, 1)
  assert.equal(seen.projects[0]?.executionRate, '12.50%')
  assert.deepEqual(
    seen.months.map(({ month, paidFen }) => [month, paidFen]),
    [
      ['2023-01', 0],
      ['2023-02', 0],
      ['2023-03', 100_000],
    ],
  )
  assert.equal(seen.figures.find(({ code }) => code === 'budget.paid')?.text, '0.10 万元')
  assert.equal(seen.calendar.text, '21.64%')
  assert.equal(seen.projects[0].ahead, -9.14)
  assert.equal(
    seen.findings.projects?.sentence,
    `${seen.projects[0].title}已付 12.50%，比序时进度慢 9.14 个百分点`,
  )
  assert.equal(seen.findings.months?.sentence, '3 月付得最多：0.10 万元，占全年已付的 100.0%')
  assert.equal(seen.oldest[0]?.days, 10)
  assert.equal(seen.oldest[0].isLate, true)
  assert.ok(seen.waiting.some(({ state, count }) => state === 'signing' && count > 0))
  const [hat] = bureau.actors.clerk.hats
  assert.ok(hat)
  const stranger = {
    ...bureau.actors.clerk,
    hats: [
      {
        ...hat,
        accountId: bureau.county.town,
        keys: [],
        grants: {
          'budget.dashboard.see': [bureau.county.town],
          'budget.project.see': [bureau.county.town],
        },
      },
    ],
  }
  const unseen = await read(stranger)
  assert.deepEqual([unseen.projects, unseen.waiting, unseen.oldest], [[], [], []])
  assert.deepEqual([seen.seesClaims, unseen.seesClaims], [true, false])
  assert.ok(unseen.months.every(({ paidFen }) => paidFen === 0))
})

it('shows on the dashboard what each indicator answers, with as many records', async () => {
  const seen = await inTransaction(database, async (tx) => {
    const calendar = await loadWorkingCalendar(tx)
    const { accountant } = bureau.actors
    return readDashboard(tx, { actor: accountant, year: 2023, today: '2023-03-20', calendar }, 'zh')
  })
  const [row] = seen.projects
  assert.ok(row)
  assert.equal(Object.keys(row.figures).length, 12)
  for (const [code, shown] of Object.entries(row.figures)) {
    const face = faceOfFigure(await figure(code), 'zh')
    assert.deepEqual([code, shown.text, shown.recordCount], [code, face.text, face.recordCount])
    const whole = seen.figures.find((one) => one.code === code)
    assert.deepEqual([whole?.text, whole?.recordCount], [face.text, face.recordCount])
    assert.match(shown.recordsHref, new RegExp(`^/api/v1/indicators/${code}/records\\?`))
  }
})
