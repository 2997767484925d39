import { defineAction } from '#platform/actions/record-kind.ts'
import { endOtherSessions } from '#platform/sessions/session-store.ts'
import { mayKeepAccount } from '../account-policy.ts'
import { accountProcess } from '../account-process.ts'
import { ResetPassword, type RecordOfAccount } from '../account-schema.ts'
import { insertPassword } from '../credential-store.ts'
import { makeOneTimePassword, oneTimePasswordDigest } from '../one-time-password.ts'
import { findSignInRules } from '../sign-in-rules.ts'

/** Gives an account a one-time password. The form shows it, this once; its owner must choose his own when he signs in. */
export const resetPassword = defineAction({
  process: accountProcess,
  name: 'reset-password',
  input: ResetPassword,
  mayBeTakenBy: mayKeepAccount,
  async gather(tx, { happenedAt }) {
    const { oneTimePasswordHoursMax } = await findSignInRules(tx, happenedAt)
    return { proposed: makeOneTimePassword(), hours: oneTimePasswordHoursMax }
  },
  beginsWith: (_record: RecordOfAccount, { proposed }) => ({ oneTimePassword: proposed }),
  decide: () => ({}),
  async follow(tx, { record, input, known, happenedAt }) {
    await insertPassword(tx, {
      accountId: record.id,
      oneTime: true,
      hash: oneTimePasswordDigest(record.id, input.oneTimePassword),
      setAt: happenedAt,
      expiresAt: new Date(happenedAt.getTime() + known.hours * 3_600_000),
    })
    await endOtherSessions(tx, record.id, null, happenedAt)
  },
})
