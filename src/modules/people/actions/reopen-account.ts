import { defineAction } from '#platform/actions/record-kind.ts'
import { mayKeepAccount } from '../account-policy.ts'
import { accountProcess } from '../account-process.ts'
import { dropPassword } from '../credential-store.ts'
import { NoInput } from '../unit-schema.ts'

/** Takes a stopped account back into use; it needs a one-time password before anyone can sign in. */
export const reopenAccount = defineAction({
  process: accountProcess,
  name: 'reopen-account',
  input: NoInput,
  mayBeTakenBy: mayKeepAccount,
  gather: async () => null,
  decide: () => ({}),
  async follow(tx, { record, happenedAt }) {
    await dropPassword(tx, record.id, happenedAt)
  },
})
