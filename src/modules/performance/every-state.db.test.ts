import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { permits, statesOf } from '#kernel/process.ts'
import { Refusal } from '#kernel/refusal.ts'
import {
  aDeclaration,
  approvedGoals,
  aWorkRecord,
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
import { freshDatabase } from '../../../tests/support/fresh-database.ts'

const database = await freshDatabase()
const people = await performers(database)
const { clerk, officer, department, financeBureau } = people
const opinion = { opinion: '请补说明' }

interface Step {
  readonly name: string
  readonly actor: Actor
  readonly input?: object
}

/** Who takes each action in the ordinary way, and with what. */
const ways: Readonly<Record<string, Readonly<Record<string, Omit<Step, 'name'>>>>> = {
  goals: {
    submit: { actor: clerk },
    takeUp: { actor: financeBureau },
    approve: { actor: financeBureau, input: goodReview },
    return: { actor: financeBureau, input: goodReview },
    editDraft: { actor: clerk, input: aDeclaration() },
    editReturned: { actor: clerk, input: aDeclaration() },
    editAdjustment: { actor: clerk, input: aDeclaration() },
    adjust: {
      actor: clerk,
      input: { ground: 'documented-reason', document: '大财〔2026〕5号', reason: '任务变了' },
    },
    dropAdjustment: { actor: clerk },
    discard: { actor: clerk },
  },
  evidence: {
    sign: { actor: clerk },
    edit: { actor: clerk, input: { content: await aWorkRecord(database, clerk) } },
    annul: { actor: clerk, input: { reason: '录错了' } },
  },
  evaluations: {
    submit: { actor: clerk },
    fillIn: { actor: clerk, input: words },
    mend: { actor: clerk, input: words },
    chooseOutline: { actor: department, input: { outline: 'national-evaluation' } },
    remind: { actor: officer, input: { note: '请今天报' } },
    takeUp: { actor: department },
    passDepartment: { actor: department, input: { score: '90', suggestion: '继续安排' } },
    returnByDepartment: { actor: department, input: opinion },
    returnByFinance: { actor: financeBureau, input: opinion },
    finalise: { actor: financeBureau, input: opinion },
    publish: { actor: officer },
    archive: { actor: officer },
    archiveUnpublished: { actor: officer, input: { basis: '按定密事项目录' } },
  },
}

/** The steps that lead from the beginning to each state. */
const paths: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  goals: {
    draft: [],
    submitted: ['submit'],
    'finance-review': ['submit', 'takeUp'],
    returned: ['submit', 'takeUp', 'return'],
    approved: ['submit', 'takeUp', 'approve'],
    adjusting: ['submit', 'takeUp', 'approve', 'adjust'],
    discarded: ['discard'],
  },
  evidence: { draft: [], signed: ['sign'], annulled: ['annul'] },
  evaluations: {
    draft: ['fillIn'],
    submitted: ['fillIn', 'submit'],
    'department-review': ['fillIn', 'submit', 'takeUp'],
    returned: ['fillIn', 'submit', 'takeUp', 'returnByDepartment'],
    'finance-review': ['fillIn', 'submit', 'takeUp', 'passDepartment'],
    final: ['fillIn', 'submit', 'takeUp', 'passDepartment', 'finalise'],
    published: ['fillIn', 'submit', 'takeUp', 'passDepartment', 'finalise', 'publish'],
    archived: ['fillIn', 'submit', 'takeUp', 'passDepartment', 'finalise', 'publish', 'archive'],
  },
}

const shared = await approvedGoals(database, people)
const [sharedIndicator = ''] = await indicatorIds(database, shared.goalId)

async function begin(collection: string): Promise<string> {
  if (collection === 'goals') return (await declareGoals(database, people)).goalId
  if (collection === 'evidence') {
    const content = await aWorkRecord(database, clerk)
    const input = { indicatorId: sharedIndicator, content }
    return bring(database, 'evidence', { actor: clerk, input })
  }
  const { goalId, projectId } = await approvedGoals(database, people)
  for (const indicatorId of await indicatorIds(database, goalId))
    await prove(database, clerk, { indicatorId, quantity: '7' })
  return bring(database, 'evaluations', { actor: clerk, input: { projectId } })
}

async function take(collection: string, id: string, name: string, by?: Actor): Promise<string> {
  const way = ways[collection]?.[name]
  assert.ok(way, `nobody said who takes ${name}`)
  try {
    await move(database, collection, { id, name, ...way, ...(by ? { actor: by } : {}) })
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

async function aRecordIn(collection: string, state: string): Promise<string> {
  const id = await begin(collection)
  for (const name of paths[collection]?.[state] ?? [])
    assert.equal(await take(collection, id, name), 'done', name)
  return id
}

/** Actions whose own rule refuses them in a state that the process allows. */
const refusedByRule: readonly string[] = ['dropAdjustment in returned']

const everybody: Actor = {
  ...clerk,
  hats: [clerk, officer, department, financeBureau].flatMap(({ hats }) => hats),
}

for (const collection of ['goals', 'evidence', 'evaluations']) {
  const book = bookOf(collection)
  const { process } = book.kind
  describe(process.label.en, () => {
    for (const state of statesOf(process)) {
      it(`that is “${state}” lets exactly the actions of its process be taken`, async () => {
        // What is refused leaves the record as it was, so one record meets all of those.
        const untouched = await aRecordIn(collection, state)
        for (const { name } of book.actions) {
          const isOpen = permits(process, state, name)
          const may = isOpen && !refusedByRule.includes(`${name} in ${state}`)
          const id = may ? await aRecordIn(collection, state) : untouched
          const code = await take(collection, id, name, may ? undefined : everybody)
          assert.equal(code, may ? 'done' : 'wrong-state', `${name} in ${state}`)
        }
      })
    }

    it('lets nobody take a step that is not his', async () => {
      const posts = { ...people, stranger: people.otherClerk }
      for (const state of statesOf(process)) {
        const id = await aRecordIn(collection, state)
        for (const { name } of book.actions) {
          if (!permits(process, state, name)) continue
          const mine = ways[collection]?.[name]?.actor
          for (const [post, actor] of Object.entries(posts)) {
            if (typeof actor === 'string' || actor === mine || mayToo(name, post)) continue
            const code = await take(collection, id, name, actor)
            assert.ok(['not-allowed', 'not-found'].includes(code), `${post} ${name}: ${code}`)
          }
        }
      }
    })
  })
}

/** The performance officer of the department fills in beside the clerk, and finance chooses outlines beside it. */
function mayToo(name: string, post: string): boolean {
  if (name === 'chooseOutline') return post === 'financeBureau'
  return post === 'officer' && ['fillIn', 'mend', 'submit'].includes(name)
}
