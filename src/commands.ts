import { reportCommand } from '#modules/performance/index.ts'
import { auditCommand } from '#modules/report-audit/index.ts'
import { backupCommand } from '#platform/backup/backup-command.ts'
import { restoreCommand } from '#platform/backup/restore-command.ts'
import type { Command } from '#platform/commands/command.ts'
import { drawProcessesCommand } from '#platform/commands/draw-processes-command.ts'
import { dumpSchemaCommand } from '#platform/commands/dump-schema-command.ts'
import { migrateCommand } from '#platform/commands/migrate-command.ts'
import { helpOver } from '#platform/commands/usage.ts'
import { exportJournalCommand } from '#platform/journal/export-journal-command.ts'
import { rotateSealKeyCommand } from '#platform/journal/rotate-seal-key-command.ts'
import { verifyJournalCommand } from '#platform/journal/verify-journal-command.ts'
import { neighboursOf } from './neighbours.ts'
import { newSetUpCodeCommand } from './new-set-up-code-command.ts'

/** What an operator does without a browser, in the order in which `help` says it. */
export const commands: readonly Command[] = [
  helpOver(() => commands),
  migrateCommand,
  verifyJournalCommand,
  exportJournalCommand,
  backupCommand,
  restoreCommand,
  rotateSealKeyCommand,
  newSetUpCodeCommand,
  auditCommand,
  reportCommand((house) => neighboursOf(() => house.modules)),
  dumpSchemaCommand,
  drawProcessesCommand,
]
