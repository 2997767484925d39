import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { statesOf } from '#kernel/process.ts'
import { Refusal, type RefusalCode } from '#kernel/refusal.ts'
import { reading } from '#platform/database/transaction.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import {
  aBureau,
  aClaim,
  act,
  aDraft,
  aProject,
  make,
  staff,
  type Bureau,
  type Staff,
} from '../../../tests/stories/budget-story.ts'
import {
  adjustProject,
  approveProject,
  balanceOf,
  closeProject,
  editProject,
  planProject,
  projectKind,
  readSumsOf,
  receiveFunds,
  type Project,
} from './index.ts'
import { projectProcess, type ProjectState } from './project-process.ts'

const database = await freshDatabase()
let bureau: Bureau

before(async () => {
  bureau = await aBureau(database)
})

async function refuses(code: RefusalCode, work: () => Promise<unknown>): Promise<void> {
  await assert.rejects(work, (error) => error instanceof Refusal && error.code === code)
}

async function balance(projectId: string) {
  return balanceOf(await reading(database, (tx) => readSumsOf(tx, projectId)))
}

let serial = 500
function form(change: object = {}) {
  serial += 1
  return {
    code: `51092323T${String(serial).padStart(12, '0')}`,
    name: '电子政务外网升级改造',
    year: 2023,
    classCode: '31007',
    sources: [{ source: 'fiscal', amountFen: 15_000_000 }],
    documents: [
      { documentKind: 'request', number: '大行审[2022]44号', title: '请示', fileIds: [] },
    ],
    ...change,
  }
}

async function planned(change: object = {}): Promise<string> {
  return make(bureau, projectKind, planProject, {
    actor: bureau.actors.clerk,
    input: { unitId: bureau.county.service, ...form(change) },
  })
}

const attempts = {
  edit: (recordId: string, who: Staff) =>
    act(bureau, projectKind, editProject, { recordId, actor: bureau.actors[who], input: form() }),
  approve: (recordId: string, who: Staff) =>
    act(bureau, projectKind, approveProject, {
      recordId,
      actor: bureau.actors[who],
      input: { approvedOn: '2023-01-03' },
    }),
  adjust: (recordId: string, who: Staff) =>
    act(bureau, projectKind, adjustProject, {
      recordId,
      actor: bureau.actors[who],
      input: {
        changes: [{ source: 'fiscal', amountFen: -100 }],
        adjustedOn: '2023-03-06',
        reason: '压减',
        document: '大财预〔2023〕7号',
      },
    }),
  receive: (recordId: string, who: Staff) =>
    act(bureau, projectKind, receiveFunds, {
      recordId,
      actor: bureau.actors[who],
      input: {
        amounts: [{ source: 'fiscal', amountFen: 100 }],
        receivedOn: '2023-03-06',
        reason: '下达',
      },
    }),
  close: (recordId: string, who: Staff) =>
    act(bureau, projectKind, closeProject, {
      recordId,
      actor: bureau.actors[who],
      input: { reason: '办完' },
    }),
} as const

const mayDo: Readonly<
  Record<ProjectState, Readonly<Partial<Record<keyof typeof attempts, readonly Staff[]>>>>
> = {
  draft: { edit: ['clerk'], approve: ['accountant'] },
  approved: { adjust: ['accountant'], receive: ['accountant'], close: ['accountant'] },
  closed: {},
}

async function inState(state: ProjectState): Promise<string> {
  if (state === 'draft') return planned()
  const id = await aProject(bureau)
  if (state === 'closed') await attempts.close(id, 'accountant')
  return id
}

for (const state of statesOf(projectProcess)) {
  describe(`a project that is ${state}`, () => {
    for (const name of Object.keys(attempts) as (keyof typeof attempts)[]) {
      const allowed = mayDo[state][name] ?? []
      it(`${name}: ${allowed.join(', ') || 'nobody'}`, async () => {
        const id = await inState(state)
        for (const person of staff.filter((one) => !allowed.includes(one))) {
          await assert.rejects(() => attempts[name](id, person), Refusal, person)
        }
        for (const person of allowed) await attempts[name](id, person)
      })
    }
  })
}

it('keeps the year-start budget beside its adjustments', async () => {
  const id = await aProject(bureau)
  await attempts.adjust(id, 'accountant')
  await attempts.receive(id, 'accountant')
  assert.deepEqual(await balance(id), {
    appropriatedFen: 1_000_000,
    adjustedFen: 999_900,
    receivedFen: 100,
    reservedFen: 0,
    paidFen: 0,
    availableFen: 999_900,
  })
})

it('does not adjust away what claims have reserved, source by source', async () => {
  const id = await aProject(bureau, [
    { source: 'fiscal', amountFen: 10_000 },
    { source: 'own', amountFen: 50_000 },
  ])
  await aClaim(bureau, id, 1, { fen: 9_950 })
  await refuses('not-enough-money', () => attempts.adjust(id, 'accountant'))
})

it('is not closed while a claim is under way', async () => {
  const id = await aProject(bureau)
  await aClaim(bureau, id, 1)
  await refuses('wrong-state', () => attempts.close(id, 'accountant'))
})

it('never has the code of another project, and writes document numbers in their one form', async () => {
  const id = await planned()
  const project = await reading(database, (tx) => findRecord<Project>(tx, projectKind, id))
  assert.equal(project?.documents[0]?.number, '大行审〔2022〕44号')
  await refuses('already-exists', () => planned({ code: project.code.toLowerCase() }))
})

it('takes no claim before its approval nor after its end', async () => {
  await refuses('invalid', async () => aDraft(bureau, await planned()))
  const closed = await inState('closed')
  await refuses('invalid', () => aDraft(bureau, closed))
})

it('is refused with a sentence for each field that is wrong', async () => {
  await assert.rejects(
    () =>
      planned({
        code: '5109',
        sources: [
          { source: 'fiscal', amountFen: 1 },
          { source: 'fiscal', amountFen: 2 },
        ],
      }),
    (error) =>
      error instanceof Refusal &&
      error.fields.map(({ path }) => path).join() === '/code,/sources' &&
      error.fields.every(({ sentence }) => sentence.zh !== sentence.en),
  )
})
