import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { ownerIs } from '#kernel/scope.ts'
import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import fc from 'fast-check'
import { sql } from 'kysely'
import { z } from 'zod'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import {
  addNotes,
  answerNote,
  aPerson,
  editNote,
  noteKind,
  noteProcess,
  sendNote,
  writeNote,
  type NoteFields,
} from '../../../tests/support/toy-note.ts'
import { inTransaction, reading, tablesOf } from '../database/transaction.ts'
import { newId } from '../ids.ts'
import { exportJournal } from '../journal/export-journal.ts'
import { verifyJournal } from '../journal/verify.ts'
import { nextNumber, nextNumbers } from '../numbers.ts'
import { setSearchWords } from '../search/search-store.ts'
import { batchSizeMax } from './batches.ts'
import { createMany } from './create-many.ts'
import { create } from './create.ts'
import type { ActionRequest } from './decide.ts'
import { defineAction } from './record-kind.ts'
import { takeMany } from './take-many.ts'
import { take } from './take.ts'

const database = await freshDatabase()
const unitId = '01900000-0000-7000-8000-00000000000a'
const clerk = aPerson({ unitId, grants: { 'toy.write': [unitId] } })
const reader = aPerson({ unitId, grants: { 'toy.see': [unitId] } })
const stranger = aPerson()
const people = [clerk, reader, stranger]
const happenedAt = new Date('2023-06-01T01:00:00Z')

type State = keyof typeof noteProcess.states
type Name = keyof typeof noteProcess.actions

/** An edit that takes a number, refuses thirteen when it is too late to give the number back, and writes beside the record. */
const numberNote = defineAction<State, Name, NoteFields, { amountFen: number }, { number: number }>(
  {
    process: noteProcess,
    name: 'edit',
    input: z.object({ amountFen: plain(z.number().int().min(0)) }),
    mayBeTakenBy: (hat) => ownerIs(hat.accountId),
    gather: async (tx) => ({ number: await nextNumber(tx, 'one by one', 2023) }),
    many: {
      gather: async (tx, asked) => {
        const numbers = await nextNumbers(tx, {
          series: 'in sets',
          year: 2023,
          count: asked.length,
        })
        return numbers.map((number) => ({ number }))
      },
      follow: async (tx, done) => {
        for (const { record } of done) setSearchWords(tx, record.id, record.title)
      },
    },
    decide: ({ input, known }) => {
      if (input.amountFen === 13)
        throw new Refusal('not-enough-money', label('不够。', 'Not enough.'))
      return {
        spine: { title: `第${String(known.number)}号便条` },
        changes: { amountFen: input.amountFen },
      }
    },
    follow: (tx, { record }) => setSearchWords(tx, record.id, record.title),
  },
)

const actions = { editNote, sendNote, answerNote, numberNote }
type Asked = Omit<ActionRequest, 'recordId'>

const asked = (input: fc.Arbitrary<unknown>): fc.Arbitrary<Asked> =>
  fc.record({
    version: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.integer({ min: 1, max: 4 })),
    actor: fc.oneof({ weight: 4, arbitrary: fc.constant(clerk) }, fc.constantFrom(...people)),
    input,
    happenedAt: fc.constant(happenedAt),
  })
const inputs = {
  editNote: fc.record({ amountFen: fc.constantFrom(0, 5, -1, 'much') }),
  numberNote: fc.record({ amountFen: fc.constantFrom(1, 2, 3, 13) }),
  sendNote: fc.constantFrom({ to: clerk.accountId }, { to: reader.accountId }, {}),
  answerNote: fc.record({ accept: fc.boolean() }),
}
const size = 30
const rounds = fc.array(
  fc.constantFrom('editNote', 'numberNote', 'sendNote', 'answerNote' as const).chain((name) =>
    fc.record({
      name: fc.constant(name),
      requests: fc.array(asked(inputs[name]), { minLength: size, maxLength: size }),
    }),
  ),
  { minLength: 2, maxLength: 4 },
)

before(() => addNotes(database))

