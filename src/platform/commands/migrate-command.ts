import { label, say } from '#kernel/label.ts'
import { takeDataFolder } from '../database/embedded-lock.ts'
import { openMigratedDatabase } from '../database/open-migrated.ts'
import { defineCommand } from './command.ts'

/** Brings the schema up to date. Every start does so too; this is for whoever upgrades several servers in turn. */
export const migrateCommand = defineCommand({
  name: 'migrate',
  summary: label('把数据库升级到这个版本。', 'Bring the database’s schema up to date.'),
  options: {},
  async run(_values, { settings, language, write }) {
    const giveBack =
      settings.databaseUrl === null ? await takeDataFolder(settings.dataDirectory) : undefined
    try {
      const { database, migrated } = await openMigratedDatabase(settings)
      await database.close()
      migrated.forEach((name) => {
        write(name)
      })
      const words =
        migrated.length === 0
          ? label('数据库已经是最新的。', 'The database is up to date already.')
          : label('数据库已升级。', 'The database is up to date now.')
      write(say(words, language))
      return 0
    } finally {
      giveBack?.()
    }
  },
})
