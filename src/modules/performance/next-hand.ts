import { accountKey } from '#kernel/actor.ts'
import type { Wait } from '#kernel/action.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { StaffDirectory } from './project-directory.ts'

const roles = {
  'department-reviewer': label('主管部门复核人', 'department reviewer'),
  'finance-bureau-reviewer': label('财政审核人', 'finance reviewer'),
} as const

/** Whose turn it is next: the holder of the role. Nobody holding it is said at once, so nothing waits for nobody. */
export async function waitOnRole(
  tx: Tx,
  staff: StaffDirectory,
  role: keyof typeof roles,
  to: { readonly unitId: string; readonly happenedAt: Date; readonly for: string },
): Promise<Wait> {
  const [holder] = await staff.findHolders(
    tx,
    role,
    to.unitId,
    shanghaiDate(to.happenedAt.getTime()),
  )
  if (holder) return { on: accountKey(holder.accountId), for: to.for, dueOn: null }
  const words = roles[role]
  throw new Refusal(
    'signer-undetermined',
    label(
      `现在没有人担任${words.zh}，请联系系统管理员。`,
      `Nobody is ${words.en} now; ask the system administrator.`,
    ),
  )
}

/** Back to whoever drew it up, when it is returned. */
export function waitOnOwner(ownerId: string | null, what: string): Wait | null {
  return ownerId === null ? null : { on: accountKey(ownerId), for: what, dueOn: null }
}
