import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import { sql } from 'kysely'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { addNotes, aPerson, noteKind, writeNote } from '../../../tests/support/toy-note.ts'
import { reading, tablesOf } from '../database/transaction.ts'
import { newId } from '../ids.ts'
import { createMany } from './create-many.ts'

const database = await freshDatabase()
const unitId = newId()
const clerk = aPerson({ unitId, grants: { 'toy.write': [unitId] } })

before(() => addNotes(database))

it('has a table analysed when it has doubled since, not each time', async () => {
  await writeNotes(300)
  assert.equal(await notesCounted(), 300)
  await writeNotes(1)
  assert.equal(await notesCounted(), 300)
  await writeNotes(600)
  assert.equal(await notesCounted(), 901)
})

async function writeNotes(count: number): Promise<void> {
  const input = { title: '便条', body: '张三' }
  const note = { actor: clerk, input, happenedAt: new Date('2023-06-01T01:00:00Z') }
  const items = Array.from({ length: count }, () => note)
  const key = { actorId: clerk.accountId, route: 'test', key: newId() }
  await createMany(database, noteKind, writeNote, { items, key })
}

/** How many notes the database believes there are, since it counted last. */
async function notesCounted(): Promise<number> {
  const { rows } = await reading(database, (tx) =>
    sql<{ reltuples: number }>`
      select reltuples from pg_class where oid = 'toy.note'::regclass`.execute(
      tablesOf<'platform'>(tx),
    ),
  )
  return Number(rows[0]?.reltuples)
}
