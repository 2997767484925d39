import { join } from 'node:path'
import type { Settings } from '../settings.ts'
import { openDatabase, type Database } from './database.ts'
import { asOwner, migrate } from './migrate.ts'

/** Opens the database of these settings with its schema brought up to date, and says which migrations that took. */
export async function openMigratedDatabase(
  settings: Settings,
): Promise<{ readonly database: Database; readonly migrated: readonly string[] }> {
  const { databaseUrl: url, databaseMigrateUrl, dataDirectory } = settings
  if (url === null) {
    const directory = join(dataDirectory, 'database')
    const database = await openDatabase({ kind: 'embedded', directory })
    return { database, migrated: await asOwner(database, null, migrate) }
  }
  // Before the first connection as the app, whose role the first migration makes.
  const owner = await openDatabase({ kind: 'postgres', url, asOwner: true })
  const migrated = await asOwner(owner, databaseMigrateUrl, migrate)
  await owner.close()
  return { database: await openDatabase({ kind: 'postgres', url }), migrated }
}
