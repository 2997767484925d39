import { join } from 'node:path'
import { CalendarRows } from '#kernel/working-calendar.ts'
import { loadBudgetRules } from '#modules/budget/index.ts'
import { peopleDoor } from '#modules/people/index.ts'
import { readCounty } from '#platform/county.ts'
import { openMigratedDatabase } from '#platform/database/open-migrated.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import type { House } from '#platform/house.ts'
import { VisitorCache } from '#platform/http/visitor-cache.ts'
import { openKeystore } from '#platform/journal/keystore.ts'
import { ensureSealKey } from '#platform/journal/seal-key-store.ts'
import type { Module } from '#platform/module.ts'
import { addWorkingCalendar, loadWorkingCalendar } from '#platform/rules/working-calendar-store.ts'
import { getSecretKey } from '#platform/secret-key.ts'
import type { Settings } from '#platform/settings.ts'
import calendar from '../db/seed/working-calendar.json' with { type: 'json' }

/**
 * Opens everything the program holds, with the schema brought up to date. Whoever asks has taken the data folder
 * when the database is embedded.
 */
export async function openHouse(settings: Settings, modules: readonly Module[]): Promise<House> {
  const { dataDirectory } = settings
  const { database } = await openMigratedDatabase(settings)
  const secretKey = await getSecretKey(settings.secretKey, dataDirectory)
  const keystore = openKeystore({ directory: join(dataDirectory, 'keys'), secretKey })
  const workingCalendar = await inTransaction(database, async (tx) => {
    await ensureSealKey(tx, { keystore, now: new Date() })
    await addWorkingCalendar(tx, CalendarRows.parse(calendar))
    await loadBudgetRules(tx)
    return loadWorkingCalendar(tx)
  })
  return {
    settings,
    database,
    county: await reading(database, readCounty),
    clock: () => new Date(),
    people: peopleDoor,
    visitors: new VisitorCache(),
    keystore,
    files: await openFileStore(join(dataDirectory, 'files')),
    workingCalendar: () => Promise.resolve(workingCalendar),
    modules,
  }
}
