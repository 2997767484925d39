import type { Action } from '#kernel/action.ts'
import { label, type Label } from '#kernel/label.ts'
import { defineAction, type RecordKind, type RecordOf } from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { doubtAnswerProcess, type DoubtAnswerState } from './doubt-answer-process.ts'
import { maySeeAnswer } from './doubt-policy.ts'
import type { DoubtRuleCode } from './doubt-rules.ts'
import type { Answer, Found } from './doubt.ts'

export const doubtAnswerKind: RecordKind<
  DoubtAnswerState,
  keyof typeof doubtAnswerProcess.actions
> = {
  process: doubtAnswerProcess,
  table: 'budget.doubt_answer',
  collection: 'doubt-answers',
  maySee: maySeeAnswer,
  waits: {
    confirm: label('核对后确认', 'Check and confirm'),
    'answer-again': label('按退回原因重新答复', 'Answer what it was sent back for'),
  },
}

export interface DoubtAnswerFields {
  readonly rule: DoubtRuleCode
  readonly subject: string
  readonly projectId: string | null
  readonly found: Found
  /** What the doubt said when it was answered. */
  readonly sentence: Label
  readonly outcome: Answer['outcome']
  readonly explanation: string
  readonly fileIds: readonly string[]
  /** Who answered and, where he did it for a colleague, that colleague. */
  readonly answererPersonIds: readonly string[]
  readonly confirmedByAccountId: string | null
  readonly sentBack: { readonly reason: string; readonly byName: string } | null
}

export type DoubtAnswer = RecordOf<DoubtAnswerState, DoubtAnswerFields>

/** Declares an action on an answer to a doubt. */
export function defineDoubtAnswerAction<
  Name extends keyof typeof doubtAnswerProcess.actions,
  Input,
  Known,
>(
  action: Action<Tx, DoubtAnswerState, Name, DoubtAnswer, DoubtAnswerFields, Input, Known>,
): Action<Tx, DoubtAnswerState, Name, DoubtAnswer, DoubtAnswerFields, Input, Known> {
  return defineAction(action)
}
