import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { statesOf } from '#kernel/process.ts'
import { Refusal } from '#kernel/refusal.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import {
  approvedGoals,
  bookOf,
  bring,
  declareGoals,
  indicatorIds,
  move,
  performers,
  proveBy,
  aWorkRecord,
} from '../../../../tests/stories/a-performance.ts'
import { checkEveryAction, type Way } from '../../../../tests/stories/state-walk.ts'
import { morning } from '../../../../tests/support/county.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { handsOf } from '../hands.ts'
import { monitoringKind, type Monitoring } from './monitoring-kind.ts'
import { monitoringProcess } from './monitoring-process.ts'
import { suspendUndisposedOf } from './upkeep.ts'

const database = await freshDatabase()
const performing = await performers(database)
const { clerk, officer, department, financeBureau } = performing
const people = [
  ...[clerk, performing.otherClerk, performing.head, officer, department, financeBureau],
  ...[performing.accountant, performing.cashier, performing.financeLeader],
]

const filled = {
  expectedFen: 60_000_000,
  budgetNote: '按合同付款',
  lines: ['01', '02', '03'].map((code) => ({
    ...{ code, expected: '7', likelihood: 'possible', causes: ['funds', 'staff'] },
    explanation: '人手紧',
  })),
}
const decided = { disposal: 'continue', reason: '下月集中付款' }
const ways: Readonly<Record<string, Way>> = {
  fillIn: { actor: clerk, input: filled, alsoBy: [officer] },
  submit: { actor: clerk, alsoBy: [officer] },
  pass: { actor: department },
  returnByDepartment: { actor: department, input: { opinion: '原因写细' } },
  dispose: { actor: officer, input: decided },
  orderRectification: { actor: officer, input: { advice: '月底前付清' } },
  reportRectification: { actor: clerk, input: { rectification: '已付清' }, alsoBy: [officer] },
  concludeRectification: { actor: department, input: { conclusion: '整改到位' } },
  archive: { actor: officer },
}

async function aMonitoring(throughMonth: number, year = 2026): Promise<string> {
  const { projectId } = await approvedGoals(database, performing, { project: { year } })
  return bring(database, 'monitorings', { actor: officer, input: { projectId, throughMonth } })
}

async function read(id: string): Promise<Monitoring> {
  const found = await reading(database, (tx) => findRecord<Monitoring>(tx, monitoringKind, id))
  assert.ok(found)
  return found
}

