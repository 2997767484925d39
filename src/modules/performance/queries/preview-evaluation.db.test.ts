import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { tablesOf, type Tx, reading } from '#platform/database/transaction.ts'
import { computeFigure, faceOfFigure } from '#platform/indicators/read-figure.ts'
import { resolveAsOf } from '#platform/journal/as-of.ts'
import type { FaceContext } from '#platform/records/record-book.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { bringOn, claimForm, fileAClaim } from '../../../../tests/stories/a-bureau.ts'
import {
  approvedGoals,
  bring,
  indicatorIds,
  modules,
  move,
  neighbours,
  performers,
  prove,
} from '../../../../tests/stories/a-performance.ts'
import { morning } from '../../../../tests/support/county.ts'
import { aPerson } from '../../../../tests/support/toy-note.ts'
import { evaluationBook } from '../evaluations/evaluation-book.ts'
import { evaluationKind, type Evaluation } from '../evaluations/evaluation-kind.ts'
import { scoreOf } from '../evaluations/evaluation-findings.ts'
import { previewEvaluation } from './preview-evaluation.ts'

const database = await freshDatabase()
const people = await performers(database)
const { clerk, department: reviewer } = people
const stranger = aPerson({})
const id = await anOpenEvaluation()
const place = { book: evaluationBook(neighbours), neighbours }
const words = { goalCompletion: '全部启用', conclusion: '按计划完成', problems: '有的偏低' }
const reasons = { lines: [{ code: '02', reason: '一个中心晚了' }] }

/** A project paid out in full, two of its three indicators proven, the second of them short of its target. */
async function anOpenEvaluation(): Promise<string> {
  const { goalId, projectId } = await approvedGoals(database, people, { amountFen: 3_040_000 })
  const claim = await fileAClaim(database, people, claimForm(projectId))
  await bringOn(database, people, claim, { to: 6 })
  const [first = '', second = ''] = await indicatorIds(database, goalId)
  await prove(database, clerk, { indicatorId: first, quantity: '7' })
  await prove(database, clerk, { indicatorId: second, quantity: '6' })
  return bring(database, 'evaluations', { actor: clerk, input: { projectId } })
}

function contextOf(tx: Tx, actor: Actor): FaceContext {
  return {
    actor,
    language: 'zh',
    now: morning,
    async figure(code, { subject = null, from = '2026-01-01', to = '2026-12-31' } = {}) {
      const asOf = await resolveAsOf(tx, 'latest')
      const asked = { code, period: { from, to }, asOf, subject }
      return faceOfFigure(await computeFigure({ modules }, tx, asked), 'zh')
    },
  }
}

function preview(input?: object, actor = clerk) {
  return reading(database, (tx) =>
    previewEvaluation(tx, place, { id, input }, contextOf(tx, actor)),
  )
}

async function countWritten(): Promise<unknown> {
  return reading(database, async (tx) => {
    const { journal } = await tablesOf<'platform'>(tx)
      .selectFrom('platform.journal')
      .select(({ fn }) => fn.countAll<string>().as('journal'))
      .executeTakeFirstOrThrow()
    const own = await tablesOf<'performance'>(tx)
      .selectFrom('performance.evaluation')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return { journal, own }
  })
}

describe('a preview of words not saved', () => {
  it('scores what has a source and says what waits for one', async () => {
    const { levels, total, waitingPoints, findings } = await preview()
    const lines = levels.flatMap((level) => level.lines)
    assert.deepEqual(
      lines.map(({ score }) => score),
      ['50.00', '25.71', null],
    )
    assert.equal(total, '85.71')
    assert.equal(waitingPoints, '10')
    assert.deepEqual(lines[1]?.needs, ['reason'])
    assert.equal(lines[2]?.evidence?.kind, 'work-record')
    assert.ok(
      findings.some(({ code, path }) => code === 'no-source' && path === '/indicators/2/source'),
    )
  })

  it('asks where a number in a reason comes from, for the report repeats reasons', async () => {
    const { findings } = await preview({
      ...words,
      executionReason: '还有 3 笔没有付',
      lines: [{ code: '02', reason: '有 2 个中心晚了' }],
    })
    assert.deepEqual(
      findings.filter(({ code }) => code === 'unsourced-figure').map(({ path }) => path),
      ['/executionReason', '/indicators/1/reason'],
    )
  })

  it('no longer asks for a reason that is being written', async () => {
    const before = await preview(words)
    const after = await preview({ ...words, ...reasons })
    const asks = ({ findings }: typeof before) =>
      findings.some(({ path }) => path === '/indicators/1/reason')
    assert.deepEqual([asks(before), asks(after)], [true, false])
  })

  it('marks a number typed into a text', async () => {
    const { findings } = await preview({ ...words, conclusion: '满意率达到 98%' })
    assert.ok(
      findings.some(({ code, path }) => code === 'unsourced-figure' && path === '/conclusion'),
    )
  })

  it('writes nothing', async () => {
    const before = await countWritten()
    await preview({ ...words, ...reasons })
    assert.deepEqual(await countWritten(), before)
  })

  it('is refused to whoever may only see it, and hidden from whoever may not', async () => {
    await assert.rejects(preview(words, reviewer), isRefusal('not-allowed'))
    await assert.rejects(preview(words, stranger), isRefusal('not-found'))
  })

  it('is refused for words that could not be saved', async () => {
    await assert.rejects(
      preview({ lines: [{ code: '02', overCause: 'luck' }] }),
      isRefusal('invalid'),
    )
  })

  it('gives the score that saving the same words gives', async () => {
    const { total, grade } = await preview({ ...words, ...reasons })
    const input = { ...words, ...reasons }
    await move(database, 'evaluations', { id, name: 'fillIn', actor: clerk, input })
    const record = await reading(database, (tx) => findRecord<Evaluation>(tx, evaluationKind, id))
    assert.ok(record)
    const saved = scoreOf(record)
    assert.deepEqual([total, grade], [saved.total, saved.grade])
  })
})

function isRefusal(code: Refusal['code']): (error: unknown) => boolean {
  return (error) => error instanceof Refusal && error.code === code
}
