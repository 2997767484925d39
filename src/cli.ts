import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { runCommand } from '#platform/commands/run-command.ts'
import { takeDataFolder } from '#platform/database/embedded-lock.ts'
import type { House } from '#platform/house.ts'
import {
  parseSettings,
  SettingsError,
  terminalLanguage,
  type Settings,
} from '#platform/settings.ts'
import { modules } from './app.ts'
import { commands } from './commands.ts'
import { openHouse } from './open-house.ts'

try {
  const settings = parseSettings(process.env)
  process.exitCode = await runCommand(
    { commands, argv: process.argv.slice(2) },
    {
      language: terminalLanguage(process.env),
      settings,
      modules,
      directory: process.cwd(),
      write: (line) => process.stdout.write(`${line}\n`),
      withHouse: (work) => withHouse(settings, work),
    },
  )
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

/** Opens the house for one command and closes it again. */
async function withHouse<Answer>(
  settings: Settings,
  work: (house: House) => Promise<Answer>,
): Promise<Answer> {
  const { databaseUrl, dataDirectory } = settings
  if (databaseUrl === null) refuseAbsent(dataDirectory)
  const giveBack = databaseUrl === null ? await takeDataFolder(dataDirectory) : undefined
  try {
    const house = await openHouse(settings, modules)
    try {
      return await work(house)
    } finally {
      await house.database.close()
    }
  } finally {
    giveBack?.()
  }
}

// A mistyped folder must not become a new, empty county.
function refuseAbsent(dataDirectory: string): void {
  if (existsSync(join(dataDirectory, 'database'))) return
  throw new Refusal(
    'not-found',
    label(
      `${dataDirectory} 里没有数据库。请检查 DATA_DIR。`,
      `There is no database in ${dataDirectory}. Check DATA_DIR.`,
    ),
  )
}
