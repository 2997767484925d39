import { z } from 'zod'

import { label } from '#kernel/label.ts'

import { compare, DecimalString, exact, rounded, total, type Exact } from '#kernel/exact.ts'
import { blocks, look, type Finding, withSum } from '../finding.ts'
import {
  firstLevelCodes,
  firstLevelOf,
  firstLevels,
  secondLevels,
  type FirstLevel,
  type SecondLevel,
} from './indicator-kinds.ts'
import { LabelRow, ruleOrigin, rulesOfYear } from '../rule-row.ts'

/** How 100 points are shared among the first levels, as a row with the document it comes from. */
export const WeightScheme = z
  .object({
    code: z.string().min(1),
    label: LabelRow,
    /** Division codes it is for, by their first digits; null is the whole country. */
    divisionPrefix: z.string().nullable(),
    /** For projects with (true) or without (false) indicators of that kind; null for both. */
    costIndicators: z.boolean().nullable(),
    satisfactionIndicators: z.boolean().nullable(),
    fixed: z.partialRecord(z.enum(firstLevelCodes), DecimalString),
    /** First levels that share one weight as the unit likes. */
    together: z
      .object({ firstLevels: z.array(z.enum(firstLevelCodes)), weight: DecimalString })
      .nullable(),
    ...ruleOrigin,
  })
  .readonly()
export type WeightScheme = z.infer<typeof WeightScheme>

export interface WeightedIndicator {
  readonly level1: FirstLevel
  readonly level2: SecondLevel
  readonly name: string
  readonly weight: DecimalString
}

export interface SchemeWish {
  readonly year: number
  readonly divisionCode: string
  readonly hasCostIndicators: boolean
  readonly hasSatisfactionIndicators: boolean
}

/** The schemes a project may choose from, the most fitting first: the province's own, then by order. */
export function findWeightSchemes(
  schemes: readonly WeightScheme[],
  wish: SchemeWish,
): WeightScheme[] {
  return rulesOfYear(schemes, wish.year)
    .filter(
      (scheme) =>
        wish.divisionCode.startsWith(scheme.divisionPrefix ?? '') &&
        (scheme.costIndicators ?? wish.hasCostIndicators) === wish.hasCostIndicators &&
        (scheme.satisfactionIndicators ?? wish.hasSatisfactionIndicators) ===
          wish.hasSatisfactionIndicators,
    )
    .toSorted((a, b) => (b.divisionPrefix ?? '').length - (a.divisionPrefix ?? '').length)
}

/** The scheme of that code as it held in the budget year, if it did. */
export function findWeightScheme(
  schemes: readonly WeightScheme[],
  code: string,
  year: number,
): WeightScheme | undefined {
  return rulesOfYear(schemes, year).find((scheme) => scheme.code === code)
}

/** The points of the budget execution under the scheme. */
export function executionWeight(scheme: WeightScheme): DecimalString {
  return scheme.fixed.execution ?? '0'
}

/**
 * What is wrong with the weights. Without a row for the budget execution its points are taken from
 * the scheme, since the form's own budget block carries them. With a reason the first levels may
 * differ from the scheme (the rules allow it in special cases); the sum never may.
 */
export function checkWeights(
  indicators: readonly WeightedIndicator[],
  scheme: WeightScheme,
  adjustmentReason = '',
): Finding[] {
  const differs = adjustmentReason.trim() === '' ? blocks : look
  return [
    ...indicators.flatMap((indicator, at) => checkPlace(indicator, scheme, at)),
    ...checkFixed(indicators, scheme, differs),
    ...checkTogether(indicators, scheme, differs),
    ...checkSum(indicators, scheme),
  ]
}

