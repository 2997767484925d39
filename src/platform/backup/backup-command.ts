import { join, resolve } from 'node:path'
import { label, say, type Label } from '#kernel/label.ts'
import { defineCommand, type ExitCode } from '../commands/command.ts'
import { writeBackup, type Backup } from './write-backup.ts'

/** Copies database, files and public keys into one folder. */
export const backupCommand = defineCommand({
  name: 'backup',
  summary: label('备份数据库、文件和公钥。', 'Back up database, files and public keys.'),
  options: {
    out: {
      type: 'string',
      required: true,
      value: label('文件夹', 'FOLDER'),
      words: label('写到哪个空文件夹', 'an empty folder to write into'),
    },
  },
  needsHouse: () => true,
  run: ({ out }, { directory, language, settings, write, withHouse }) =>
    withHouse<ExitCode>(async (house) => {
      const folder = resolve(directory, out)
      const backup = await writeBackup(house, folder)
      for (const words of [...report(backup, folder), keysApart(resolve(settings.dataDirectory))]) {
        write(say(words, language))
      }
      return backup.lost.length === 0 ? 0 : 1
    }),
})

function report({ manifest, digest, lost }: Backup, folder: string): readonly Label[] {
  const rows = String(manifest.tables.reduce((sum, table) => sum + table.rows, 0))
  const files = String(manifest.files.count)
  return [
    ...lost.map((content) =>
      label(
        `✗ 文件 ${content} 在磁盘上找不到或已损坏，没有备份到。`,
        `✗ The content ${content} is missing or damaged on the disk and is not in the backup.`,
      ),
    ),
    label(
      `已备份到 ${folder}：${rows} 行、${files} 个文件。`,
      `Backed up to ${folder}: ${rows} rows, ${files} files.`,
    ),
    label(
      `清单摘要（SHA-256）：${digest}。请另外记下，记录里也有。`,
      `Digest of the manifest (SHA-256): ${digest}. Keep it apart; the journal has it too.`,
    ),
  ]
}

function keysApart(dataDirectory: string): Label {
  const keys = join(dataDirectory, 'keys')
  const secret = join(dataDirectory, 'secret-key')
  return label(
    `备份里没有私钥：请把 ${keys} 和 SECRET_KEY（没有设置时是 ${secret}）另存别处，两样不要放在一起，也不要和备份放在一起。`,
    `The private keys are not in it. Keep ${keys} and SECRET_KEY (${secret} when it is not set) elsewhere: apart from each other and from the backup.`,
  )
}
