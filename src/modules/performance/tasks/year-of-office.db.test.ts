import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import { newId } from '#platform/ids.ts'
import { listWork } from '#platform/records/work-list.ts'
import {
  approve,
  bookOf,
  bring,
  move,
  performers,
} from '../../../../tests/stories/a-performance.ts'
import {
  anUnpromisedProject,
  aProvenProject,
  aSentTask,
  aTask,
  finish,
  getEvaluation,
  getTask,
  progressOf,
} from '../../../../tests/stories/an-office.ts'
import { actorOf, anAccount, morning } from '../../../../tests/support/county.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { drawCodes } from './draw.ts'
import { findSummary } from './published-summaries.ts'

async function anOffice(projects: readonly string[]) {
  const database = await freshDatabase()
  const people = await performers(database)
  for (const name of projects) await aProvenProject(database, people, { name })
  return { database, people }
}

async function refused(asked: Promise<unknown>): Promise<Refusal> {
  try {
    await asked
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('It was not refused.')
}

function faceOf(actor: Actor) {
  const figure = () => Promise.reject(new Error('No figure is asked for here.'))
  return { actor, language: 'zh' as const, now: morning, figure }
}

describe('the office sends its year', async () => {
  const { database, people } = await anOffice(['大厅改造', '热线运行'])
  const { clerk, officer } = people
  const late = await anUnpromisedProject(database, people, { name: '目标没批的' })
  const id = await aSentTask(database, people)

  it('every project whose goals are approved waits at its own section by the task’s last day', async () => {
    const progress = await progressOf(database, id)
    const opened = progress.flatMap(({ evaluation }) => evaluation?.id ?? [])
    assert.equal(opened.length, 2)
    for (const one of opened) {
      const { assigneeKey, dueOn, waitingFor, state } = await getEvaluation(database, one)
      assert.deepEqual(
        [assigneeKey, dueOn, waitingFor, state],
        [`account:${clerk.accountId}`, '2026-03-01', 'fill', 'draft'],
      )
    }
    assert.equal(progress.find(({ evaluation }) => evaluation === null)?.hasGoals, false)
  })

  it('sent to the rest it opens what could not be opened before, and nothing twice', async () => {
    const nothing = await refused(move(database, 'tasks', { id, name: 'sendRest', actor: officer }))
    assert.equal(nothing.code, 'not-ready')
    await approve(database, late.goalId, people)
    await move(database, 'tasks', { id, name: 'sendRest', actor: officer })
    const progress = await progressOf(database, id)
    assert.equal(progress.filter(({ evaluation }) => evaluation !== null).length, 3)
    const again = await refused(move(database, 'tasks', { id, name: 'sendRest', actor: officer }))
    assert.equal(again.code, 'not-ready')
  })

  it('a year is planned once, by whoever comes first', async () => {
    const plan = () => bring(database, 'tasks', { actor: officer, input: aTask({ year: 2026 }) })
    assert.equal((await refused(plan())).code, 'already-exists')
    const empty = bring(database, 'tasks', { actor: officer, input: aTask({ year: 2020 }) })
    assert.equal((await refused(empty)).code, 'not-ready')
  })

  it('whoever is late reads so on the task, and a reminder stands in his own work', async () => {
    const before = await workOf(clerk)
    assert.ok(before.every((words) => words === '请填自评'))
    const input = { note: '今天报上来' }
    await move(database, 'tasks', { id, name: 'remind', actor: officer, input })
    assert.deepEqual(new Set(await workOf(clerk)), new Set(['绩效办催报：请填自评']))
    const task = await getTask(database, id)
    const { checks = [] } = await inTransaction(database, (tx) =>
      bookOf('tasks').describe(tx, task, faceOf(officer)),
    )
    assert.equal(checks.filter(({ result }) => result === 'contradicts').length, 3)
    const [one] = await progressOf(database, id)
    const evaluation = await getEvaluation(database, one?.evaluation?.id ?? '')
    const { hands = [] } = await inTransaction(database, (tx) =>
      bookOf('evaluations').describe(tx, evaluation, {
        ...faceOf(officer),
        figure: () => Promise.resolve(noFigure),
      }),
    )
    assert.deepEqual(
      hands.map(({ seal, note }) => [seal, note]),
      [['催报', '今天报上来']],
    )
  })

  it('one project that is chosen is reminded alone, also before its day', async () => {
    const names = await progressOf(database, id)
    const chosen = names.find(({ project }) => project.name === '热线运行')
    await move(database, 'tasks', {
      ...{ id, name: 'remind', actor: officer },
      input: { projectIds: [chosen?.project.id] },
    })
    const evaluation = await getEvaluation(database, chosen?.evaluation?.id ?? '')
    const other = names.find(({ project }) => project.name === '大厅改造')
    const rest = await getEvaluation(database, other?.evaluation?.id ?? '')
    assert.equal(evaluation.version, rest.version + 1)
  })

  async function workOf(actor: Actor): Promise<readonly string[]> {
    const { rows } = await reading(database, (tx) =>
      listWork(
        tx,
        [bookOf('evaluations')],
        { limit: 50, kind: 'evaluation' },
        { actor, language: 'zh', daysLeft: () => 0 },
      ),
    )
    return rows.map(({ todo }) => todo)
  }
})

describe('the office checks and sums up', async () => {
  const { database, people } = await anOffice(['大厅改造', '热线运行', '窗口轮训'])
  const { officer, department, clerk } = people
  const id = await aSentTask(database, people)
  const evaluations = (await progressOf(database, id)).flatMap(
    ({ evaluation }) => evaluation?.id ?? [],
  )
  const step = (name: string, actor: Actor, input: object = {}) =>
    move(database, 'tasks', { id, name, actor, input })

  it('draws nothing while nothing is final, and never more than is', async () => {
    const draw = () => step('drawSample', officer, { count: 3, seed: '359' })
    assert.equal((await refused(draw())).code, 'not-ready')
    for (const one of evaluations.slice(0, 2)) await finish(database, people, one)
    assert.equal((await refused(draw())).fields[0]?.path, '/count')
  })

  it('draws what its seed says, and keeps seed and pot', async () => {
    await step('drawSample', officer, { count: 1, seed: '3D 2026027 期 359' })
    const { drawings } = await getTask(database, id)
    const [drawing] = drawings
    assert.ok(drawing)
    assert.equal(drawing.pot.length, 2)
    assert.deepEqual(drawing.drawn, drawCodes('3D 2026027 期 359', drawing.pot, 1))
    const checked = (await progressOf(database, id)).filter(({ recheck }) => recheck !== null)
    assert.deepEqual(
      checked.map(({ project }) => project.code),
      drawing.drawn,
    )
  })

  it('is not summed up before everything drawn is checked', async () => {
    assert.equal((await refused(step('compile', officer, { note: '不等' }))).code, 'not-ready')
  })

  it('whoever filled in a self-evaluation does not check it, under whatever post', async () => {
    const accountId = await anAccount(database, {
      loginName: 'clerk-as-officer',
      unitId: people.bureau,
      posts: [{ role: 'performance-officer', unitId: people.bureau }],
      samePersonAs: clerk.accountId,
    })
    const same = await actorOf(database, accountId)
    const found = { finding: 'confirmed', opinion: '属实' }
    assert.equal((await refused(conclude(same, found))).code, 'separation-of-duties')
  })

  it('another score comes with its reason, and differs from the unit’s', async () => {
    const opinion = '佐证只够五个'
    const none = await refused(conclude(officer, { finding: 'changed', opinion }))
    assert.equal(none.fields[0]?.path, '/score')
    const [drawn] = (await progressOf(database, id)).filter(({ recheck }) => recheck !== null)
    const same = { finding: 'changed', score: drawn?.evaluation?.score, opinion }
    assert.equal((await refused(conclude(officer, same))).fields[0]?.path, '/score')
    await conclude(officer, { finding: 'changed', score: '61.5', opinion })
  })

  it('a project that is not final is named, and its absence explained', async () => {
    const named = await refused(step('compile', officer))
    assert.match(named.sentence.zh, /没有终审/)
    await step('compile', officer, { note: '正在审，赶不上决算' })
    const { summary } = await getTask(database, id)
    assert.deepEqual(summary?.rows.map(({ score }) => score === null).sort(), [false, false, true])
    const found = summary.rows.filter(({ recheckedScore }) => recheckedScore !== null)
    assert.deepEqual(
      found.map(({ recheckedScore, problems }) => [recheckedScore, problems]),
      [['61.5', '有的偏低']],
    )
  })

  it('the department returns it with an opinion, and confirms it once it is summed up again', async () => {
    await step('returnSummary', department, { opinion: '再核一个' })
    const { state, assigneeKey } = await getTask(database, id)
    assert.deepEqual([state, assigneeKey], ['checking', `account:${officer.accountId}`])
    await step('compile', officer, { note: '正在审，赶不上决算' })
    await step('confirm', department, { opinion: '同意' })
  })

  it('is published once each final self-evaluation is public or classified, and not before', async () => {
    assert.equal((await refused(step('publish', officer))).code, 'not-ready')
    const [first, second] = evaluations
    const away = { actor: officer, id: first ?? '' }
    await move(database, 'evaluations', { ...away, name: 'publish' })
    await move(database, 'evaluations', {
      ...{ ...away, id: second ?? '', name: 'archiveUnpublished' },
      input: { basis: '按定密事项目录' },
    })
    await step('publish', officer)
    assert.equal((await getTask(database, id)).publishedOn, '2026-03-02')
  })

  it('everybody reads the projects that are public, and how many are not', async () => {
    const { rows, hidden } = await reading(database, (tx) => findSummary(tx, id))
    assert.deepEqual(
      rows.map(({ evaluationId }) => evaluationId),
      [evaluations[0]],
    )
    assert.equal(hidden, 2)
    assert.equal(
      (await refused(reading(database, (tx) => findSummary(tx, newId())))).code,
      'not-found',
    )
  })

  async function conclude(actor: Actor, input: object): Promise<void> {
    const [recheck] = (await progressOf(database, id)).flatMap((one) => one.recheck?.id ?? [])
    await move(database, 'rechecks', { id: recheck ?? '', name: 'conclude', actor, input })
  }
})

const noFigure = {
  ...{ code: '', text: '', label: '', definition: '', period: '', asOf: '' },
  ...{ provisional: true, recordCount: 0, recordsHref: '' },
}
