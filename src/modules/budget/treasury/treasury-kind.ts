import type { Action } from '#kernel/action.ts'
import { label } from '#kernel/label.ts'
import { defineAction, type RecordKind, type RecordOf } from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { maySeeTreasury } from './treasury-policy.ts'
import { treasuryProcess, type TreasuryState } from './treasury-process.ts'
import type { TreasuryListFields } from './treasury.ts'

export const treasuryKind: RecordKind<TreasuryState, keyof typeof treasuryProcess.actions> = {
  process: treasuryProcess,
  table: 'budget.treasury_list',
  collection: 'treasury-lists',
  maySee: maySeeTreasury,
  waits: {
    map: label('对应表头', 'Say what the columns mean'),
    match: label('和支付记录勾对', 'Match it with the payments'),
    settle: label('勾对或说明剩下的差异', 'Tie or explain what is left'),
    confirm: label('核对后确认', 'Check and confirm the match'),
  },
}

export type TreasuryList = RecordOf<TreasuryState, TreasuryListFields>

/** Declares an action on a treasury list. */
export function defineTreasuryAction<
  Name extends keyof typeof treasuryProcess.actions,
  Input,
  Known,
>(
  action: Action<Tx, TreasuryState, Name, TreasuryList, TreasuryListFields, Input, Known>,
): Action<Tx, TreasuryState, Name, TreasuryList, TreasuryListFields, Input, Known> {
  return defineAction(action)
}
