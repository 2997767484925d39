import { isWithinReach, type Actor } from '#kernel/actor.ts'
import { permits } from '#kernel/process.ts'
import type { Evaluation } from '../evaluations/evaluation-kind.ts'
import { mayFill } from '../evaluations/evaluation-policy.ts'
import { evaluationProcess } from '../evaluations/evaluation-process.ts'

export type FillingAction = 'fillIn' | 'mend'

/** The action by which the evaluation can be filled in as it stands; none once it is handed in. */
export function fillingActionIn({ state }: Pick<Evaluation, 'state'>): FillingAction | undefined {
  return (['fillIn', 'mend'] as const).find((one) => permits(evaluationProcess, state, one))
}

/** Whether this person may fill it in, whatever its state. */
export function mayFillIn(actor: Actor, evaluation: Evaluation): boolean {
  return isWithinReach(actor, mayFill, evaluation)
}
