import type { EvaluationFields } from '../evaluations/evaluation-kind.ts'

/**
 * What a report may repeat word for word because an approved record says it: a number inside is part of the quotation
 * and claims nothing of its own.
 */
export function quotedTexts({
  projectName,
  projectCode,
  departmentName,
  basis,
  goal,
}: Pick<
  EvaluationFields,
  'projectName' | 'projectCode' | 'departmentName' | 'basis' | 'goal'
>): string[] {
  const { annualGoal, midTermGoal, indicators } = goal
  const texts = [
    projectName,
    projectCode,
    departmentName,
    basis,
    annualGoal,
    midTermGoal ?? '',
    ...indicators.flatMap(({ name, targetText }) => [name, targetText ?? '']),
  ]
  return texts.map((text) => text.replace(/[。；]$/, '')).filter((text) => text !== '')
}
