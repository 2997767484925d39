import { accountKey } from '#kernel/actor.ts'
import type { Wait } from '#kernel/action.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label, type Label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { StaffDirectory } from './project-directory.ts'

const roles: Readonly<Record<string, Label>> = {
  'department-reviewer': label('主管部门复核人', 'department reviewer'),
  'finance-bureau-reviewer': label('财政审核人', 'finance reviewer'),
}

/** Whose turn it is next: the holder of the role. Nobody holding it is said at once, so nothing waits for nobody. */
export async function waitOnRole(
  tx: Tx,
  staff: StaffDirectory,
  role: keyof typeof roles & string,
  to: { readonly unitId: string; readonly happenedAt: Date; readonly for: string },
): Promise<Wait> {
  const [holder] = await staff.findHolders(
    tx,
    role,
    to.unitId,
    shanghaiDate(to.happenedAt.getTime()),
  )
  if (holder) return { on: accountKey(holder.accountId), for: to.for, dueOn: null }
  const words = roles[role] ?? label(role, role)
  throw new Refusal(
    'signer-undetermined',
    label(
      `现在没有人担任${words.zh}，请联系系统管理员。`,
      `Nobody is ${words.en} now; ask the system administrator.`,
    ),
  )
}
