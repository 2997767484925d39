import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'

import { freshDatabase } from './fresh-database.ts'

const database = await freshDatabase()

describe('a fresh database', () => {
  it('has had every migration', async () => {
    const { rows } = await sql<{ made: number }>`
      select count(*)::int as made from public.tongban_migration`.execute(database.kysely)
    assert.ok((rows[0]?.made ?? 0) > 0)
  })

  it('is seen as the app sees it, which may not change the schema', async () => {
    await assert.rejects(
      sql`create table platform.of_the_app (id int)`.execute(database.kysely),
      /permission denied/,
    )
  })
})
