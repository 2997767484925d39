import type { Action, CreatingAction } from '#kernel/action.ts'
import { label } from '#kernel/label.ts'
import {
  defineAction,
  defineCreation,
  type RecordKind,
  type RecordOf,
} from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { AsOf } from '#platform/journal/as-of.ts'
import { maySeeEvaluation } from './evaluation-policy.ts'
import { evaluationProcess } from './evaluation-process.ts'
import type { NumberedDeclaration } from '../goals/goal-kind.ts'
import type { BudgetLine, EvaluatedIndicator } from './self-evaluation.ts'

/** A line with what its figure is asked from: a register's code and subject, or the evidence of the indicator. */
export interface EvaluationLine extends EvaluatedIndicator {
  readonly figure: { readonly code: string; readonly subject: string | null }
}

export interface EvaluationWords {
  readonly goalCompletion: string
  readonly process: string
  readonly executionReason: string
  readonly adjustmentReason: string
  readonly conclusion: string
  readonly problems: string
  readonly improvements: string
  /** Why typed figures may stay in the report. */
  readonly unsourcedReason: string
  /** Why a contradiction that the auditor found stays; absent in what was written before he looked. */
  readonly contradictionReason?: string
  /** Sections of the report that the author rewrote, by their path in the outline. */
  readonly sections: Readonly<Record<string, string>>
}

export interface EvaluationFields {
  readonly projectId: string
  readonly projectCode: string
  readonly projectName: string
  readonly departmentName: string
  readonly basis: string
  readonly year: number
  readonly goalId: string
  readonly goal: NumberedDeclaration
  readonly budget: { readonly total: BudgetLine; readonly parts: readonly BudgetLine[] }
  readonly lines: readonly EvaluationLine[]
  readonly words: EvaluationWords
  /** Code of the official outline that its report follows. */
  readonly outline: string
  /** The moment its figures were read at: what the report asks again. */
  readonly asOf: AsOf
  readonly departmentScore: string | null
  readonly departmentSuggestion: string | null
  readonly departmentOpinion: string | null
  readonly financeOpinion: string | null
  readonly score: string | null
  readonly grade: string | null
  readonly finalisedOn: string | null
  readonly publishedOn: string | null
}

export type EvaluationState = keyof typeof evaluationProcess.states
export type EvaluationAction = keyof typeof evaluationProcess.actions
export type Evaluation = RecordOf<EvaluationState, EvaluationFields>

/** An action on a self-evaluation: what its form gives, and what it reads before it decides. */
export type ActionOnEvaluation<Input, Known = null> = Action<
  Tx,
  EvaluationState,
  EvaluationAction,
  Evaluation,
  EvaluationFields,
  Input,
  Known
>

export type CreationOfEvaluation<Input, Known> = CreatingAction<
  Tx,
  EvaluationState,
  EvaluationAction,
  Evaluation,
  EvaluationFields,
  Input,
  Known
>

export const evaluationKind: RecordKind<EvaluationState, EvaluationAction> = {
  process: evaluationProcess,
  table: 'performance.evaluation',
  collection: 'evaluations',
  maySee: maySeeEvaluation,
  waits: {
    fill: label('请填自评', 'Fill in the self-evaluation'),
    mend: label('请按意见修改自评', 'Mend the self-evaluation as advised'),
    'fill-reminded': label('绩效办催报：请填自评', 'Reminded by the office: fill it in'),
    'mend-reminded': label('绩效办催报：请改好再报', 'Reminded by the office: mend it'),
    'department-review': label('请复核自评', 'Review the self-evaluation'),
    'finance-review': label('请审核自评', 'Review the self-evaluation'),
    publish: label('请公开自评', 'Publish the self-evaluation'),
  },
}

export function defineEvaluationAction<Input, Known>(
  action: ActionOnEvaluation<Input, Known>,
): ActionOnEvaluation<Input, Known> {
  return defineAction(action)
}

export function defineEvaluationCreation<Input, Known>(
  action: CreationOfEvaluation<Input, Known>,
): CreationOfEvaluation<Input, Known> {
  return defineCreation(action)
}
