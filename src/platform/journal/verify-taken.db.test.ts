import assert from 'node:assert/strict'
import { test } from 'node:test'

import { create } from '#platform/actions/create.ts'
import { take } from '#platform/actions/take.ts'
import { inTransaction } from '#platform/database/transaction.ts'

import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import {
  addNotes,
  aPerson,
  noteKind,
  sendNote,
  writeNote,
} from '../../../tests/support/toy-note.ts'
import { exportJournal } from './export-journal.ts'
import { verifyJournal } from './verify.ts'

const database = await freshDatabase()

test('what take writes is what the verifier reads: digests, columns and chains agree', async () => {
  await addNotes(database)
  const unitId = '01900000-0000-7000-8000-00000000000a'
  const clerk = aPerson({ unitId, grants: { 'toy.write': [unitId] } })
  const happenedAt = new Date('2023-06-01T01:00:00Z')
  await inTransaction(database, async (tx) => {
    const input = { title: '六月的便条', body: '请看' }
    const { record } = await create(tx, noteKind, writeNote, { actor: clerk, input, happenedAt })
    const to = { to: aPerson({ unitId }).accountId }
    const request = { recordId: record.id, version: 1, actor: clerk, input: to, happenedAt }
    await take(tx, noteKind, sendNote, request)
  })
  const verdict = await inTransaction(database, (tx) =>
    verifyJournal({ lines: () => exportJournal(tx, happenedAt) }, { publicKeys: [] }),
  )
  assert.deepEqual(verdict.findings, [])
  assert.deepEqual([verdict.rows, verdict.unsealedRows], [2, 2])
})
