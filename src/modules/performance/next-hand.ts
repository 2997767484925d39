import { accountKey, postKey, type Hat } from '#kernel/actor.ts'
import type { Wait } from '#kernel/action.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { StaffDirectory } from './project-directory.ts'
import { lastDayFor } from './evaluations/step-days.ts'

const roles = {
  'department-reviewer': label('部门复核', 'department reviewer'),
  'finance-bureau-reviewer': label('财政审核', 'finance reviewer'),
  'performance-officer': label('绩效办', 'performance officer'),
} as const

/** Whom a record is to wait for: a role near a unit, and the persons who may not be the one. */
interface NextHand {
  readonly role: keyof typeof roles
  readonly unitId: string
  readonly happenedAt: Date
  readonly for: string
  readonly butNot?: readonly string[]
}

/** Whose turn it is next: any holder of the role. Nobody holding it is said at once, so nothing waits for nobody. */
export async function waitOnRole(tx: Tx, staff: StaffDirectory, to: NextHand): Promise<Wait> {
  const onDate = shanghaiDate(to.happenedAt.getTime())
  const holders = await staff.findHolders(tx, to.role, to.unitId, onDate)
  const free = holders.find(({ personId }) => !to.butNot?.includes(personId))
  if (free) {
    const dueOn = await lastDayFor(tx, to.for, to.happenedAt)
    return { on: postKey(to.role, free.unitId), for: to.for, dueOn }
  }
  const words = roles[to.role]
  throw new Refusal(
    'signer-undetermined',
    holders.length === 0
      ? label(
          `现在没有人担任“${words.zh}”，请联系安全管理员授岗。`,
          `Nobody is ${words.en} now; ask the security administrator to give the post.`,
        )
      : label(
          `担任“${words.zh}”的都经手过这一份，要另有一人才能往下走，请联系安全管理员授岗。`,
          `Every ${words.en} had a hand in this already; ask the security administrator for another one.`,
        ),
  )
}

/** With whoever draws it up: of his own accord, or by a last day once it is returned to him. */
export function waitOnOwner(
  ownerId: string | null,
  what: string,
  dueOn: string | null = null,
): Wait | null {
  return ownerId === null ? null : { on: accountKey(ownerId), for: what, dueOn }
}

/** The account a record belongs to: whoever acts or, where he acts for a colleague, that colleague. */
export function ownerUnder(hat: Hat): string {
  return hat.actingFor?.accountId ?? hat.accountId
}
