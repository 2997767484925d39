import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'

import { clonePlace, type Template, type TestPlace } from './test-place.ts'

const migration = 'create table note (words text); insert into note values (version())'

const template: Template = {
  name: 'note',
  version: createHash('sha256').update(migration).digest('hex').slice(0, 12),
  migrate: async (place) => {
    await ask(place, migration)
  },
}

describe('a place for a test', () => {
  it('is migrated, and what one test writes no other test reads', async () => {
    const first = await clonePlace(template)
    const second = await clonePlace(template)
    await ask(first, "insert into note values ('of the first')")
    assert.equal((await ask(first, 'select * from note')).length, 2)
    assert.equal((await ask(second, 'select * from note')).length, 1)
  })

  it('is of the kind the run asked for', async () => {
    const place = await clonePlace(template)
    const [row] = await ask(place, 'select words from note')
    const asked = process.env['TEST_DATABASE'] ?? 'embedded'
    assert.equal(place.kind, asked)
    assert.match(
      JSON.stringify(row),
      asked === 'postgres' ? /PostgreSQL 1\d/ : /wasm|emcc|emscripten/i,
    )
    if (place.kind === 'embedded') assert.ok(existsSync(join(place.folder, 'PG_VERSION')))
  })
})

async function ask(place: TestPlace, sql: string): Promise<readonly unknown[]> {
  if (place.kind === 'embedded') {
    const database = await PGlite.create({ dataDir: place.folder })
    const answers = await database.exec(sql)
    await database.close()
    return answers.at(-1)?.rows ?? []
  }
  const client = new pg.Client({ connectionString: place.url })
  await client.connect()
  const answer = await client.query<object>(sql)
  await client.end()
  return Array.isArray(answer) ? [] : answer.rows
}
