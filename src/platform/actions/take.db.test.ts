import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { Refusal, type RefusalCode } from '#kernel/refusal.ts'
import { statesOf } from '#kernel/process.ts'
import { sql } from 'kysely'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import {
  addNotes,
  aPerson,
  answerNote,
  editNote,
  noteKind,
  noteProcess,
  sendNote,
  signNote,
  writeNote,
} from '../../../tests/support/toy-note.ts'
import { inTransaction, reading, tablesOf } from '../database/transaction.ts'
import { create } from './create.ts'
import { findEarlierAnswer, type RequestKey } from './idempotency.ts'
import { digestOf } from './decide.ts'
import { take } from './take.ts'

const database = await freshDatabase()
const unitId = '01900000-0000-7000-8000-00000000000a'
const clerk = aPerson({ unitId, grants: { 'toy.write': [unitId] } })
const reader = aPerson({ unitId })
const happenedAt = new Date('2023-06-01T01:00:00Z')

before(() => addNotes(database))

async function aNote(state: keyof typeof noteProcess.states = 'draft'): Promise<string> {
  return inTransaction(database, async (tx) => {
    const { record } = await create(tx, noteKind, writeNote, {
      actor: clerk,
      input: { title: '六月的便条', body: '张三，电话 13800000000' },
      happenedAt,
    })
    if (state === 'draft') return record.id
    await take(tx, noteKind, sendNote, {
      recordId: record.id,
      version: 1,
      actor: clerk,
      input: { to: reader.accountId },
      happenedAt,
    })
    if (state !== 'sent')
      await take(tx, noteKind, answerNote, {
        recordId: record.id,
        version: 2,
        actor: reader,
        input: { accept: state === 'read' },
        happenedAt,
      })
    return record.id
  })
}

async function refuses(code: RefusalCode, work: () => Promise<unknown>): Promise<void> {
  await assert.rejects(work, (error) => error instanceof Refusal && error.code === code)
}

function edit(
  recordId: string,
  over: { actor?: Actor; version?: number | null; amountFen?: unknown; key?: RequestKey } = {},
) {
  return inTransaction(database, (tx) =>
    take(tx, noteKind, editNote, {
      recordId,
      version: over.version ?? 1,
      actor: over.actor ?? clerk,
      input: { amountFen: over.amountFen ?? 5 },
      happenedAt,
      key: over.key,
    }),
  )
}

function journalOf(recordId: string) {
  return reading(database, (tx) =>
    tablesOf<'platform'>(tx)
      .selectFrom('platform.journal')
      .selectAll()
      .where('recordId', '=', recordId)
      .orderBy('sequence')
      .execute(),
  )
}