describe('taking an action on many records', () => {
  it('writes and refuses just what taking it one by one does', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (plan) => {
        const ones = await someNotes(size)
        const many = await someNotes(size)
        for (const { name, requests } of plan) {
          const one = await codesOneByOne(name, requests.map(to(ones)))
          const inSets = await takeMany<State, Name, NoteFields, never, never>(
            database,
            noteKind,
            actions[name] as never,
            { items: requests.map(to(many)), key: aKey() },
          )
          assert.deepEqual(codesOf(inSets, size), one)
          assert.deepEqual(await rowsOf(many), await rowsOf(ones))
        }
      }),
      { numRuns: 6 },
    )
    assert.equal(await wrongTallies(), 0)
    assert.deepEqual(await lastNumbers(), [])
    assert.deepEqual(await findings(), [])
  })

  it('takes an action twice on a record that is listed twice, in the order given', async () => {
    const [id = ''] = await someNotes(1)
    const items = [1, 2, 1].map((version) => edit(id, version))
    const outcome = await takeMany(database, noteKind, editNote, { items, key: aKey() })
    assert.deepEqual(codesOf(outcome, 3), ['done', 'done', 'changed-since-you-looked'])
  })

  it('refuses a record that does not exist as one that may not be seen', async () => {
    const items = [edit(newId(), 1)]
    const outcome = await takeMany(database, noteKind, editNote, { items, key: aKey() })
    assert.deepEqual(codesOf(outcome, 1), ['not-found'])
  })

  it('does nothing the second time it is sent', async () => {
    const items = (await someNotes(5)).map((id) => edit(id, null))
    const key = aKey()
    await takeMany(database, noteKind, editNote, { items, key })
    const before = await countJournal()
    const again = await takeMany(database, noteKind, editNote, { items, key })
    assert.deepEqual(again, { done: [], refused: [], doneBefore: 5 })
    assert.equal(await countJournal(), before)
  })

  it('refuses the key of another list', async () => {
    const ids = await someNotes(2)
    const key = aKey()
    const send = (item: ActionRequest) =>
      takeMany(database, noteKind, editNote, { items: [item], key })
    await send(edit(ids[0] ?? '', 1))
    await assert.rejects(
      send(edit(ids[1] ?? '', 1)),
      (error) => error instanceof Refusal && error.code === 'key-used-for-another-body',
    )
  })

  it('goes on where it was killed', async () => {
    const ids = await someNotes(batchSizeMax + 50)
    const key = aKey()
    const items = ids.map((id) => edit(id, 1))
    const dying = {
      ...editNote,
      many: {
        gather: (_tx: unknown, all: readonly unknown[]) =>
          all.length < batchSizeMax
            ? Promise.reject(new Error('Killed.'))
            : Promise.resolve(all.map(() => null)),
      },
    }
    await assert.rejects(takeMany(database, noteKind, dying, { items, key }), /Killed/)
    const outcome = await takeMany(database, noteKind, editNote, { items, key })
    assert.deepEqual([outcome.doneBefore, outcome.done.length], [batchSizeMax, 50])
    assert.deepEqual(await versionsOf(ids), [2])
  })

  it('lets one of two equal calls at once do each batch', async () => {
    const ids = await someNotes(20)
    const request = { items: ids.map((id) => edit(id, null)), key: aKey() }
    const both = await Promise.all(
      [1, 2].map(() => takeMany(database, noteKind, editNote, request)),
    )
    assert.deepEqual(both.map(({ done }) => done.length).sort(), [0, 20].sort())
    assert.deepEqual(await versionsOf(ids), [2])
  })

  it('is refused for an action that does not say how it works on many', async () => {
    const { many: _, ...single } = editNote
    await assert.rejects(takeMany(database, noteKind, single, { items: [], key: aKey() }), /many/)
  })
})

describe('creating many records', () => {
  it('writes and refuses just what creating them one by one does', async () => {
    const wanted = [
      { actor: clerk, input: { title: '六月的便条', body: '张三' }, happenedAt },
      { actor: clerk, input: { title: '', body: '' }, happenedAt },
      { actor: stranger, input: { title: '别人的', body: '' }, happenedAt },
      { actor: { ...clerk, hats: [] }, input: { title: '无岗', body: '' }, happenedAt },
      { actor: clerk, input: { title: "'; drop table", body: '"\\{}' }, happenedAt },
    ]
    const codes: string[] = []
    const ones: string[] = []
    for (const request of wanted) {
      try {
        ones.push(
          await inTransaction(database, async (tx) => {
            const { record } = await create(tx, noteKind, writeNote, request)
            return record.id
          }),
        )
        codes.push('done')
      } catch (error) {
        codes.push(codeOf(error))
      }
    }
    const outcome = await createMany(database, noteKind, writeNote, { items: wanted, key: aKey() })
    assert.deepEqual(codesOf(outcome, wanted.length), codes)
    assert.deepEqual(await rowsOf(outcome.done.map(({ recordId }) => recordId)), await rowsOf(ones))
    assert.equal(await wrongTallies(), 0)
    assert.deepEqual(await findings(), [])
  })

  it('creates in one batch what one object asks for many times', async () => {
    const note = { actor: clerk, input: { title: '便条', body: '张三' }, happenedAt }
    const key = aKey()
    const { done } = await createMany(database, noteKind, writeNote, {
      items: Array.from({ length: 3 }, () => note),
      key,
    })
    assert.equal(done.length, 3)
    const batches = await reading(database, (tx) =>
      sql`select 1 from platform.idempotency where key like ${`${key.key}/%`}`.execute(
        tablesOf<'platform'>(tx),
      ),
    )
    assert.equal(batches.rows.length, 1)
  })
})

