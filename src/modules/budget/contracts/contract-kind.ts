import type { Action } from '#kernel/action.ts'
import { label } from '#kernel/label.ts'
import { defineAction, type RecordKind, type RecordOf } from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { maySeeContract } from './contract-policy.ts'
import { contractProcess, type ContractState } from './contract-process.ts'
import type { ContractFields } from './contract.ts'

export const contractKind: RecordKind<ContractState, keyof typeof contractProcess.actions> = {
  process: contractProcess,
  table: 'budget.contract',
  collection: 'contracts',
  maySee: maySeeContract,
  waits: {
    confirm: label('核对后生效', 'Check and bring into force'),
    accept: label('到货或完工后登记验收', 'Record the acceptance when it is delivered'),
    settle: label('付清后办结', 'Close once all is paid'),
    'pay-retention': label(
      '质保期满付质保金，付清后办结',
      'Pay the retention when due, then close',
    ),
  },
}

export type Contract = RecordOf<ContractState, ContractFields>

/** Declares an action on a contract. */
export function defineContractAction<
  Name extends keyof typeof contractProcess.actions,
  Input,
  Known,
>(
  action: Action<Tx, ContractState, Name, Contract, ContractFields, Input, Known>,
): Action<Tx, ContractState, Name, Contract, ContractFields, Input, Known> {
  return defineAction(action)
}
