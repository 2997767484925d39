/** Records a second that takeMany writes on the embedded database, beside take one by one on the same records. */

import { createMany } from '#platform/actions/create-many.ts'
import { takeMany } from '#platform/actions/take-many.ts'
import { take } from '#platform/actions/take.ts'
import { openDatabase, type Database } from '#platform/database/database.ts'
import { asOwner, migrate } from '#platform/database/migrate.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { newId } from '#platform/ids.ts'
import {
  addNotes,
  aPerson,
  editNote,
  noteKind,
  sendNote,
  writeNote,
} from '../tests/support/toy-note.ts'
import type { Effort, Part } from './measured.ts'

const unitId = newId()
const clerk = aPerson({ unitId, grants: { 'toy.write': [unitId] } })
const happenedAt = new Date('2023-06-01T01:00:00Z')

/** By the clock, and by the time the processor gave to all threads: the second holds on a machine that is busy with other things. */
interface Pace {
  readonly perSecond: number
  readonly perProcessorSecond: number
}

interface TakeMany {
  readonly create: Pace
  readonly edit: Pace
  readonly send: Pace
  readonly sendOneByOne: Pace
}

/** Records a second in sets, beside the same sent one by one in the same run. */
export async function measureTakeMany({ isFull }: Effort): Promise<Part> {
  const records = isFull ? 20_000 : 4000
  const { sendOneByOne, ...sets } = await measureTogether(records)
  return {
    lines: Object.entries(sets).map(([name, pace]: readonly [string, Pace]) => ({
      part: 'many',
      what: `${name} ${String(records)} records with takeMany, embedded (${String(pace.perProcessorSecond)} a second of the processor)`,
      measured: `${String(pace.perSecond)} /s`,
      beside: `sent one by one: ${String(sendOneByOne.perSecond)} /s`,
      ratio: `${(pace.perSecond / sendOneByOne.perSecond).toFixed(0)} times as many`,
      budget: '≥ 12 000 /s',
      isReached: pace.perSecond >= 12_000,
    })),
    commands: [],
  }
}

/** Creates, edits and sends so many notes in sets, after a first thousand that nobody counts, and sends a few one by one. */
async function measureTogether(records: number): Promise<TakeMany> {
  const database = await openDatabase({ kind: 'embedded', directory: null })
  await asOwner(database, null, migrate)
  await addNotes(database)
  await measureSets(database, 1000)
  const sets = await measureSets(database, records)
  const single = await measureOneByOne(database, 200)
  await database.close()
  return { ...sets, sendOneByOne: single }
}

async function measureSets(
  database: Database,
  count: number,
): Promise<Pick<TakeMany, 'create' | 'edit' | 'send'>> {
  let ids: readonly string[] = []
  const create = await paced(count, async () => void (ids = await writeNotes(database, count)))
  const edits = requestsOf(ids, 1, { amountFen: 5 })
  const edit = await paced(count, () =>
    takeMany(database, noteKind, editNote, { items: edits, key: aKey() }),
  )
  const sends = requestsOf(ids, 2, { to: clerk.accountId })
  const send = await paced(count, () =>
    takeMany(database, noteKind, sendNote, { items: sends, key: aKey() }),
  )
  return { create, edit, send }
}

async function measureOneByOne(database: Database, count: number): Promise<Pace> {
  const sends = requestsOf(await writeNotes(database, count), 1, { to: clerk.accountId })
  return paced(count, async () => {
    for (const request of sends)
      await inTransaction(database, (tx) => take(tx, noteKind, sendNote, request))
  })
}

async function writeNotes(database: Database, count: number): Promise<readonly string[]> {
  const note = {
    actor: clerk,
    input: { title: '六月的便条', body: '张三，电话 13800000000' },
    happenedAt,
  }
  const items = Array.from({ length: count }, () => note)
  const { done } = await createMany(database, noteKind, writeNote, { items, key: aKey() })
  return done.map(({ recordId }) => recordId)
}

function requestsOf(ids: readonly string[], version: number, input: object) {
  return ids.map((recordId) => ({ recordId, version, actor: clerk, input, happenedAt }))
}

function aKey() {
  return { actorId: clerk.accountId, route: 'bench', key: newId() }
}

async function paced(count: number, work: () => Promise<unknown>): Promise<Pace> {
  const cpu = process.cpuUsage()
  const start = performance.now()
  await work()
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return {
    perSecond: Math.round(count / seconds),
    perProcessorSecond: Math.round((count * 1_000_000) / (user + system)),
  }
}
