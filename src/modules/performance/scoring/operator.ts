import { label, type Label } from '#kernel/label.ts'

import { compare, exact, type DecimalString } from '#kernel/exact.ts'

/** 指标性质: how an actual value is held against its target. */
export const operators = {
  'at-least': { sign: '≥', direction: 'forward', label: label('≥ 不低于', '≥ at least') },
  'more-than': { sign: '>', direction: 'forward', label: label('> 大于', '> more than') },
  'at-most': { sign: '≤', direction: 'reverse', label: label('≤ 不高于', '≤ at most') },
  'less-than': { sign: '<', direction: 'reverse', label: label('< 小于', '< less than') },
  equal: { sign: '＝', direction: 'equal', label: label('＝ 等于', '＝ equal to') },
  qualitative: { sign: '定性', direction: 'qualitative', label: label('定性', 'Qualitative') },
} as const satisfies Record<string, { sign: string; direction: string; label: Label }>

export type Operator = keyof typeof operators
export type QuantitativeOperator = Exclude<Operator, 'qualitative'>

/**
 * Whether the target is reached. The official table gives > the same test as ≥ (and < as ≤): whoever
 * hits the target exactly has reached it.
 */
export function isReached(
  operator: QuantitativeOperator,
  target: DecimalString,
  actual: DecimalString,
): boolean {
  const order = compare(exact(actual), exact(target))
  switch (operators[operator].direction) {
    case 'forward':
      return order >= 0
    case 'reverse':
      return order <= 0
    case 'equal':
      return order === 0
  }
}
