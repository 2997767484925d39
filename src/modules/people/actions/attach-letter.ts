import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineAction } from '#platform/actions/record-kind.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import { mayDelegate } from '../delegation-policy.ts'
import { delegationProcess } from '../delegation-process.ts'
import { AttachLetter, letterFilesMax, type RecordOfDelegation } from '../delegation-schema.ts'

/** Adds the letter of authority, where it was signed after the delegation began. What was attached before stays. */
export const attachLetter = defineAction({
  process: delegationProcess,
  name: 'attach-letter',
  input: AttachLetter,
  mayBeTakenBy: mayDelegate,
  gather: async () => null,
  decide({ record, input }: { record: RecordOfDelegation; input: AttachLetter }) {
    const letterFileIds = [...new Set([...record.letterFileIds, ...input.letterFileIds])]
    if (letterFileIds.length > letterFilesMax) throw tooMany()
    return { changes: { letterFileIds } }
  },
  follow: (tx, { record, input, actor }) =>
    ownFiles(
      tx,
      { kind: delegationProcess.kind, recordId: record.id, accountId: actor.accountId },
      input.letterFileIds,
    ),
})

function tooMany(): Refusal {
  const sentence = label(
    `一份委托最多附 ${String(letterFilesMax)} 个文件。`,
    `A delegation has at most ${String(letterFilesMax)} files.`,
  )
  return new Refusal('invalid', sentence, [{ path: '/letterFileIds', sentence }])
}
