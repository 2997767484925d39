import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after } from 'node:test'
import { type Database, openDatabase } from '#platform/database/database.ts'
import { asOwner, migrate } from '#platform/database/migrate.ts'

import { clonePlace, kindOfRun, type Kind, type Template, type TestPlace } from './test-place.ts'

/**
 * A migrated database without records, for one test file, as the app sees it; closed and removed
 * when the file is done. Ask for it once: `const database = await freshDatabase()`.
 */
export async function freshDatabase(): Promise<Database> {
  const place = await freshPlace()
  const database = await open(place)
  if (place.kind === 'embedded') await database.embedded?.exec('set role tongban_app')
  after(() => database.close())
  return database
}

/** The place of a database that nothing has been done to yet. */
export async function barePlace(kind: Kind = kindOfRun()): Promise<TestPlace> {
  const nothing = async (place: TestPlace): Promise<void> => {
    const database = await open(place)
    await database.close()
  }
  return clonePlace({ name: 'bare', version: '2', migrate: nothing }, kind)
}

/** Where such a database is, not opened yet: for what is to be opened by a program of its own. */
export async function freshPlace(): Promise<TestPlace> {
  return clonePlace(county)
}

const county: Template = {
  name: 'county',
  version: digestOfMigrations(),
  migrate: async (place) => {
    const database = await open(place)
    await asOwner(database, place.kind === 'postgres' ? place.url : null, migrate)
    await database.close()
  },
}

async function open(place: TestPlace): Promise<Database> {
  return openDatabase(
    place.kind === 'embedded'
      ? { kind: 'embedded', directory: place.folder }
      : { kind: 'postgres', url: place.url, connectionsMax: 12 },
  )
}

/** Over their texts and the ledger's, so that an edited migration is never served from an old copy. */
function digestOfMigrations(): string {
  const house = join(import.meta.dirname, '../..')
  const paths = globSync(['db/migrations/*.sql', 'src/platform/database/migrate.ts'], {
    cwd: house,
  })
  const digest = createHash('sha256')
  for (const path of paths.sort()) digest.update(path).update(readFileSync(join(house, path)))
  return digest.digest('hex').slice(0, 16)
}
