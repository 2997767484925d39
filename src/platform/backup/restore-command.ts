import { join, resolve } from 'node:path'
import { label, say, type Label } from '#kernel/label.ts'
import { defineCommand } from '../commands/command.ts'
import { takeDataFolder } from '../database/embedded-lock.ts'
import { openKeystore } from '../journal/keystore.ts'
import { readPublicKeys, report } from '../journal/verify-journal-command.ts'
import type { Settings } from '../settings.ts'
import type { Manifest } from './manifest.ts'
import { restoreBackup } from './restore-backup.ts'

/** Restores a backup into an empty database, and says whether its journal is whole. */
export const restoreCommand = defineCommand({
  name: 'restore',
  summary: label('把备份恢复到空数据库。', 'Restore a backup into an empty database.'),
  options: {
    from: {
      type: 'string',
      required: true,
      value: label('文件夹', 'FOLDER'),
      words: label('备份所在的文件夹', 'the folder of the backup'),
    },
    'public-key': {
      type: 'string',
      multiple: true,
      value: label('公钥', 'KEY'),
      words: label(
        '另外保存的县公钥；不给就用备份里的',
        'the county’s public key, kept apart; else the backup’s own',
      ),
    },
  },
  async run({ from, 'public-key': given }, { settings, directory, language, write }) {
    const tell = (words: Label): void => {
      write(say(words, language))
    }
    const publicKeys = given.length === 0 ? [] : await readPublicKeys(given, directory)
    const giveBack =
      settings.databaseUrl === null ? await takeDataFolder(settings.dataDirectory) : undefined
    try {
      const folder = resolve(directory, from)
      const { manifest, verdict } = await restoreBackup(settings, folder, publicKeys)
      tell(restored(manifest))
      report(verdict, tell)
      if (given.length === 0) tell(ownKeys)
      tell(await aboutPrivateKey(settings, manifest))
      return verdict.findingCount === 0 ? 0 : 1
    } finally {
      giveBack?.()
    }
  },
})

function restored({ county, madeAt, tables, files }: Manifest): Label {
  const rows = String(tables.reduce((sum, table) => sum + table.rows, 0))
  const contents = String(files.count)
  return label(
    `已恢复“${county.zh}”${madeAt} 的备份：${rows} 行、${contents} 个文件。所有人要重新登录。`,
    `Restored “${county.en}” as of ${madeAt}: ${rows} rows, ${contents} files. Everybody signs in anew.`,
  )
}

const ownKeys = label(
  '以上是用备份里的公钥验的。要防备份被人整个换掉，请用另外保存的公钥再验一次（--public-key）。',
  'That was verified with the backup’s own keys. Verify again with a key kept apart (--public-key), in case the whole backup was replaced.',
)

async function aboutPrivateKey(
  { dataDirectory }: Settings,
  { publicKeys }: Manifest,
): Promise<Label> {
  const keys = resolve(dataDirectory, 'keys')
  const current = publicKeys.at(-1)
  const isHere =
    current === undefined ||
    (await openKeystore({ directory: keys, secretKey: '' }).holds(current.keyId))
  return isHere
    ? label('封存私钥已经在位，可以启动。', 'The seal key is in place: start the server.')
    : label(
        `启动前请把私钥文件放回 ${keys}，并用原来的 SECRET_KEY（${join(dataDirectory, 'secret-key')}）。没有它们就不能再封存。`,
        `Before you start, put the private keys back into ${keys} and use the same SECRET_KEY (${join(dataDirectory, 'secret-key')}). Without them nothing can be sealed.`,
      )
}
