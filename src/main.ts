import { join } from 'node:path'
import { loadBudgetRules } from '#modules/budget/index.ts'
import { peopleDoor, peopleJobs } from '#modules/people/index.ts'
import { openDatabase } from '#platform/database/database.ts'
import { takeDataFolder } from '#platform/database/embedded-lock.ts'
import { asOwner, migrate } from '#platform/database/migrate.ts'
import { inTransaction } from '#platform/database/transaction.ts'
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
import { parseSettings, type Settings } from '#platform/settings.ts'
import { standingJobs } from '#platform/standing-jobs.ts'
import { stopInOrder } from '#platform/stop.ts'
import { CalendarRows } from '#kernel/working-calendar.ts'
import calendar from '../db/seed/working-calendar.json' with { type: 'json' }
import { buildDeskWhenChanged } from '#platform/build-desk.ts'
import { buildApp, modules } from './app.ts'
import { openSampleCounty } from './sample/open-sample-county.ts'

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write('Tongban needs Node 24: start it with “npm start”, which brings its own.\n')
  process.exit(1)
}

const settings = parseSettings(process.env)
const logger = openLog(settings.logLevel)
await buildDeskWhenChanged()
const giveBack = settings.databaseUrl === null ? takeDataFolder(settings.dataDirectory) : null
const house = await openHouse(settings)
let loading: { done: number; all: number; doing: string } | null = {
  done: 0,
  all: 1,
  doing: 'starting',
}
const app = await buildApp(house, logger, () => loading)
const address = await app.listen({ host: settings.host, port: settings.port })
process.stdout.write(`Tongban answers at ${address} (desk: ${address}/desk)\n`)
if (settings.sample === 'daying') {
  await openSampleCounty(house, address, (done, all) => {
    loading = { done, all, doing: 'sample county' }
  })
}
loading = null
const stopJobs = startJobs(
  house,
  [...standingJobs, ...peopleJobs, { name: 'sweep-files', everySeconds: 3600, run: sweepFiles }],
  logger,
)
stopInOrder(async () => {
  await app.close()
  await stopJobs()
  await house.database.close()
  giveBack?.()
})

/** Opens everything the program holds, with the schema brought up to date. */
async function openHouse(given: Settings): Promise<House> {
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
  return {
    settings: given,
    database,
    clock: () => new Date(),
    people: peopleDoor,
    visitors: new VisitorCache(),
    keystore,
    files: await openFileStore(join(dataDirectory, 'files')),
    workingCalendar: () => Promise.resolve(workingCalendar),
    modules,
  }
}
