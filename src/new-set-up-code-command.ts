import { label, say } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { replaceSetUpCode } from '#modules/people/index.ts'
import { defineCommand, type ExitCode } from '#platform/commands/command.ts'
import { noteOperation } from '#platform/commands/note-operation.ts'
import { leaveSetUpCode } from './offer-set-up.ts'

/** For whoever lost the code that was printed: only its digest is kept, so it cannot be said again. */
export const newSetUpCodeCommand = defineCommand({
  name: 'new-set-up-code',
  summary: label('给空的县换一个开通码。', 'Make a new set-up code for an empty county.'),
  options: {},
  needsHouse: () => true,
  run: (_values, { language, write, withHouse }) =>
    withHouse<ExitCode>(async (house) => {
      const made = await replaceSetUpCode(house)
      if (!made) throw alreadyOpen()
      await noteOperation(house, { name: 'new-set-up-code', outcome: 'ok', details: {} })
      const file = await leaveSetUpCode(house, made.code)
      const until = made.expiresAt.toISOString()
      const words = label(
        `新开通码：${made.code}。只能用一次，${until} 以前有效；也在 ${file} 里。以前的开通码作废。`,
        `The new set-up code: ${made.code}. It is good once, until ${until}, and is also in ${file}. The one before opens nothing any more.`,
      )
      write(say(words, language))
      return 0
    }),
})

function alreadyOpen(): Refusal {
  return new Refusal(
    'not-ready',
    label(
      '这个县已经开通，不再需要开通码。请直接登录。',
      'This county is open already and needs no set-up code. Sign in instead.',
    ),
  )
}
