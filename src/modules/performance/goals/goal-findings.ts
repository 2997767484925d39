import type { Finding } from '../finding.ts'
import type { GoalFields } from './goal-kind.ts'
import { checkGoal } from './goal.ts'
import { registeredFigures } from '../registered-figures.ts'
import type { Neighbours } from '../project-directory.ts'
import { weightSchemes } from '../rules-in-force.ts'
import { findWeightScheme } from '../scoring/weight-scheme.ts'

/** What the goal's checks find, with the registers it may draw on. */
export function findingsOfGoal(
  goal: Pick<GoalFields, 'declaration' | 'year'>,
  { modules }: Neighbours,
): Finding[] {
  const { declaration } = goal
  return checkGoal(declaration, {
    scheme: findWeightScheme(weightSchemes, declaration.schemeCode, goal.year),
    isRegisteredFigure: (code) => registeredFigures(modules()).some((one) => one.code === code),
  })
}
