import { inspect } from 'node:util'
import { peopleJobs } from '#modules/people/index.ts'
import { performanceJobs } from '#modules/performance/index.ts'
import { buildDeskWhenChanged } from '#platform/build-desk.ts'
import { serveCommands } from '#platform/commands/server-socket.ts'
import { readCounty } from '#platform/county.ts'
import { DataFolderTaken, takeDataFolder } from '#platform/database/embedded-lock.ts'
import { reading } from '#platform/database/transaction.ts'
import { sweepFiles } from '#platform/files/sweep-files.ts'
import type { House } from '#platform/house.ts'
import { startJobs } from '#platform/jobs.ts'
import { openLog } from '#platform/log.ts'
import { parseSettings, SettingsError, type Settings } from '#platform/settings.ts'
import { standingJobs } from '#platform/standing-jobs.ts'
import { stopInOrder } from '#platform/stop.ts'
import { buildApp, modules } from './app.ts'
import { commands } from './commands.ts'
import { setUpLines } from './offer-set-up.ts'
import { openHouse } from './open-house.ts'
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
  const { house, isToBeLoaded } = await openCounty(settings)
  let loading = isToBeLoaded ? { done: 0, all: 1 } : null
  let stopJobs = (): Promise<void> => Promise.resolve()
  let ready = Promise.resolve()
  const app = await buildApp(house, logger, () => loading)
  // With PostgreSQL a terminal opens the database itself.
  const stopCommands = giveBack ? await serveCommands(commands, house) : undefined
  stopInOrder(async () => {
    await app.close()
    await ready
    await stopJobs()
    await stopCommands?.()
    await house.database.close()
    giveBack?.()
  })
  const address = await app.listen({ host: settings.host, port: settings.port })
  process.stdout.write(`Tongban answers at ${address} (desk: ${address}/desk)\n`)
  // A stop in the middle waits for the rest of the start, and then ends what that started.
  ready = getReady()
  await ready

  async function getReady(): Promise<void> {
    if (isToBeLoaded) {
      await loadSampleCounty(house, (done, all) => {
        loading = { done, all }
      })
    }
    loading = null
    for (const line of await setUpLines(house, address)) process.stdout.write(`${line}\n`)
    for (const line of await signInLinks(house, address)) process.stdout.write(`${line}\n`)
    stopJobs = startJobs(
      house,
      [...standingJobs, ...peopleJobs, ...performanceJobs, sweeping],
      logger,
    )
  }
}

/** The house, marked as the sample county's when the sample is to be loaded into it. */
async function openCounty(
  settings: Settings,
): Promise<{ readonly house: House; readonly isToBeLoaded: boolean }> {
  const house = await openHouse(settings, modules)
  const isToBeLoaded = settings.sample === 'daying' && (await claimForSample(house.database))
  if (!isToBeLoaded) return { house, isToBeLoaded }
  return { house: { ...house, county: await reading(house.database, readCounty) }, isToBeLoaded }
}
