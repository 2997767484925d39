/** What a figure may be held against. Only the first group can show a contradiction. */
export const strictRules = [
  'ratio',
  'part-of-whole',
  'sum-of-parts',
  'list-length',
  'same-noun',
  'average',
  'average-range',
  'pooled-rate',
  'shares',
  'growth',
  'direction',
  'balance',
  'subset-order',
  'execution',
  'table-sum',
  'weights',
  'grade',
  'capitals',
  'dates',
  'days',
  'absolutes',
] as const

/** What only deserves a look. */
export const softRules = [
  'rate-without-base',
  'satisfaction',
  'award',
  'perfect-score',
  'purpose',
  'method',
  'copied',
  'name',
  'register',
  'cumulative',
] as const

export const ruleNames = [...strictRules, ...softRules] as const
export type RuleName = (typeof ruleNames)[number]
