import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import { tablesOf, inTransaction, reading } from '#platform/database/transaction.ts'
import { computeFigure } from '#platform/indicators/read-figure.ts'
import { resolveAsOf, type AsOf } from '#platform/journal/as-of.ts'
import { sql } from 'kysely'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import {
  aBureau,
  aClaim,
  act,
  aForm,
  aProject,
  march,
  sign,
  type Bureau,
} from '../../../tests/stories/budget-story.ts'
import { amendClaim } from './actions/amend-claim.ts'
import { recordPayment } from './actions/record-payment.ts'
import { reversePayment } from './actions/reverse-payment.ts'
import { signClaim } from './actions/sign-claim.ts'
import { claimKind } from './claims/claim-kind.ts'
import { budgetModule } from './module.ts'

const database = await freshDatabase()
const year = { from: '2023-01-01', to: '2023-12-31' }
let bureau: Bureau

before(async () => {
  bureau = await aBureau(database)
})

async function latest(): Promise<AsOf> {
  return reading(database, (tx) => resolveAsOf(tx, 'latest'))
}

/** Complying ones, all of them, and the claims behind, of one project and of the whole county. */
async function share(
  code: string,
  { of, period = year, asOf }: { of: string | null; period?: typeof year; asOf?: AsOf },
): Promise<readonly [string | undefined, string | undefined, number]> {
  const moment = asOf ?? (await latest())
  const question = { code, period, asOf: moment, subject: of }
  const { answer } = await reading(database, (tx) =>
    computeFigure({ modules: [budgetModule] }, tx, question),
  )
  return [answer.parts?.[0]?.value, answer.parts?.[1]?.value, answer.recordCount]
}

async function pay(claimId: string, paidOn: string, fen = 10_000): Promise<void> {
  const input = { paidOn, reference: '样例', amountFen: fen }
  const { cashier } = bureau.actors
  await act(bureau, claimKind, recordPayment, { recordId: claimId, actor: cashier, input, at: may })
}

async function payBack(claimId: string, returnedOn: string): Promise<void> {
  const input = { returnedOn, reference: '退票', reason: '账号有误' }
  const { cashier } = bureau.actors
  await act(bureau, claimKind, reversePayment, {
    recordId: claimId,
    actor: cashier,
    input,
    at: may,
  })
}

const may = new Date('2023-05-08T01:00:00Z')
const signed = 'budget.signatures-complete'
const valid = 'budget.invoices-valid'

it('keeps with a payment what the signatures themselves say of that moment', async () => {
  const projectId = await aProject(bureau)
  const claimId = await aClaim(bureau, projectId, 3)
  const { clerk, accountant, leader } = bureau.actors
  const at = new Date(march.getTime() + 60_000)
  await act(bureau, claimKind, amendClaim, {
    recordId: claimId,
    actor: clerk,
    input: aForm(projectId, { purpose: '改过的事由' }),
    at,
  })
  for (const actor of [clerk, bureau.actors['section-head'], accountant, leader])
    await sign(bureau, signClaim, claimId, actor, at)
  await sign(bureau, signClaim, claimId, bureau.actors['finance-leader'], at)
  await pay(claimId, '2023-03-06')
  const { rows } = await inTransaction(database, (tx) =>
    sql`select y.project_id, y.steps_required, y.steps_signed, (
        select count(distinct s.step) from budget.claim_signature s
        left join budget.claim_signature_void v on v.signature_id = s.id
        where s.claim_id = y.claim_id and v.signature_id is null)::integer as standing,
      (select count(*) from budget.claim_signature s where s.claim_id = y.claim_id)::integer as made
      from budget.claim_payment y where y.claim_id = ${claimId}`.execute(tablesOf<'budget'>(tx)),
  )
  assert.deepEqual(rows, [{ projectId, stepsRequired: 5, stepsSigned: 5, standing: 5, made: 8 }])
  assert.deepEqual(await share(signed, { of: projectId }), ['1', '1', 1])
})

