import { defineAction } from '#platform/actions/record-kind.ts'
import { ownSelf } from '../account-policy.ts'
import { accountProcess } from '../account-process.ts'
import { ChoosePassword } from '../account-schema.ts'
import { emptyOldPasswords, insertPassword } from '../credential-store.ts'
import { findSignInRules } from '../sign-in-rules.ts'

/** Replaces the password. No form offers it: the session's own route checks the words and makes the hash beforehand. */
export const choosePassword = defineAction({
  process: accountProcess,
  name: 'choose-password',
  input: ChoosePassword,
  mayBeTakenBy: ownSelf,
  gather: async (tx, { happenedAt }) => findSignInRules(tx, happenedAt),
  decide: () => ({}),
  async follow(tx, { record, input, known, happenedAt }) {
    await insertPassword(tx, {
      accountId: record.id,
      oneTime: false,
      hash: input.passwordHash,
      setAt: happenedAt,
      expiresAt: null,
    })
    await emptyOldPasswords(tx, record.id, known.passwordsRemembered)
  },
})
