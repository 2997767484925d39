import { existsSync } from 'node:fs'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { resolve } from 'node:path'
import { label, say } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineCommand, type ExitCode } from '#platform/commands/command.ts'
import { noteOperation } from '#platform/commands/note-operation.ts'
import { reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { exportJournal, writeJournalExport } from './export-journal.ts'

/** Writes the whole journal to a file that anyone can verify with the county's public key. */
export const exportJournalCommand = defineCommand({
  name: 'export-journal',
  summary: label('把全部记录导出成文件，供外人验证。', 'Export the journal for others to verify.'),
  options: {
    out: {
      type: 'string',
      required: true,
      value: label('文件', 'FILE'),
      words: label('写到哪个文件', 'the file to write'),
    },
  },
  needsHouse: () => true,
  run: ({ out }, { directory, language, write, withHouse }) =>
    withHouse<ExitCode>(async (house) => {
      const path = resolve(directory, out)
      const bytes = await exportTo(house, path)
      const size = String(bytes)
      write(
        say(
          label(
            `已导出到 ${path}（${size} 字节）。验证时公钥要另外给。`,
            `Exported to ${path} (${size} bytes). Verify it with a public key obtained apart.`,
          ),
          language,
        ),
      )
      return 0
    }),
})

async function exportTo(house: House, path: string): Promise<number> {
  refuseExisting(path)
  const draft = `${path}.part`
  const file = await openDraft(draft)
  try {
    // Journalled before anything leaves: an export that nobody noted must not exist.
    await noteOperation(house, { name: 'export-journal', outcome: 'ok' })
    const bytes = await reading(house.database, async (tx) => {
      let written = 0
      for await (const text of writeJournalExport(exportJournal(tx, house.clock()))) {
        written += (await file.write(text)).bytesWritten
      }
      return written
    })
    await file.sync()
    await rename(draft, path)
    return bytes
  } finally {
    await file.close()
    await rm(draft, { force: true })
  }
}

function refuseExisting(path: string): void {
  if (!existsSync(path)) return
  throw new Refusal(
    'already-exists',
    label(`${path} 已经有了，请换个文件名。`, `${path} exists already. Give another file name.`),
  )
}

async function openDraft(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'w', 0o600)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new Refusal(
      'invalid',
      label(`写不了 ${path}：${reason}`, `${path} cannot be written: ${reason}`),
    )
  }
}
