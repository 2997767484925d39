import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { Refusal } from '#kernel/refusal.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { reading, tablesOf } from '#platform/database/transaction.ts'
import { newId } from '#platform/ids.ts'
import {
  aFile,
  approvedGoals,
  aWorkRecord,
  bring,
  indicatorIds,
  move,
  performers,
} from '../../../../tests/stories/a-performance.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { evidenceKind, type EvidenceRecord } from './evidence-kind.ts'
import { findOthers } from './evidence-others.ts'

const database = await freshDatabase()
const people = await performers(database)
const { clerk, otherClerk, financeBureau } = people

async function anIndicatorId(): Promise<string> {
  const { goalId } = await approvedGoals(database, people)
  const [id] = await indicatorIds(database, goalId)
  assert.ok(id)
  return id
}

async function enter(content: object, by: Actor = clerk): Promise<string> {
  const indicatorId = await anIndicatorId()
  return bring(database, 'evidence', { actor: by, input: { indicatorId, content } })
}

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  return assert.fail('nothing was refused')
}

async function othersOf(id: string, reader: Actor): Promise<readonly string[]> {
  return reading(database, async (tx) => {
    const record = await findRecord<EvidenceRecord>(tx, evidenceKind, id)
    assert.ok(record)
    return (await findOthers(tx, record, reader)).map(({ sentence }) => sentence.zh)
  })
}

async function anAward(over: object = {}): Promise<object> {
  return {
    kind: 'award',
    title: '省级示范便民服务中心',
    awardedTo: '金元镇',
    body: '四川省政务服务管理局',
    document: '川政服〔2026〕1号',
    awardedOn: '2026-01-20',
    forYear: 2026,
    proof: [await aFile(database, clerk)],
    ...over,
  }
}

it('a proof that does not exist, or that another person sent, is no proof', async () => {
  const missing = await refusalOf(
    aWorkRecord(database, clerk, { proof: [newId()] }).then((content) => enter(content)),
  )
  assert.equal(missing.code, 'invalid')
  const foreign = await aWorkRecord(database, clerk, { proof: [await aFile(database, otherClerk)] })
  assert.equal((await refusalOf(enter(foreign))).code, 'invalid')
  const none = await aWorkRecord(database, clerk, { proof: [] })
  assert.equal((await refusalOf(enter(none))).code, 'invalid')
})

it('the proof comes to belong to its evidence, so that it is opened from there and kept', async () => {
  const file = await aFile(database, clerk)
  const id = await enter(await aWorkRecord(database, clerk, { proof: [file] }))
  const row = await reading(database, (tx) =>
    tablesOf<'platform'>(tx)
      .selectFrom('platform.file')
      .select(['recordId', 'kind'])
      .where('id', '=', file)
      .executeTakeFirst(),
  )
  assert.deepEqual(row, { recordId: id, kind: 'evidence' })
})

it('the same file proving two projects is remarked, and named only to who may see the other', async () => {
  const digest = newId()
  const first = await enter(
    await aWorkRecord(database, clerk, { proof: [await aFile(database, clerk, digest)] }),
  )
  const second = await enter(
    await aWorkRecord(database, clerk, { proof: [await aFile(database, clerk, digest)] }),
  )
  const [toTheClerk = ''] = await othersOf(second, clerk)
  assert.match(toTheClerk, /同一个文件也证明了别的项目：.+，请核对/)
  const [toAStranger = ''] = await othersOf(second, otherClerk)
  assert.equal(toAStranger, '同一个文件也证明了别的项目，请核对')
  assert.equal((await othersOf(first, financeBureau)).length, 1)
  await move(database, 'evidence', { id: second, name: 'sign', actor: clerk })
})

it('an award counts in the project where it was signed first, and nowhere else', async () => {
  const first = await enter(await anAward())
  const second = await enter(await anAward({ document: '川政服〔2026〕 1 号' }))
  const sign = (id: string) => move(database, 'evidence', { id, name: 'sign', actor: clerk })
  await sign(first)
  const refused = await refusalOf(sign(second))
  assert.match(refused.fields[0]?.sentence.zh ?? '', /已经算在别的项目/)
  const reason = { reason: '换个项目算' }
  await move(database, 'evidence', { id: first, name: 'annul', actor: clerk, input: reason })
  await sign(second)
})

it('two who sign the same award at once: it counts once', async () => {
  const award = { document: '川政服〔2026〕2号' }
  const ids = [await enter(await anAward(award)), await enter(await anAward(award))]
  const codes = await Promise.all(
    ids.map((id) =>
      move(database, 'evidence', { id, name: 'sign', actor: clerk }).then(
        () => 'done',
        (error: unknown) => (error instanceof Refusal ? error.code : 'broken'),
      ),
    ),
  )
  assert.deepEqual(codes.toSorted(), ['done', 'invalid'])
})

it('an award that says it counts in another project is not signed here', async () => {
  const id = await enter(
    await anAward({ document: '川政服〔2026〕3号', countsInProject: '51092326T000000000999' }),
  )
  const refused = await refusalOf(move(database, 'evidence', { id, name: 'sign', actor: clerk }))
  assert.equal(refused.code, 'invalid')
})

it('a survey whose counts contradict each other is not signed, and the numbers are said', async () => {
  const file = (): Promise<string> => aFile(database, clerk)
  const survey = {
    kind: 'survey',
    asked: '办事群众',
    method: 'paper',
    fromDate: '2026-02-01',
    toDate: '2026-02-10',
    issued: 100,
    returned: 120,
    valid: 90,
    answers: {
      verySatisfied: 50,
      satisfied: 30,
      basicallySatisfied: 5,
      dissatisfied: 3,
      veryDissatisfied: 1,
    },
    questionnaire: [await file()],
    proof: [await file()],
  }
  const id = await enter(survey)
  const refused = await refusalOf(move(database, 'evidence', { id, name: 'sign', actor: clerk }))
  const sentences = refused.fields.map(({ sentence }) => sentence.zh)
  assert.ok(sentences.some((one) => one.includes('收回 120 份，多过发放的 100 份')))
  assert.ok(sentences.some((one) => one.includes('五级合计 89 份，有效 90 份')))
})

it('what lies in the future proves nothing yet', async () => {
  const id = await enter(await aWorkRecord(database, clerk, { toDate: '2026-12-31' }))
  const refused = await refusalOf(move(database, 'evidence', { id, name: 'sign', actor: clerk }))
  assert.match(refused.fields[0]?.sentence.zh ?? '', /2026-12-31 还没有到/)
})

it('evidence is entered only for an indicator there is, by who may for its unit', async () => {
  const content = await aWorkRecord(database, clerk)
  const input = { indicatorId: newId(), content }
  assert.equal(
    (await refusalOf(bring(database, 'evidence', { actor: clerk, input }))).code,
    'not-found',
  )
  const elsewhere = await aWorkRecord(database, otherClerk)
  assert.equal((await refusalOf(enter(elsewhere, otherClerk))).code, 'not-allowed')
})