function to(ids: readonly string[]) {
  return (request: Asked, place: number): ActionRequest => ({
    ...request,
    recordId: ids[place] ?? '',
  })
}

function edit(recordId: string, version: number | null): ActionRequest {
  return { recordId, version, actor: clerk, input: { amountFen: 5 }, happenedAt }
}

function aKey() {
  return { actorId: clerk.accountId, route: 'test', key: newId() }
}

async function someNotes(count: number): Promise<readonly string[]> {
  const note = { actor: clerk, input: { title: '便条', body: '张三' }, happenedAt }
  const items = Array.from({ length: count }, () => note)
  const { done } = await createMany(database, noteKind, writeNote, { items, key: aKey() })
  return done.map(({ recordId }) => recordId)
}

async function codesOneByOne(
  name: keyof typeof actions,
  requests: readonly ActionRequest[],
): Promise<readonly string[]> {
  const codes: string[] = []
  for (const request of requests) {
    try {
      await inTransaction(database, (tx) =>
        take<State, Name, NoteFields, never, never>(tx, noteKind, actions[name] as never, request),
      )
      codes.push('done')
    } catch (error) {
      codes.push(codeOf(error))
    }
  }
  return codes
}

function codeOf(error: unknown): string {
  if (error instanceof Refusal)
    return `${error.code} ${JSON.stringify(error.fields)}`.replace(' []', '')
  throw error
}

function codesOf(
  outcome: Awaited<ReturnType<typeof takeMany>>,
  count: number,
): readonly (string | undefined)[] {
  const codes = new Map<number, string>(outcome.done.map(({ place }) => [place, 'done']))
  for (const { place, refusal } of outcome.refused) codes.set(place, codeOf(refusal))
  return Array.from({ length: count }, (_, place) => codes.get(place))
}

/** Everything kept of the records, in their order, but for what cannot be the same twice. */
async function rowsOf(ids: readonly string[]): Promise<readonly unknown[]> {
  const { rows } = await reading(database, (tx) =>
    sql<{ id: string }>`
      select r.id, r.kind, r.state, r.version, r.number, r.title, r.unit_id, r.owner_id, r.assignee_key, r.waiting_for, r.due_on, r.created_at, r.changed_at,
        length(r.salt) as salt_length, n.body, n.amount_fen,
        (select json_agg(json_build_array(kind, sequence, action, from_state, to_state, actor_id, acting_for, happened_at,
          (body::jsonb - 'recordedAt' - 'input'), length(body)) order by sequence) from platform.journal j where j.record_id = r.id) as journal,
        (select json_agg(json_build_array(kind, sequence, state, since, until, entered_by is null, left_by is null) order by sequence)
          from platform.stay s where s.record_id = r.id) as stays,
        (select json_agg(token order by token collate "C") from platform.search_token t where t.record_id = r.id) as tokens
      from platform.record r join toy.note n using (id) where r.id = any(${[...ids]}::uuid[])`.execute(
      tablesOf<'platform'>(tx),
    ),
  )
  const byId = new Map(rows.map(({ id, ...row }) => [id, row]))
  return ids.map((id) => byId.get(id))
}

async function one<Value>(
  question: ReturnType<typeof sql<{ value: Value }>>,
): Promise<Value | null> {
  const { rows } = await reading(database, (tx) => question.execute(tablesOf<'platform'>(tx)))
  return rows[0]?.value ?? null
}

function wrongTallies(): Promise<number | null> {
  return one(sql<{ value: number }>`select count(*) as value from (
    select state, unit_id, sum(difference) as told from platform.tally_difference group by 1, 2) t
    full join (select state, unit_id, count(*) as real from platform.record group by 1, 2) r using (state, unit_id)
    where coalesce(told, 0) <> coalesce(real, 0)`)
}

function countJournal(): Promise<number | null> {
  return one(sql<{ value: number }>`select count(*) as value from platform.journal`)
}

async function versionsOf(ids: readonly string[]): Promise<unknown> {
  return one(sql<{ value: unknown }>`
    select json_agg(distinct version) as value from platform.record where id = any(${[...ids]}::uuid[])`)
}

/** The series that gave more or fewer numbers than the other, or more than were used. */
async function lastNumbers(): Promise<unknown> {
  const { rows } = await reading(database, (tx) =>
    sql<{ last: number }>`select last from platform.number_series`.execute(
      tablesOf<'platform'>(tx),
    ),
  )
  return rows.filter(({ last }) => last !== rows[0]?.last)
}

async function findings(): Promise<readonly unknown[]> {
  const verdict = await reading(database, (tx) =>
    verifyJournal({ lines: () => exportJournal(tx, happenedAt) }, { publicKeys: [] }),
  )
  return verdict.findings
}