it('counts a claim that was paid without every signature among the others', async () => {
  const projectId = await aProject(bureau)
  await pay(await aClaim(bureau, projectId, 5), '2023-03-06')
  const unsigned = await aClaim(bureau, projectId, 2)
  await inTransaction(database, (tx) =>
    sql`insert into budget.claim_payment (claim_id, project_id, kind, amount_fen, happened_on, reference, account_id, person_id, steps_required, steps_signed, journal_id)
      select id, project_id, 'payment', total_fen, date '2023-03-07', '样例', claimant_person_id, claimant_person_id, 5, 2, (select max(id) from platform.journal)
      from budget.claim where id = ${unsigned}`.execute(tablesOf<'budget'>(tx)),
  )
  assert.deepEqual(await share(signed, { of: projectId }), ['1', '2', 2])
})

it('counts a payment until it comes back, and the claim once when it is paid again', async () => {
  const projectId = await aProject(bureau)
  const claimId = await aClaim(bureau, projectId, 5)
  await pay(claimId, '2023-03-06')
  const paid = await latest()
  const march = { from: '2023-03-01', to: '2023-03-31' }
  await payBack(claimId, '2023-04-03')
  const returned = await latest()
  for (const code of [signed, valid]) {
    assert.deepEqual(await share(code, { of: projectId }), ['0', '0', 0])
    assert.deepEqual(await share(code, { of: projectId, period: march }), ['1', '1', 1])
    assert.deepEqual(await share(code, { of: projectId, asOf: paid }), ['1', '1', 1])
    const isLate = { ...returned, lateJournalIds: [returned.journalIdMax] }
    assert.deepEqual(await share(code, { of: projectId, asOf: isLate }), ['1', '1', 1])
  }
  await pay(claimId, '2023-05-08')
  for (const code of [signed, valid]) {
    assert.deepEqual(await share(code, { of: projectId }), ['1', '1', 1])
    const april = { from: '2023-04-01', to: '2023-04-30' }
    assert.deepEqual(await share(code, { of: projectId, period: april }), ['0', '0', 0])
  }
})

it('counts an invoice as valid until other claims take it over its face', async () => {
  const projectId = await aProject(bureau)
  const number = '9'.repeat(20)
  const claimId = await aClaim(bureau, projectId, 5, { number, faceFen: 15_000 })
  await pay(claimId, '2023-03-06')
  await pay(await aClaim(bureau, projectId, 5), '2023-03-06')
  const before = await latest()
  assert.deepEqual(await share(valid, { of: projectId }), ['2', '2', 2])
  const whole = await share(valid, { of: null })
  await aClaim(bureau, await aProject(bureau), 1)
  const takeMore = (fen: number) =>
    inTransaction(database, (tx) =>
      sql`insert into budget.invoice_use (invoice_key, claim_id, amount_fen, face_fen, issued_on, happened_at, journal_id)
        select u.invoice_key, c.id, ${fen}::bigint, u.face_fen, u.issued_on, u.happened_at, (select max(id) from platform.journal)
        from budget.invoice_use u join budget.claim c on c.id <> u.claim_id
        where u.claim_id = ${claimId} order by c.id desc limit 1`.execute(tablesOf<'budget'>(tx)),
    )
  await takeMore(5_000)
  assert.deepEqual(await share(valid, { of: projectId }), ['2', '2', 2])
  await takeMore(1)
  assert.deepEqual(await share(valid, { of: projectId }), ['1', '2', 2])
  const [good, all, claims] = await share(valid, { of: null })
  assert.deepEqual([Number(good) + 1, all, claims], [Number(whole[0]), whole[1], whole[2]])
  assert.deepEqual(await share(valid, { of: projectId, asOf: before }), ['2', '2', 2])
  assert.deepEqual(await share(valid, { of: null, asOf: before }), whole)
})
