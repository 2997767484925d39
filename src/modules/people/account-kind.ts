import type { RecordKind } from '#platform/actions/record-kind.ts'
import { maySeeAccount } from './account-policy.ts'
import { accountProcess } from './account-process.ts'
import type { AccountState } from './account-schema.ts'

export const accountKind: RecordKind<AccountState, keyof typeof accountProcess.actions> = {
  process: accountProcess,
  table: 'people.account',
  collection: 'accounts',
  maySee: maySeeAccount,
  waits: {},
}
