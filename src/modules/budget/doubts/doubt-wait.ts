import type { Wait } from '#kernel/action.ts'
import { accountKey, postKey } from '#kernel/actor.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { findHoldersOfPermission } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'

/** An answer waits for somebody else who may confirm it. Nobody who may is said at once, so nothing waits for nobody. */
export async function waitOnConfirmer(
  tx: Tx,
  answer: {
    readonly unitId: string
    readonly answererPersonIds: readonly string[]
    readonly happenedAt: Date
  },
): Promise<Wait> {
  const holders = await findHoldersOfPermission(tx, {
    permission: 'budget.doubt.confirm',
    unitId: answer.unitId,
    onDate: shanghaiDate(answer.happenedAt.getTime()),
  })
  const holder = holders.find(({ personId }) => !answer.answererPersonIds.includes(personId))
  if (holder) return { on: postKey(holder.role, holder.unitId), for: 'confirm', dueOn: null }
  throw new Refusal(
    'signer-undetermined',
    label(
      '这个单位现在没有别人能确认疑点答复。请安全管理员授岗（如分管财务领导），再答复。',
      'Nobody else may confirm answers for this unit now. Ask the security administrator to give the post, e.g. of leader in charge of finance, then answer.',
    ),
  )
}

export function waitOnAnswerer(ownerId: string | null): Wait | null {
  return ownerId === null ? null : { on: accountKey(ownerId), for: 'answer-again', dueOn: null }
}
