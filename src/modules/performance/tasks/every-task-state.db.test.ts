import assert from 'node:assert/strict'
import { it } from 'node:test'
import { statesOf } from '#kernel/process.ts'
import { bookOf, bring, move, performers } from '../../../../tests/stories/a-performance.ts'
import {
  anUnpromisedProject,
  aProvenProject,
  aTask,
  finish,
  progressOf,
} from '../../../../tests/stories/an-office.ts'
import { checkEveryAction, type Way } from '../../../../tests/stories/state-walk.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { taskProcess } from './task-process.ts'

const database = await freshDatabase()
const performing = await performers(database)
const { clerk, officer, department, financeBureau } = performing
const people = [
  ...[clerk, performing.otherClerk, performing.head, officer, department, financeBureau],
  ...[performing.accountant, performing.cashier, performing.financeLeader],
]
const opinion = { opinion: '核过了' }
const ways: Readonly<Record<string, Way>> = {
  edit: { actor: officer, input: aTask({ title: '改了名' }) },
  discard: { actor: officer },
  send: { actor: officer },
  sendRest: { actor: officer },
  remind: { actor: officer, input: { note: '请今天报' } },
  drawSample: { actor: officer, input: { count: 1, seed: '2026027 期 359' } },
  compile: { actor: officer, input: { note: '新项目刚下达' } },
  confirm: { actor: department, input: opinion },
  returnSummary: { actor: department, input: opinion },
  publish: { actor: officer },
}

it('a task lets exactly the actions of its process be taken, in every state, by their own people', async () => {
  const done = await aProvenProject(database, performing, { name: '先报的' })
  await aProvenProject(database, performing, { name: '后报的' })
  await aProvenProject(database, performing, { name: '没报的' })
  const id = await bring(database, 'tasks', { actor: officer, input: aTask() })
  const reached = new Set<string>()
  const check = async (collection: string, of: string, state: string): Promise<void> => {
    await checkEveryAction(database, bookOf(collection), {
      ...{ id: of, state, people },
      ways:
        collection === 'tasks'
          ? ways
          : { conclude: { actor: officer, input: { finding: 'confirmed', opinion: '账证相符' } } },
    })
    if (collection === 'tasks') reached.add(state)
  }
  const go = (name: string): Promise<void> =>
    move(database, 'tasks', { id, name, ...(ways[name] ?? { actor: officer }) })

  await check('tasks', id, 'draft')
  await go('send')
  const [first, second] = (await progressOf(database, id)).flatMap(
    ({ evaluation }) => evaluation?.id ?? [],
  )
  assert.ok(first !== undefined && second !== undefined && done !== '')
  for (const one of [first, second]) await finish(database, performing, one)
  await aProvenProject(database, performing, { name: '又来的' })
  await check('tasks', id, 'open')
  await go('drawSample')
  const recheck = (await progressOf(database, id)).find((one) => one.recheck)?.recheck?.id ?? ''
  await check('rechecks', recheck, 'waiting')
  const found = { finding: 'confirmed', opinion: '账证相符' }
  await move(database, 'rechecks', { id: recheck, name: 'conclude', actor: officer, input: found })
  await check('rechecks', recheck, 'concluded')
  await check('tasks', id, 'checking')
  await go('compile')
  await check('tasks', id, 'compiled')
  await go('confirm')
  for (const one of [first, second])
    await move(database, 'evaluations', { id: one, name: 'publish', actor: officer })
  await check('tasks', id, 'confirmed')
  await go('publish')
  await check('tasks', id, 'published')
  await anUnpromisedProject(database, performing, { year: 2027, name: '来年的' })
  const given = await bring(database, 'tasks', { actor: officer, input: aTask({ year: 2027 }) })
  await move(database, 'tasks', { id: given, name: 'discard', actor: officer })
  await check('tasks', given, 'discarded')
  assert.deepEqual([...reached].sort(), [...statesOf(taskProcess)].sort())
})
