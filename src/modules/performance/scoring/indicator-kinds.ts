import { label, type Label } from '#kernel/label.ts'

/**
 * 一级 and 二级 of the national indicator tree; 三级 is written by the unit. Cost is a 二级 of output
 * under schemes without cost as a 一级, and a 一级 of its own under the others.
 */
export const firstLevels = {
  execution: label('预算执行', 'Budget execution'),
  cost: label('成本指标', 'Cost'),
  output: label('产出指标', 'Output'),
  benefit: label('效益指标', 'Benefit'),
  satisfaction: label('满意度指标', 'Satisfaction'),
} as const satisfies Record<string, Label>

export type FirstLevel = keyof typeof firstLevels

export const secondLevels = {
  'execution-rate': { under: 'execution', label: label('预算执行率', 'Execution rate') },
  'economic-cost': { under: 'cost', label: label('经济成本', 'Economic cost') },
  'social-cost': { under: 'cost', label: label('社会成本', 'Social cost') },
  'ecological-cost': { under: 'cost', label: label('生态环境成本', 'Ecological cost') },
  quantity: { under: 'output', label: label('数量', 'Quantity') },
  quality: { under: 'output', label: label('质量', 'Quality') },
  timeliness: { under: 'output', label: label('时效', 'Timeliness') },
  'output-cost': { under: 'output', label: label('成本', 'Cost') },
  economic: { under: 'benefit', label: label('经济效益', 'Economic benefit') },
  social: { under: 'benefit', label: label('社会效益', 'Social benefit') },
  ecological: { under: 'benefit', label: label('生态效益', 'Ecological benefit') },
  lasting: { under: 'benefit', label: label('可持续影响', 'Lasting effect') },
  served: { under: 'satisfaction', label: label('服务对象满意度', 'Satisfaction of those served') },
} as const satisfies Record<string, { under: FirstLevel; label: Label }>

export type SecondLevel = keyof typeof secondLevels

export function firstLevelOf(secondLevel: SecondLevel): FirstLevel {
  return secondLevels[secondLevel].under
}

/** The 二级 under a 一级, in the order of the official form. */
export function secondLevelsUnder(firstLevel: FirstLevel): SecondLevel[] {
  return secondLevelCodes.filter((code) => secondLevels[code].under === firstLevel)
}

/** Codes as tuples, for `z.enum`. The keys of a literal object are exactly its type's keys. */
export const firstLevelCodes = Object.keys(firstLevels) as FirstLevel[]
export const secondLevelCodes = Object.keys(secondLevels) as SecondLevel[]
