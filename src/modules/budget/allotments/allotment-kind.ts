import type { Action } from '#kernel/action.ts'
import { label } from '#kernel/label.ts'
import { defineAction, type RecordKind, type RecordOf } from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { maySeeAllotment } from './allotment-policy.ts'
import { allotmentProcess, type AllotmentState } from './allotment-process.ts'
import type { AllotmentFields } from './allotment.ts'

export const allotmentKind: RecordKind<AllotmentState, keyof typeof allotmentProcess.actions> = {
  process: allotmentProcess,
  table: 'budget.allotment',
  collection: 'allotments',
  maySee: maySeeAllotment,
  waits: {
    decide: label('核对后确定', 'Check and decide'),
    mend: label('按退回原因修改', 'Mend what it was sent back for'),
    accept: label('收齐验收单', 'Collect the acceptances'),
    pay: label('填报账单拨付', 'File the claim that pays it'),
    receipts: label('收齐各镇收据', 'Collect the towns’ receipts'),
    close: label('材料已齐，可以办结', 'All papers are in: close it'),
  },
}

export type Allotment = RecordOf<AllotmentState, AllotmentFields>

/** Declares an action on an allotment. */
export function defineAllotmentAction<
  Name extends keyof typeof allotmentProcess.actions,
  Input,
  Known,
>(
  action: Action<Tx, AllotmentState, Name, Allotment, AllotmentFields, Input, Known>,
): Action<Tx, AllotmentState, Name, Allotment, AllotmentFields, Input, Known> {
  return defineAction(action)
}
