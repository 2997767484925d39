import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import {
  approvedGoals,
  bookOf,
  bring,
  declareGoals,
  goodReview,
  indicatorIds,
  move,
  performers,
  prove,
  words,
} from '../../../tests/stories/a-performance.ts'
import { actorOf, anAccount } from '../../../tests/support/county.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { evaluationKind, type Evaluation } from './evaluations/evaluation-kind.ts'
import { listOtherHands } from './hands.ts'

const database = await freshDatabase()
const people = await performers(database)
const { clerk, department, financeBureau, officer } = people

/** A second account of the clerk's own person, with a post that reviews. */
async function clerkAgain(loginName: string, role: string, unitId: string): Promise<Actor> {
  const accountId = await anAccount(database, {
    loginName,
    unitId,
    posts: [{ role, unitId }],
    samePersonAs: clerk.accountId,
  })
  return actorOf(database, accountId)
}

const clerkAsDepartment = await clerkAgain('clerk-2', 'department-reviewer', people.bureau)
const clerkAsFinance = await clerkAgain('clerk-3', 'finance-bureau-reviewer', people.county)

async function anEvaluation(steps: readonly string[]): Promise<string> {
  const { goalId, projectId } = await approvedGoals(database, people)
  for (const indicatorId of await indicatorIds(database, goalId))
    await prove(database, clerk, { indicatorId, quantity: '7' })
  const id = await bring(database, 'evaluations', { actor: clerk, input: { projectId } })
  await move(database, 'evaluations', { id, name: 'fillIn', actor: clerk, input: words })
  const ways: Readonly<Record<string, { readonly actor: Actor; readonly input?: object }>> = {
    submit: { actor: clerk },
    takeUp: { actor: department },
    passDepartment: { actor: department, input: { score: '90', suggestion: '继续安排' } },
  }
  for (const name of steps) {
    const way = ways[name]
    assert.ok(way)
    await move(database, 'evaluations', { id, name, ...way })
  }
  return id
}

async function refuses(work: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(work, (error) => error instanceof Refusal && error.code === code)
}

it('nobody reviews the goals he declared, not under a second account either', async () => {
  const { goalId: id } = await declareGoals(database, people)
  await move(database, 'goals', { id, name: 'submit', actor: clerk })
  const step = { id, name: 'takeUp', actor: clerkAsFinance }
  await refuses(move(database, 'goals', step), 'separation-of-duties')
  await move(database, 'goals', { ...step, actor: financeBureau })
  const judged = { id, name: 'approve', input: goodReview }
  await refuses(
    move(database, 'goals', { ...judged, actor: clerkAsFinance }),
    'separation-of-duties',
  )
})

it('who filled the evaluation in reviews it neither for the department nor for finance', async () => {
  const id = await anEvaluation(['submit'])
  const first = { id, name: 'takeUp', actor: clerkAsDepartment }
  await refuses(move(database, 'evaluations', first), 'separation-of-duties')
  const other = await anEvaluation(['submit', 'takeUp', 'passDepartment'])
  const last = { id: other, name: 'finalise', actor: clerkAsFinance, input: { opinion: '同意' } }
  await refuses(move(database, 'evaluations', last), 'separation-of-duties')
})

it('who only wrote a line and left the submitting to another is counted too', async () => {
  const id = await anEvaluation([])
  await move(database, 'evaluations', { id, name: 'submit', actor: officer })
  const step = { id, name: 'takeUp', actor: clerkAsDepartment }
  await refuses(move(database, 'evaluations', step), 'separation-of-duties')
})

it('who reviewed for the department does not review for finance', async () => {
  const both: Actor = { ...department, hats: [...department.hats, ...financeBureau.hats] }
  const id = await anEvaluation(['submit', 'takeUp', 'passDepartment'])
  const step = { id, name: 'finalise', actor: both, input: { opinion: '同意' } }
  await refuses(move(database, 'evaluations', step), 'separation-of-duties')
})

it('a delegate is counted with the colleague he acts for', async () => {
  const [hat] = department.hats
  assert.ok(hat)
  const { accountId, personId, name } = clerk
  const forTheClerk: Actor = {
    ...financeBureau,
    hats: [{ ...hat, actingFor: { accountId, personId, name } }],
  }
  const id = await anEvaluation(['submit'])
  const step = { id, name: 'takeUp', actor: forTheClerk }
  await refuses(move(database, 'evaluations', step), 'separation-of-duties')
})

