import type { Wait } from '#kernel/action.ts'
import { postKey } from '#kernel/actor.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { findHoldersOfPermission } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'

/** A planned project waits for whoever may record its approval. Nobody who may is said at once, so nothing waits for nobody. */
export async function waitOnApprover(tx: Tx, unitId: string, happenedAt: Date): Promise<Wait> {
  const [holder] = await findHoldersOfPermission(tx, {
    permission: 'budget.adjust',
    unitId,
    onDate: shanghaiDate(happenedAt.getTime()),
  })
  if (holder) return { on: postKey(holder.role, holder.unitId), for: 'approve', dueOn: null }
  throw new Refusal(
    'signer-undetermined',
    label(
      '这个单位现在没有人能登记批复，项目编了也没人接手。请安全管理员授岗（如会计），再编制。',
      'Nobody may record approvals for this unit now, so the project would wait for nobody. Ask the security administrator to give the post, e.g. of accountant, then plan it.',
    ),
  )
}