function checkPlace(indicator: WeightedIndicator, scheme: WeightScheme, at: number): Finding[] {
  const path = `/indicators/${String(at)}`
  const findings: Finding[] = []
  const { level1, level2, name } = indicator
  if (firstLevelOf(level2) !== level1) {
    const right = firstLevels[firstLevelOf(level2)]
    findings.push(
      blocks(
        'second-level-elsewhere',
        `${path}/level2`,
        label(
          `“${name}”的二级指标“${secondLevels[level2].label.zh}”属于${right.zh}，请改一级或二级指标`,
          `“${name}”: ${secondLevels[level2].label.en} belongs under ${right.en}; change one of the two levels`,
        ),
      ),
    )
  }
  if (!allows(scheme, level1)) {
    findings.push(
      blocks(
        'first-level-not-in-scheme',
        `${path}/level1`,
        label(
          `“${scheme.label.zh}”没有${firstLevels[level1].zh}，请换一级指标或换权重方案`,
          `“${scheme.label.en}” has no ${firstLevels[level1].en}; choose another level or scheme`,
        ),
      ),
    )
  }
  if (level2 === 'output-cost' && scheme.fixed.cost !== undefined) {
    findings.push(
      blocks(
        'cost-is-a-first-level',
        `${path}/level2`,
        label(
          `“${scheme.label.zh}”里成本是一级指标，请把“${name}”放到成本指标下`,
          `Under “${scheme.label.en}” cost is a first level; move “${name}” there`,
        ),
      ),
    )
  }
  if (compare(exact(indicator.weight), exact('0')) <= 0) {
    findings.push(
      blocks(
        'weight-not-positive',
        `${path}/weight`,
        label(`“${name}”的权重要大于 0`, `The weight of “${name}” must be above 0`),
      ),
    )
  }
  return findings
}

type Finder = typeof blocks

function checkFixed(
  indicators: readonly WeightedIndicator[],
  scheme: WeightScheme,
  differs: Finder,
): Finding[] {
  return firstLevelCodes.flatMap((level) => {
    const weight = scheme.fixed[level]
    return weight === undefined
      ? []
      : checkGroup(indicators, scheme, { firstLevels: [level], weight, differs })
  })
}

function checkTogether(
  indicators: readonly WeightedIndicator[],
  scheme: WeightScheme,
  differs: Finder,
): Finding[] {
  return scheme.together === null
    ? []
    : checkGroup(indicators, scheme, { ...scheme.together, differs })
}

/** First levels whose indicators have one weight among them. */
interface Group {
  readonly firstLevels: readonly FirstLevel[]
  readonly weight: DecimalString
  readonly differs: Finder
}

function checkGroup(
  indicators: readonly WeightedIndicator[],
  scheme: WeightScheme,
  { firstLevels: levels, weight, differs }: Group,
): Finding[] {
  const given = weightUnder(indicators, levels, scheme)
  if (compare(given, exact(weight)) === 0) return []
  const zh = levels.map((level) => firstLevels[level].zh).join('、')
  const en = levels.map((level) => firstLevels[level].en).join(', ')
  const sentence = label(
    `${zh}合计 ${plainly(given)}，方案规定 ${weight}，请改权重，确有特殊情况请写原因`,
    `${en}: ${plainly(given)} points, the scheme says ${weight}; change the weights or give the reason`,
  )
  const lines = indicators
    .filter((one) => levels.includes(one.level1))
    .map((one) => ({ label: label(one.name, one.name), text: one.weight }))
  return [withSum(differs('first-level-weight', '/indicators', sentence), lines)]
}

function checkSum(indicators: readonly WeightedIndicator[], scheme: WeightScheme): Finding[] {
  const given = weightUnder(indicators, firstLevelCodes, scheme)
  if (compare(given, exact('100')) === 0) return []
  return [
    withSum(
      blocks(
        'weights-not-100',
        '/indicators',
        label(
          `权重合计 ${plainly(given)}，要正好 100，请改权重`,
          `The weights add up to ${plainly(given)}; they must be exactly 100`,
        ),
      ),
      firstLevelCodes
        .filter((level) => allows(scheme, level) || indicators.some((one) => one.level1 === level))
        .map((level) => ({
          label: firstLevels[level],
          text: plainly(weightUnder(indicators, [level], scheme)),
        })),
    ),
  ]
}

function allows(scheme: WeightScheme, level: FirstLevel): boolean {
  return (
    scheme.fixed[level] !== undefined || (scheme.together?.firstLevels.includes(level) ?? false)
  )
}

function weightUnder(
  indicators: readonly WeightedIndicator[],
  levels: readonly FirstLevel[],
  scheme: WeightScheme,
): Exact {
  const weights = indicators
    .filter((one) => levels.includes(one.level1))
    .map((one) => exact(one.weight))
  const executionImplied =
    levels.includes('execution') && !indicators.some((one) => one.level1 === 'execution')
  if (executionImplied) weights.push(exact(executionWeight(scheme)))
  return total(weights)
}

/** `10`, `12.5`: as many digits as the weight needs. */
export function plainly(value: Exact): string {
  return rounded(value, 8).replace(/\.?0+$/, '')
}
