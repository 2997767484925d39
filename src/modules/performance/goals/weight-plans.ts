import { label, type Label } from '#kernel/label.ts'
import { firstLevelCodes, firstLevels, secondLevelsUnder } from '../scoring/indicator-kinds.ts'
import type { WeightScheme } from '../scoring/weight-scheme.ts'

/** What one part of a scheme's points is for: the second levels it is shared among, and how many points it has. */
export interface WeightPlan {
  readonly keys: readonly string[]
  readonly label: Label
  readonly amount: string
  /** Carried by the budget block, so no line of the form adds to it. */
  readonly isGiven?: boolean
}

/** The parts of each scheme, so that a form can add up weights against the scheme that is chosen in it. */
export function weightPlans(
  schemes: readonly WeightScheme[],
): Readonly<Record<string, readonly WeightPlan[]>> {
  return Object.fromEntries(schemes.map((scheme) => [scheme.code, planOf(scheme)]))
}

function planOf({ fixed, together }: WeightScheme): readonly WeightPlan[] {
  const alone = firstLevelCodes.flatMap((code): WeightPlan[] => {
    const amount = fixed[code]
    if (amount === undefined) return []
    const isGiven = code === 'execution'
    return [
      {
        keys: secondLevelsUnder(code),
        label: firstLevels[code],
        amount,
        ...(isGiven ? { isGiven } : {}),
      },
    ]
  })
  if (together === null) return alone
  const names = together.firstLevels.map((code) => firstLevels[code])
  const shared = {
    keys: together.firstLevels.flatMap(secondLevelsUnder),
    label: label(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', ')),
    amount: together.weight,
  }
  return [...alone, shared]
}
