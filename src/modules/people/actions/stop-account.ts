import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineAction } from '#platform/actions/record-kind.ts'
import { endOtherSessions } from '#platform/sessions/session-store.ts'
import { mayKeepAccount } from '../account-policy.ts'
import { accountProcess } from '../account-process.ts'
import { StopAccount, type RecordOfAccount } from '../account-schema.ts'

/** Stops an account: its sessions end with it, and nobody can sign in to it. */
export const stopAccount = defineAction({
  process: accountProcess,
  name: 'stop-account',
  input: StopAccount,
  grave: true,
  mayBeTakenBy: mayKeepAccount,
  async gather(_tx, { record, actor }: { record: RecordOfAccount; actor: { accountId: string } }) {
    if (actor.accountId === record.id) throw notOneself()
    return null
  },
  decide: () => ({}),
  async follow(tx, { record, happenedAt }) {
    await endOtherSessions(tx, record.id, null, happenedAt)
  },
})

function notOneself(): Refusal {
  return new Refusal(
    'separation-of-duties',
    label(
      '不能停用自己的账号，请另一位系统管理员办。',
      'You may not stop your own account. Ask another system administrator.',
    ),
  )
}
