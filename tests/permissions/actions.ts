import assert from 'node:assert/strict'
import { permits, statesOf } from '#kernel/process.ts'
import { findHat } from '#platform/actions/decide.ts'
import type { RecordFace } from '#kernel/face.ts'
import { mayCreate } from '#platform/records/available-actions.ts'
import type { RecordBook } from '#platform/records/record-book.ts'
import { doers, makers } from './expected-actions.ts'
import { readers, type Reader } from './expected-sights.ts'
import type { PermissionCounty, Row } from './permission-county.ts'

/** Every action in every state for every role: the table's answer is what `take` goes by. */
export async function compareActions(
  county: PermissionCounty,
  book: RecordBook,
  examples: readonly Row[],
): Promise<void> {
  const { collection, process } = book.kind
  for (const reader of readers) {
    const actor = await county.readActor(reader)
    for (const action of book.actions) {
      const sight = doers[collection]?.[action.name]
      assert.ok(sight, `nobody said who may ${action.name} ${collection}`)
      for (const row of examples)
        for (const state of statesOf(process)) {
          if (!permits(process, state, action.name)) continue
          const may = findHat(actor, action, { ...row, state }) !== undefined
          const expected = county.reaches(sight, reader, row)
          assert.equal(may, expected, `${reader} ${action.name} ${collection} ${state} ${row.id}`)
        }
    }
  }
}

export async function compareCreations(county: PermissionCounty, book: RecordBook): Promise<void> {
  for (const reader of readers) {
    const actor = await county.readActor(reader)
    for (const creation of book.creations) {
      const who = makers[creation.name]
      assert.ok(who, `nobody said who may ${creation.name}`)
      assert.equal(mayCreate(creation, actor), who.includes(reader), `${reader} ${creation.name}`)
    }
  }
}

/** A record page offers nothing that its reader may not do in this state. */
export function checkOffered(
  county: PermissionCounty,
  { book, reader, row }: { book: RecordBook; reader: Reader; row: Row },
  face: RecordFace,
): void {
  for (const { name } of face.actions) {
    const sight = doers[row.collection]?.[name]
    assert.ok(sight && county.reaches(sight, reader, row), `${reader} is offered ${name}`)
    assert.ok(permits(book.kind.process, row.state, name), `${name} is offered in ${row.state}`)
  }
}