describe('taking an action', () => {
  it('saves the record, moves it on and tells the journal, in order', async () => {
    const id = await aNote('read')
    const rows = await journalOf(id)
    assert.deepEqual(
      rows.map((row) => [row.sequence, row.action, row.fromState, row.toState]),
      [
        [1, 'write', null, 'draft'],
        [2, 'send', 'draft', 'sent'],
        [3, 'answer', 'sent', 'read'],
      ],
    )
    assert.deepEqual(
      rows.slice(1).map((row) => row.previous),
      rows.slice(0, 2).map((row) => row.digest),
    )
    assert.equal(rows[0]?.happenedAt.toISOString(), happenedAt.toISOString())
  })

  it('keeps no personal value in the journal', async () => {
    const [first] = await journalOf(await aNote())
    assert.ok(first?.body.includes('六月的便条'))
    assert.equal(first?.body.includes('13800000000'), false)
  })

  it('keeps how long the record stayed in each state, and the tally', async () => {
    const id = await aNote('sent')
    const { rows } = await reading(database, (tx) =>
      sql<{
        state: string
        open: boolean
      }>`select state, until is null as open from platform.stay where record_id = ${id} order by sequence`.execute(
        tablesOf<'platform'>(tx),
      ),
    )
    assert.deepEqual(rows, [
      { state: 'draft', open: false },
      { state: 'sent', open: true },
    ])
    const tally = await reading(database, (tx) =>
      sql<{ wrong: number }>`select count(*) as wrong from (
        select state, sum(difference) as told from platform.tally_difference where kind = 'toy.note' group by state) t
        full join (select state, count(*) as real from platform.record where kind = 'toy.note' group by state) r using (state)
        where coalesce(told, 0) <> coalesce(real, 0)`.execute(tablesOf<'platform'>(tx)),
    )
    assert.equal(tally.rows[0]?.wrong, 0)
  })

  for (const state of statesOf(noteProcess)) {
    if (state === 'draft') continue
    it(`refuses to edit a note that is ${state}`, async () => {
      const id = await aNote(state)
      await refuses('wrong-state', () => edit(id, { version: state === 'sent' ? 2 : 3 }))
    })
  }

  it('tells a stranger nothing, and someone who may only look that he may not act', async () => {
    const id = await aNote()
    await refuses('not-found', () => edit(id, { actor: aPerson() }))
    await refuses('not-allowed', () =>
      edit(id, { actor: aPerson({ grants: { 'toy.see': [unitId] } }) }),
    )
  })

  it('refuses the version that someone else has changed meanwhile', async () => {
    const id = await aNote()
    await edit(id)
    await refuses('changed-since-you-looked', () => edit(id))
  })

  it('refuses input that the form does not know, naming the field', async () => {
    const id = await aNote()
    await assert.rejects(
      edit(id, { amountFen: -1 }),
      (error) => error instanceof Refusal && error.fields[0]?.path === '/amountFen',
    )
  })

  it('leaves nothing behind when it refuses', async () => {
    const id = await aNote()
    await refuses('invalid', () => edit(id, { amountFen: 'much' }))
    assert.equal((await journalOf(id)).length, 1)
  })

  it('lets one of ten people who act at once act, and tells the others', async () => {
    const id = await aNote()
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => edit(id)))
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
    assert.equal((await journalOf(id)).length, 2)
  })

  it('does a request that is sent twice once', async () => {
    const id = await aNote()
    const key = {
      actorId: clerk.accountId,
      route: 'POST /notes',
      key: 'form-0001',
      bodyDigest: 'a',
    }
    await edit(id, { key })
    await assert.rejects(edit(id, { key }))
    assert.equal(await reading(database, (tx) => findEarlierAnswer(tx, key)), id)
    await refuses('key-used-for-another-body', () =>
      reading(database, (tx) => findEarlierAnswer(tx, { ...key, bodyDigest: 'b' })),
    )
  })
})

describe('a signature', () => {
  it('is made over exactly what was shown', async () => {
    const id = await aNote('sent')
    const digest = digestOf({
      covered: { body: '张三，电话 13800000000', amountFen: 0 },
      post: 'reader',
      statement: () => '',
      facts: () => [],
    })
    const { signatureDigest } = await inTransaction(database, (tx) =>
      take(tx, noteKind, signNote, {
        recordId: id,
        version: 2,
        actor: reader,
        input: {},
        happenedAt,
        signature: { digest },
      }),
    )
    assert.equal(signatureDigest, digest)
    assert.ok((await journalOf(id)).at(-1)?.body.includes(digest))
  })

  it('is refused when what was shown has changed', async () => {
    const id = await aNote('sent')
    await refuses('signed-fields-changed', () =>
      inTransaction(database, (tx) =>
        take(tx, noteKind, signNote, {
          recordId: id,
          version: 2,
          actor: reader,
          input: {},
          happenedAt,
          signature: { digest: '0'.repeat(64) },
        }),
      ),
    )
  })
})

describe('the one transaction', () => {
  it('refuses a second one inside', async () => {
    await assert.rejects(
      inTransaction(database, () => inTransaction(database, () => Promise.resolve())),
      /already open/,
    )
  })
})