async function go(id: string, ...names: readonly string[]): Promise<void> {
  for (const name of names)
    await move(database, 'monitorings', { id, name, ...(ways[name] ?? { actor: officer }) })
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

it('a monitoring lets exactly the actions of its process be taken, in every state, by their own people', async () => {
  const book = bookOf('monitorings')
  const reached = new Set<string>()
  const check = async (id: string, state: string): Promise<void> => {
    await checkEveryAction(database, book, { id, state, ways, people })
    reached.add(state)
  }
  const warned = await aMonitoring(7)
  await go(warned, 'fillIn')
  await check(warned, 'filling')
  await go(warned, 'submit')
  await check(warned, 'department-review')
  await go(warned, 'pass')
  await check(warned, 'awaiting-disposal')
  await go(warned, 'dispose')
  await check(warned, 'continued')
  await go(warned, 'orderRectification', 'reportRectification')
  await check(warned, 'rectifying')
  await go(warned, 'concludeRectification')
  await check(warned, 'rectified')
  await go(warned, 'archive')
  await check(warned, 'archived')
  for (const [disposal, state] of [
    ['adjust', 'adjusted'],
    ['cancel', 'cancelled'],
  ] as const) {
    const id = await aMonitoring(7)
    await go(id, 'fillIn', 'submit', 'pass')
    const input = { ...decided, disposal }
    await move(database, 'monitorings', { id, name: 'dispose', actor: officer, input })
    await check(id, state)
  }
  const calm = await aMonitoring(3)
  await go(calm, 'fillIn', 'submit', 'pass')
  await check(calm, 'passed')
  const late = await aMonitoring(7)
  await go(late, 'fillIn', 'submit', 'pass')
  await suspendUndisposedOf({ database }, new Date('2026-03-17T01:00:00Z'))
  await check(late, 'suspended')
  assert.deepEqual([...reached].sort(), [...statesOf(monitoringProcess)].sort())
})

describe('the monitoring of a project', () => {
  it('waits for whoever promised the results, and is issued once for each month', async () => {
    const { projectId } = await approvedGoals(database, performing)
    const input = { projectId, throughMonth: 7 }
    const id = await bring(database, 'monitorings', { actor: officer, input })
    const { assigneeKey, waitingFor } = await read(id)
    assert.deepEqual([assigneeKey, waitingFor], [`account:${clerk.accountId}`, 'fill-monitoring'])
    const again = bring(database, 'monitorings', { actor: officer, input })
    assert.equal((await refused(again)).code, 'already-exists')
  })

  it('counts what evidence says of its months, and nothing of the months after', async () => {
    const { goalId, projectId } = await approvedGoals(database, performing)
    const [indicatorId = ''] = await indicatorIds(database, goalId)
    for (const [toDate, quantity] of [
      ['2026-01-31', '3'],
      ['2026-02-20', '4'],
    ]) {
      const over = { toDate, quantity }
      const content = await aWorkRecord(database, clerk, over)
      await proveBy(database, clerk, { indicatorId, content })
    }
    const until = async (throughMonth: number): Promise<string | null | undefined> => {
      const input = { projectId, throughMonth }
      const { lines } = await read(await bring(database, 'monitorings', { actor: officer, input }))
      return lines[0]?.actual
    }
    assert.deepEqual([await until(1), await until(2), await until(12)], ['3', '7', '7'])
  })

  it('is not submitted without an outlook for each indicator, and a cause where it is doubtful', async () => {
    const id = await aMonitoring(7)
    const empty = await refused(go(id, 'submit'))
    assert.equal(empty.fields.length, 7)
    const [first, ...rest] = filled.lines
    const input = { ...filled, lines: [{ ...first, causes: [] }, ...rest] }
    await move(database, 'monitorings', { id, name: 'fillIn', actor: clerk, input })
    assert.deepEqual(
      (await refused(go(id, 'submit'))).fields.map(({ path }) => path),
      ['/lines/0/causes'],
    )
  })

  it('that is warned has ten working days, and is then suspended by the program, as the journal says', async () => {
    const id = await aMonitoring(7)
    await go(id, 'fillIn', 'submit', 'pass')
    const warned = await read(id)
    assert.match(warned.warning?.sentences[0]?.zh ?? '', /执行率 0\.00%，低于 1–6 月 40%/)
    assert.equal(warned.dueOn, '2026-03-16')
    await suspendUndisposedOf({ database }, new Date('2026-03-16T15:00:00Z'))
    assert.equal((await read(id)).state, 'awaiting-disposal')
    const many = await suspendUndisposedOf({ database }, new Date('2026-03-16T16:30:00Z'))
    assert.equal(many, 1)
    const { state, suspendedOn, assigneeKey } = await read(id)
    assert.deepEqual([state, suspendedOn], ['suspended', '2026-03-17'])
    assert.match(assigneeKey ?? '', /^post:performance-officer@/)
    const body = await reading(database, (tx) =>
      tablesOf<'platform'>(tx)
        .selectFrom('platform.journal')
        .select('body')
        .where('recordId', '=', id)
        .where('action', '=', 'suspend')
        .executeTakeFirstOrThrow(),
    )
    assert.match(body.body, /"post":"system"/)
    const hands = await inTransaction(database, (tx) => handsOf(tx, id, monitoringProcess, 'zh'))
    assert.equal(hands.at(-1)?.post, '系统自动')
    assert.equal(await suspendUndisposedOf({ database }, new Date('2026-03-20T01:00:00Z')), 0)
  })

  it('of a year without warning lines is never warned, and says so', async () => {
    const id = await aMonitoring(7, 2023)
    await go(id, 'fillIn', 'submit', 'pass')
    const monitoring = await read(id)
    assert.deepEqual([monitoring.state, monitoring.warning], ['passed', null])
    const { facts, checks } = await inTransaction(database, (tx) =>
      bookOf('monitorings').describe(tx, monitoring, {
        ...{ actor: officer, language: 'zh', now: morning },
        figure: () => Promise.resolve(noFigure),
      }),
    )
    assert.match(JSON.stringify(facts), /2023 年没有预警线/)
    assert.deepEqual(checks, [])
  })

  it('is concluded on once the unit has reported', async () => {
    const id = await aMonitoring(7)
    await go(id, 'fillIn', 'submit', 'pass', 'dispose', 'orderRectification')
    assert.equal((await refused(go(id, 'concludeRectification'))).code, 'not-ready')
  })

  it('of what has no approved goals is not issued', async () => {
    const { projectId } = await declareGoals(database, performing)
    const input = { projectId, throughMonth: 7 }
    const issued = bring(database, 'monitorings', { actor: officer, input })
    assert.equal((await refused(issued)).code, 'not-ready')
  })
})

const noFigure = {
  ...{ code: '', text: '', label: '', definition: '', period: '', asOf: '' },
  ...{ provisional: true, recordCount: 0, recordsHref: '' },
}
