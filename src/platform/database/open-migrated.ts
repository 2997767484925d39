import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Settings } from '../settings.ts'
import { openDatabase, type Database } from './database.ts'
import { asOwner, migrate, type OwnerConnection } from './migrate.ts'

/** Opens the database of these settings with its schema brought up to date, and says which migrations that took. */
export async function openMigratedDatabase(
  settings: Settings,
): Promise<{ readonly database: Database; readonly migrated: readonly string[] }> {
  const { database, answer } = await openAfter(settings, (owner) => migrate(owner))
  return { database, migrated: answer }
}

/** Opens the database after its owner has prepared it, e.g. made the role that everybody else comes as. */
export async function openAfter<Answer>(
  { databaseUrl: url, databaseMigrateUrl, dataDirectory }: Settings,
  prepare: (owner: OwnerConnection) => Promise<Answer>,
): Promise<{ readonly database: Database; readonly answer: Answer }> {
  if (url === null) {
    const directory = join(dataDirectory, 'database')
    await mkdir(dataDirectory, { recursive: true })
    const database = await openDatabase({ kind: 'embedded', directory })
    return { database, answer: await preparing(database, null, prepare) }
  }
  const owner = await openDatabase({ kind: 'postgres', url, asOwner: true })
  const answer = await preparing(owner, databaseMigrateUrl, prepare)
  await owner.close()
  return { database: await openDatabase({ kind: 'postgres', url }), answer }
}

async function preparing<Answer>(
  database: Database,
  url: string | null,
  prepare: (owner: OwnerConnection) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await asOwner(database, url, prepare)
  } catch (error) {
    await database.close()
    throw error
  }
}
