import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { askServer } from '#platform/commands/ask-server.ts'
import type { ExitCode } from '#platform/commands/command.ts'
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
  process.exitCode = await run(process.argv.slice(2), parseSettings(process.env))
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

async function run(argv: readonly string[], settings: Settings): Promise<ExitCode> {
  const terminal = {
    language: terminalLanguage(process.env),
    settings,
    directory: process.cwd(),
    write: (line: string) => process.stdout.write(`${line}\n`),
  }
  return runCommand(
    {
      commands,
      argv,
      // While a server has the embedded database open, nobody else may.
      elsewhere: async ({ needsHouse }) =>
        needsHouse && settings.databaseUrl === null ? askServer(argv, terminal) : null,
    },
    { ...terminal, modules, withHouse: (work) => withHouse(settings, work) },
  )
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
