import assert from 'node:assert/strict'
import { it } from 'node:test'
import { statesOf } from '#kernel/process.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { bookOf, bring, move, performers } from '../../../../tests/stories/a-performance.ts'
import {
  aProvenProject,
  aSentTask,
  finish,
  progressOf,
} from '../../../../tests/stories/an-office.ts'
import { checkEveryAction, type Way } from '../../../../tests/stories/state-walk.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { overallKind, type Overall } from './overall-kind.ts'
import { overallProcess } from './overall-process.ts'
import { overallIndicatorsOf } from './overall-rules.ts'

const database = await freshDatabase()
const performing = await performers(database)
const { clerk, officer, department, financeBureau } = performing
const people = [
  ...[clerk, performing.otherClerk, performing.head, officer, department, financeBureau],
  ...[performing.accountant, performing.cashier, performing.financeLeader],
]
const judged = {
  conclusion: '完成较好',
  lines: overallIndicatorsOf(2026).map(({ code }) => ({
    ...{ code, ratioPercent: '90', reason: '查过台账' },
  })),
}
const ways: Readonly<Record<string, Way>> = {
  fillIn: { actor: officer, input: judged },
  submit: { actor: officer },
  confirm: { actor: department, input: { opinion: '同意' } },
  returnByDepartment: { actor: department, input: { opinion: '再核' } },
  publish: { actor: officer },
}

async function aSummedUpTask(): Promise<string> {
  await aProvenProject(database, performing, { name: '大厅改造' })
  const id = await aSentTask(database, performing)
  const [one] = await progressOf(database, id)
  await finish(database, performing, one?.evaluation?.id ?? '')
  const by = (name: string, input: object = {}) =>
    move(database, 'tasks', { id, name, actor: officer, input })
  await by('drawSample', { count: 1, seed: '359' })
  const [drawn] = await progressOf(database, id)
  const found = { finding: 'confirmed', opinion: '属实' }
  await move(database, 'rechecks', {
    ...{ id: drawn?.recheck?.id ?? '', name: 'conclude', actor: officer, input: found },
  })
  await assert.rejects(begin(id), Refusal)
  await by('compile')
  return id
}

function begin(taskId: string): Promise<string> {
  return bring(database, 'overall-evaluations', { actor: officer, input: { taskId } })
}

it('a department’s own evaluation is begun once, and lets exactly its actions be taken by their own people', async () => {
  const taskId = await aSummedUpTask()
  // Connections are opened before the race, or the first one always wins.
  await Promise.all(Array.from({ length: 6 }, () => progressOf(database, taskId)))
  const all = await Promise.allSettled(Array.from({ length: 6 }, () => begin(taskId)))
  const begun = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  assert.equal(begun.length, 1)
  assert.ok(refused.every((one) => one instanceof Refusal))
  const [id = ''] = begun
  const reached = new Set<string>()
  const check = async (state: string): Promise<void> => {
    const book = bookOf('overall-evaluations')
    await checkEveryAction(database, book, { id, state, ways, people })
    reached.add(state)
  }
  const go = (name: string): Promise<void> =>
    move(database, 'overall-evaluations', { id, name, ...(ways[name] ?? { actor: officer }) })
  await assert.rejects(go('submit'), Refusal)
  await go('fillIn')
  await check('draft')
  await go('submit')
  await check('department-review')
  await go('confirm')
  await check('confirmed')
  await go('publish')
  await check('published')
  assert.deepEqual([...reached].sort(), [...statesOf(overallProcess)].sort())
  const overall = await inTransaction(database, (tx) => findRecord<Overall>(tx, overallKind, id))
  const known = overall?.lines.filter(({ found }) => found !== null).map(({ code }) => code)
  assert.deepEqual(known, ['01', '02', '03', '06', '09', '10'])
  assert.equal(overall?.publishedOn, '2026-03-02')
})
