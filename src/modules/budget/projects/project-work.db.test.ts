import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import { listWork } from '#platform/records/work-list.ts'
import { sql } from 'kysely'
import { aBureau, aProject, make } from '../../../../tests/stories/budget-story.ts'
import { act } from '../../../../tests/stories/a-bureau.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { approveProject } from '../actions/approve-project.ts'
import { editProject } from '../actions/edit-project.ts'
import { planProject } from '../actions/plan-project.ts'
import { projectBook } from './project-book.ts'
import { projectKind } from './project-kind.ts'

const database = await freshDatabase()
const bureau = await aBureau(database)
const { clerk, accountant, director } = bureau.actors
let serial = 0

function aPlan(): Record<string, unknown> {
  serial += 1
  return {
    code: `51092324T${String(serial).padStart(12, '0')}`,
    name: '叫号机更新',
    year: 2024,
    classCode: '30299',
    sources: [{ source: 'fiscal', amountFen: 100 }],
    documents: [],
  }
}

async function plan(unitId = bureau.county.service): Promise<string> {
  return make(bureau, projectKind, planProject, { actor: clerk, input: { unitId, ...aPlan() } })
}

async function workOf(actor: Actor): Promise<readonly (readonly [string, string])[]> {
  const reader = { actor, language: 'zh', daysLeft: () => 0 } as const
  const { rows } = await reading(database, (tx) =>
    listWork(tx, [projectBook], { limit: 100 }, reader),
  )
  return rows.map(({ id, todo }) => [id, todo])
}

async function forgetWaits(projectId: string): Promise<void> {
  await inTransaction(database, (tx) =>
    sql`update platform.record set assignee_key = null, waiting_for = null where id = ${projectId}`.execute(
      tablesOf<'platform'>(tx),
    ),
  )
}

/** What a county that already runs is given when the program is brought up to date. */
async function bringUpToDate(): Promise<void> {
  const name = '0020_budget_let_plans_wait_for_approval.sql'
  const file = new URL(`../../../../db/migrations/${name}`, import.meta.url)
  const text = await readFile(file, 'utf8')
  await inTransaction(database, (tx) => sql.raw(text).execute(tablesOf<'platform'>(tx)))
}

describe('a planned project', () => {
  it('is in the work list of whoever may approve it, and of nobody else', async () => {
    const project = await plan()
    assert.deepEqual(await workOf(accountant), [[project, '批复后登记']])
    assert.deepEqual([await workOf(clerk), await workOf(director)], [[], []])
  })

  it('stays there when it is edited, and leaves when its approval is recorded', async () => {
    const project = await plan()
    const isListed = async () => (await workOf(accountant)).some(([id]) => id === project)
    const request = { recordId: project, at: new Date('2024-01-08T01:00:00Z') }
    await act(database, projectKind, editProject as never, {
      ...request,
      actor: clerk,
      input: aPlan(),
    })
    assert.equal(await isListed(), true)
    const approval = { actor: accountant, input: { approvedOn: '2024-01-05' } }
    await act(database, projectKind, approveProject as never, { ...request, ...approval })
    assert.equal(await isListed(), false)
  })

  it('is not planned where nobody may record its approval, and that is said', async () => {
    const refused = (error: unknown) =>
      error instanceof Refusal && error.code === 'signer-undetermined'
    await assert.rejects(plan(bureau.county.town), refused)
  })
})

describe('a county that already runs', () => {
  it('finds its planned projects in the same list, and only those', async () => {
    const [planned, approved] = [await plan(), await aProject(bureau)]
    await forgetWaits(planned)
    await bringUpToDate()
    const listed = (await workOf(accountant)).map(([id]) => id)
    assert.ok(listed.includes(planned))
    assert.ok(!listed.includes(approved))
  })

  it('keeps them for whoever comes to hold the post in the department when nobody does', async () => {
    const planned = await plan()
    await forgetWaits(planned)
    await inTransaction(database, (tx) =>
      sql`update people.post set ended_at = ${new Date('2024-01-01T01:00:00Z')} where role_code = 'accountant'`.execute(
        tablesOf<'people'>(tx),
      ),
    )
    await bringUpToDate()
    assert.ok((await workOf(accountant)).some(([id]) => id === planned))
  })
})
