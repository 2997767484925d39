import { join } from 'node:path'
import { inspect } from 'node:util'
import { loadBudgetRules } from '#modules/budget/index.ts'
import { peopleDoor, peopleJobs } from '#modules/people/index.ts'
import { readCounty } from '#platform/county.ts'
import { openDatabase } from '#platform/database/database.ts'
import { DataFolderTaken, takeDataFolder } from '#platform/database/embedded-lock.ts'
import { asOwner, migrate } from '#platform/database/migrate.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import { sweepFiles } from '#platform/files/sweep-files.ts'
import type { House } from '#platform/house.ts'
import { VisitorCache } from '#platform/http/visitor-cache.ts'
import { startJobs } from '#platform/jobs.ts'
import { openKeystore } from '#platform/journal/keystore.ts'
import { ensureSealKey } from '#platform/journal/seal-key-store.ts'
import { openLog } from '#platform/log.ts'
import { addWorkingCalendar, loadWorkingCalendar } from '#platform/rules/working-calendar-store.ts'
import { getSecretKey } from '#platform/secret-key.ts'
import { parseSettings, SettingsError, type Settings } from '#platform/settings.ts'
import { standingJobs } from '#platform/standing-jobs.ts'
import { stopInOrder } from '#platform/stop.ts'
import { CalendarRows } from '#kernel/working-calendar.ts'
import calendar from '../db/seed/working-calendar.json' with { type: 'json' }
import { buildDeskWhenChanged } from '#platform/build-desk.ts'
import { buildApp, modules } from './app.ts'
import { claimForSample, loadSampleCounty, signInLinks } from './sample/open-sample-county.ts'

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write('Tongban needs Node 24: start it with “npm start”, which brings its own.\n')
  process.exit(1)
}

const sweeping = { name: 'sweep-files', everySeconds: 3600, run: sweepFiles }

try {
  await start()
} catch (error) {
  // What the operator can mend is one plain sentence; anything else is told whole.
  const isPlain = error instanceof SettingsError || error instanceof DataFolderTaken
  process.stderr.write(`${isPlain ? error.message : inspect(error)}\n`)
  process.exit(1)
}

async function start(): Promise<void> {
  const settings = parseSettings(process.env)
  const logger = openLog(settings.logLevel)
  const giveBack =
    settings.databaseUrl === null ? await takeDataFolder(settings.dataDirectory) : undefined
  await buildDeskWhenChanged()
  const { house, isToBeLoaded } = await openHouse(settings)
  let loading = isToBeLoaded ? { done: 0, all: 1 } : null
  let stopJobs = (): Promise<void> => Promise.resolve()
  let ready = Promise.resolve()
  const app = await buildApp(house, logger, () => loading)
  stopInOrder(async () => {
    await app.close()
    await ready
    await stopJobs()
    await house.database.close()
    giveBack?.()
  })
  const address = await app.listen({ host: settings.host, port: settings.port })
  process.stdout.write(`Tongban answers at ${address} (desk: ${address}/desk)\n`)
  if (isToBeLoaded) {
    ready = loadSampleCounty(house, (done, all) => {
      loading = { done, all }
    })
    await ready
  }
  loading = null
  for (const line of await signInLinks(house, address)) process.stdout.write(`${line}\n`)
  stopJobs = startJobs(house, [...standingJobs, ...peopleJobs, sweeping], logger)
}

/** Opens everything the program holds, with the schema brought up to date. */
async function openHouse(
  given: Settings,
): Promise<{ readonly house: House; readonly isToBeLoaded: boolean }> {
  const { databaseUrl, databaseMigrateUrl, dataDirectory } = given
  const address =
    databaseUrl === null
      ? { kind: 'embedded' as const, directory: join(dataDirectory, 'database') }
      : { kind: 'postgres' as const, url: databaseUrl }
  if (address.kind === 'postgres') {
    const owner = await openDatabase({ ...address, asOwner: true })
    await asOwner(owner, databaseMigrateUrl, migrate)
    await owner.close()
  }
  const database = await openDatabase(address)
  if (address.kind === 'embedded') await asOwner(database, null, migrate)
  const secretKey = await getSecretKey(given.secretKey, dataDirectory)
  const keystore = openKeystore({ directory: join(dataDirectory, 'keys'), secretKey })
  const workingCalendar = await inTransaction(database, async (tx) => {
    await ensureSealKey(tx, { keystore, now: new Date() })
    await addWorkingCalendar(tx, CalendarRows.parse(calendar))
    await loadBudgetRules(tx)
    return loadWorkingCalendar(tx)
  })
  const isToBeLoaded = given.sample === 'daying' && (await claimForSample(database))
  const house = {
    settings: given,
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
  return { house, isToBeLoaded }
}
