import { defineAction } from '#platform/actions/record-kind.ts'
import { setSearchWords } from '#platform/search/search-store.ts'
import { mayKeepAccount } from '../account-policy.ts'
import { accountProcess } from '../account-process.ts'
import { RenameAccount, type AccountFields, type RecordOfAccount } from '../account-schema.ts'

/** Corrects the name an account shows; signatures given before keep theirs. */
export const renameAccount = defineAction({
  process: accountProcess,
  name: 'rename-account',
  input: RenameAccount,
  mayBeTakenBy: mayKeepAccount,
  gather: async () => null,
  beginsWith: ({ displayName }: RecordOfAccount) => ({ displayName }),
  decide({ input }) {
    const changes: Partial<AccountFields> = { displayName: input.displayName }
    return { changes, spine: { title: input.displayName } }
  },
  follow(tx, { record }) {
    setSearchWords(tx, record.id, record.title)
  },
})
