import type { IndicatorStory } from '../project-story.ts'

const operators = { '≥': 'at-least', '≤': 'at-most', '＝': 'equal' } as const

/**
 * A line of a goal. The place is first and second level, e.g. `output.quantity`; the promise is operator, target and
 * unit, e.g. `≥1200项`; its figure comes from a kind of evidence, or the code of a register's figure, which has a dot.
 */
export function promises(
  place: `${IndicatorStory[0]}.${string}`,
  name: string,
  promise: string,
  { weight, from }: { readonly weight: number; readonly from: string },
): IndicatorStory {
  const [level1 = '', level2 = ''] = place.split('.')
  const parts = /^([≥≤＝])([\d.]+)(.+)$/.exec(promise)
  const [, sign = '', target = '', unit = ''] = parts ?? []
  if (!isFirstLevel(level1) || !isOperator(sign)) throw new Error(`No indicator reads ${promise}.`)
  return [
    level1,
    level2,
    name,
    operators[sign],
    target,
    unit,
    String(weight),
    from.includes('.') ? { register: from } : { evidence: from },
  ]
}

function isFirstLevel(level: string): level is IndicatorStory[0] {
  return ['output', 'benefit', 'satisfaction'].includes(level)
}

function isOperator(sign: string): sign is keyof typeof operators {
  return sign in operators
}