it('what is submitted waits for a post that somebody else holds', async () => {
  const id = await anEvaluation(['submit'])
  const record = await reading(database, (tx) => findRecord<Evaluation>(tx, evaluationKind, id))
  assert.equal(record?.assigneeKey, `post:department-reviewer@${people.bureau}`)
  assert.equal(record.waitingFor, 'department-review')
})

it('a returned evaluation waits for whoever declared the goals', async () => {
  const id = await anEvaluation(['submit', 'takeUp'])
  const input = { opinion: '请补说明' }
  await move(database, 'evaluations', { id, name: 'returnByDepartment', actor: department, input })
  const record = await reading(database, (tx) => findRecord<Evaluation>(tx, evaluationKind, id))
  assert.equal(record?.assigneeKey, `account:${clerk.accountId}`)
  assert.equal(record.departmentOpinion, '请补说明')
})

it('a figure that moved after submission stops the review, and both numbers are named', async () => {
  const { goalId, projectId } = await approvedGoals(database, people)
  const [first = '', ...others] = await indicatorIds(database, goalId)
  const proof = await prove(database, clerk, { indicatorId: first, quantity: '7' })
  for (const indicatorId of others) await prove(database, clerk, { indicatorId, quantity: '7' })
  const id = await bring(database, 'evaluations', { actor: clerk, input: { projectId } })
  const at = { id }
  await move(database, 'evaluations', { ...at, name: 'fillIn', actor: clerk, input: words })
  await move(database, 'evaluations', { ...at, name: 'submit', actor: clerk })
  await move(database, 'evaluations', { ...at, name: 'takeUp', actor: department })
  const input = { reason: '多数了一个' }
  await move(database, 'evidence', { id: proof, name: 'annul', actor: clerk, input })
  await prove(database, clerk, { indicatorId: first, quantity: '6' })
  const pass = { score: '90', suggestion: '继续安排' }
  await assert.rejects(
    move(database, 'evaluations', {
      ...at,
      name: 'passDepartment',
      actor: department,
      input: pass,
    }),
    (error) => {
      assert.ok(error instanceof Refusal)
      const [moved] = error.fields
      assert.match(moved?.sentence.zh ?? '', /上报时是 7，系统现在是 6/)
      return true
    },
  )
})

it('every hand that wrote is kept, though only the submission is shown', async () => {
  const id = await anEvaluation(['submit'])
  const hands = await reading(database, (tx) => listOtherHands(tx, id, 'review-as-finance'))
  assert.deepEqual(
    hands.map(({ duty }) => duty),
    ['write', 'write'],
  )
  const shown = await inTransaction(database, async (tx) => {
    const record = await findRecord<Evaluation>(tx, evaluationKind, id)
    assert.ok(record)
    const { hands: faces } = await bookOf('evaluations').describe(tx, record, {
      actor: clerk,
      language: 'zh',
      now: new Date('2026-03-02T01:00:00Z'),
      figure: () =>
        Promise.resolve({
          code: '',
          text: '',
          label: '',
          definition: '',
          period: '',
          asOf: '',
          provisional: true,
          recordCount: 0,
          recordsHref: '',
        }),
    })
    return faces
  })
  assert.deepEqual(
    shown?.map(({ answersFor }) => answersFor),
    ['报上去的内容真实、齐全'],
  )
})

it('an evaluation of what is only declared is not opened', async () => {
  const { projectId } = await declareGoals(database, people)
  await refuses(bring(database, 'evaluations', { actor: clerk, input: { projectId } }), 'not-ready')
})

it('two who begin the same goals or the same evaluation at once: one does', async () => {
  const { projectId, goalId } = await approvedGoals(database, people)
  for (const indicatorId of await indicatorIds(database, goalId))
    await prove(database, clerk, { indicatorId, quantity: '7' })
  const open = (actor: Actor) =>
    bring(database, 'evaluations', { actor, input: { projectId } }).then(
      () => 'done',
      (error: unknown) => (error instanceof Refusal ? error.code : 'broken'),
    )
  const both = await Promise.all([open(clerk), open(officer)])
  assert.deepEqual(both.toSorted(), ['already-exists', 'done'])
})
