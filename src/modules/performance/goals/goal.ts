import { label } from '#kernel/label.ts'

import { compare, exact } from '#kernel/exact.ts'
import { blocks, look, type Finding } from '../finding.ts'
import type { GoalAdjustment, GoalDeclaration, GoalIndicator } from './goal-schema.ts'
import {
  firstLevelOf,
  firstLevels,
  secondLevels,
  type FirstLevel,
  type SecondLevel,
} from '../scoring/indicator-kinds.ts'
import { operators } from '../scoring/operator.ts'
import { checkWeights, type WeightScheme } from '../scoring/weight-scheme.ts'

/** A declared indicator with the code that evaluations, evidence and reports know it by. */
export interface NumberedIndicator extends PlacedIndicator {
  readonly code: string
}

/** An indicator under its first level, which follows from the second. */
export interface PlacedIndicator extends Omit<GoalIndicator, 'level1'> {
  readonly level1: FirstLevel
}

/** A declaration as it is checked. */
export interface PlacedDeclaration extends Omit<GoalDeclaration, 'indicators'> {
  readonly indicators: readonly PlacedIndicator[]
}

/** What the check of a goal needs to know besides the goal. */
export interface GoalContext {
  /** Undefined when no scheme of that code holds in the year. */
  readonly scheme: WeightScheme | undefined
  readonly isRegisteredFigure: (code: string) => boolean
}

/** What keeps a goal from being submitted, and what its reviewer will ask about. */
export function checkGoal(goal: PlacedDeclaration, context: GoalContext): Finding[] {
  return [
    ...checkPeriod(goal),
    ...checkScheme(goal, context.scheme),
    ...goal.indicators.flatMap((indicator, at) => [
      ...checkTarget(indicator, `/indicators/${String(at)}`),
      ...checkSource(indicator, `/indicators/${String(at)}`, context),
    ]),
    ...checkNames(goal.indicators),
    ...checkOutputs(goal.indicators),
  ]
}

/** An indicator keeps its code by its name through every edit; a code is never given twice. */
export function numberIndicators(
  indicators: readonly GoalIndicator[],
  before: readonly NumberedIndicator[],
): NumberedIndicator[] {
  const codes = new Map(before.map((one) => [one.name, one.code]))
  let last = Math.max(0, ...before.map((one) => Number(one.code)))
  return indicators.map((indicator) => ({
    ...indicator,
    level1: firstLevelOf(indicator.level2),
    code: codes.get(indicator.name) ?? String(++last).padStart(2, '0'),
  }))
}

/** `≥95%`, `≤12 万元` or the qualitative target, as the official form writes it. */
export function sayTarget({
  operator,
  target,
  targetText,
  unit,
}: Omit<GoalIndicator, 'level1'>): string {
  if (operator === 'qualitative') return targetText ?? ''
  const space = unit === undefined || unit === '%' ? '' : ' '
  return `${operators[operator].sign}${target ?? ''}${space}${unit ?? ''}`
}

/** An approved goal is adjusted only with a budget adjustment or a document behind it; the first is looked up, the second named. */
export function checkAdjustment(adjustment: GoalAdjustment): Finding[] {
  if (adjustment.ground === 'documented-reason' && adjustment.document === undefined)
    return [
      blocks(
        'which-document',
        '/document',
        label('请写依据的文件', 'Name the document it rests on'),
      ),
    ]
  return []
}

function checkPeriod(goal: PlacedDeclaration): Finding[] {
  if (goal.periodFrom <= goal.periodTo) return []
  return [
    blocks(
      'ends-before-it-begins',
      '/periodTo',
      label('项目期的结束年早于开始年', 'The project ends before it begins'),
    ),
  ]
}

function checkScheme(goal: PlacedDeclaration, scheme: WeightScheme | undefined): Finding[] {
  if (scheme !== undefined) return checkWeights(goal.indicators, scheme, goal.weightReason)
  return [
    blocks(
      'no-such-scheme',
      '/schemeCode',
      label(
        '这一年没有这个权重方案，请另选',
        'This year has no such weight scheme; choose another',
      ),
    ),
  ]
}

function checkTarget(indicator: PlacedIndicator, path: string): Finding[] {
  const { operator, target, targetText, unit, name } = indicator
  if (operator === 'qualitative')
    return targetText === undefined
      ? [
          blocks(
            'no-target-text',
            `${path}/targetText`,
            label(`请写“${name}”要做到什么程度`, `Say what “${name}” is to reach`),
          ),
        ]
      : []
  const findings: Finding[] = []
  if (target === undefined)
    findings.push(
      blocks(
        'no-target',
        `${path}/target`,
        label(`请填“${name}”的指标值`, `Enter the target of “${name}”`),
      ),
    )
  if (unit === undefined)
    findings.push(
      blocks(
        'no-unit',
        `${path}/unit`,
        label(`请填“${name}”的单位`, `Enter the unit of “${name}”`),
      ),
    )
  if (unit === '%' && target !== undefined && compare(exact(target), exact('100')) > 0)
    findings.push(
      look(
        'above-100-percent',
        `${path}/target`,
        label(`“${name}”超过 100%，请核对`, `“${name}” is above 100%; check it`),
      ),
    )
  return findings
}

function checkSource(indicator: PlacedIndicator, path: string, context: GoalContext): Finding[] {
  const { source, figureCode, evidenceKind, name, level1 } = indicator
  if (
    source === 'register' &&
    (figureCode === undefined || !context.isRegisteredFigure(figureCode))
  )
    return [
      blocks(
        'no-such-figure',
        `${path}/figureCode`,
        label(
          `请给“${name}”选一个系统里的指标，系统没有的改交证据`,
          `Choose a figure of the register for “${name}”, or prove it by evidence`,
        ),
      ),
    ]
  if (source === 'evidence' && evidenceKind === undefined)
    return [
      blocks(
        'no-evidence-kind',
        `${path}/evidenceKind`,
        label(`请选“${name}”年底交哪种证据`, `Choose the evidence that will prove “${name}”`),
      ),
    ]
  if (source === 'evidence' && level1 === 'satisfaction' && evidenceKind !== 'survey')
    return [
      look(
        'satisfaction-without-survey',
        `${path}/evidenceKind`,
        label('满意度一般用调查来证明', 'Satisfaction is usually proved by a survey'),
      ),
    ]
  return []
}

function checkNames(indicators: readonly PlacedIndicator[]): Finding[] {
  return indicators.flatMap((indicator, at) =>
    indicators.findIndex((one) => one.name === indicator.name) === at
      ? []
      : [
          blocks(
            'same-name-twice',
            `/indicators/${String(at)}/name`,
            label(
              `“${indicator.name}”有两条，请改名或合并`,
              `“${indicator.name}” is there twice; rename or merge`,
            ),
          ),
        ],
  )
}

/** 完整性: what a reviewer returns a declaration for most often. */
function checkOutputs(indicators: readonly PlacedIndicator[]): Finding[] {
  const wanted: readonly SecondLevel[] = ['quantity', 'quality', 'timeliness']
  const missing = wanted.filter((level) => !indicators.some((one) => one.level2 === level))
  if (missing.length === 0) return []
  const zh = missing.map((level) => secondLevels[level].label.zh).join('、')
  const en = missing.map((level) => secondLevels[level].label.en).join(', ')
  return [
    look(
      'output-incomplete',
      '/indicators',
      label(
        `${firstLevels.output.zh}还缺${zh}，审核时可能退回`,
        `${firstLevels.output.en} lacks ${en}; the reviewer may return it`,
      ),
    ),
  ]
}
