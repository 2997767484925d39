import { label, say } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineCommand, type ExitCode } from '#platform/commands/command.ts'
import { noteOperation } from '#platform/commands/note-operation.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'

import { rotateSealKey } from './seal-key-store.ts'
import { findSealKey } from './seal-store.ts'

/** Hands over to a new seal key; with `--lost` also without the old one, which every verification will then say. */
export const rotateSealKeyCommand = defineCommand({
  name: 'rotate-seal-key',
  summary: label('换一把封存钥匙。', 'Hand over to a new seal key.'),
  options: {
    lost: {
      type: 'boolean',
      words: label(
        '旧私钥丢了，不能为新钥匙签字',
        'the old private key is lost and cannot sign the new one',
      ),
    },
  },
  needsHouse: () => true,
  run: ({ lost }, { language, write, withHouse }) =>
    withHouse<ExitCode>(async (house) => {
      if (!lost) await refuseWithoutOldKey(house)
      const { database, keystore, clock } = house
      const key = await inTransaction(database, (tx) =>
        rotateSealKey(tx, { keystore, now: clock(), lost }),
      )
      await noteOperation(house, {
        name: 'rotate-seal-key',
        outcome: 'ok',
        details: { keyId: key.id, lost },
      })
      const done = label(
        `新公钥：${key.publicKey}。请公布，并把新私钥另存一份。`,
        `The new public key: ${key.publicKey}. Publish it, and keep a copy of the new private key apart.`,
      )
      write(say(done, language))
      return 0
    }),
})

async function refuseWithoutOldKey({ database, keystore }: House): Promise<void> {
  const key = await reading(database, findSealKey)
  if (key === null || (await keystore.holds(key.id))) return
  throw new Refusal(
    'not-ready',
    label(
      '旧私钥不在这里，不能为新钥匙签字。请先放回；真的丢了，就加 --lost。',
      'The old private key is not here to sign the new one. Put it back, or say --lost if it is lost.',
    ),
  )
}
