import { label, type Label } from '#kernel/label.ts'
import { sayYuan } from '#kernel/money.ts'
import { z } from 'zod'
import { blocks, type Finding } from '../finding.ts'
import { LabelRow, ruleOrigin } from '../rule-row.ts'
import { compare, DecimalString, dividedBy, exact, exactInteger, percent } from '#kernel/exact.ts'
import { addScores, scoreIndicator, type Score, type ScoreRules } from '../scoring/score-rule.ts'
import { standingScore, totalOf, type Summary } from '../tasks/summary.ts'

/** What the records of the year give a value for. */
export const valueCodes = [
  'goals-approved',
  'mean-score',
  'adjusted-share',
  'disposed-in-time',
  'execution-rate',
  'excellent-share',
  'published-share',
  'rectified-share',
] as const

/** One indicator of the department's year, as a row. */
export const OverallIndicator = z
  .object({
    code: z.string().min(1),
    group: LabelRow,
    label: LabelRow,
    weight: DecimalString,
    operator: z.enum(['at-least', 'more-than', 'at-most', 'less-than', 'equal', 'qualitative']),
    target: DecimalString.nullable(),
    unit: z.string().nullable(),
    /** Which records give its value; null where only a person can say. */
    value: z.enum(valueCodes).nullable(),
    ...ruleOrigin,
  })
  .readonly()
export type OverallIndicator = z.infer<typeof OverallIndicator>

/** A value with the two numbers it is made of, where it is a share. */
export interface OverallValue {
  readonly value: DecimalString
  readonly part: string | null
  readonly whole: string | null
}

/** One line: what the records say, and where they say nothing what a person judged, and why. */
export interface OverallLine {
  readonly code: string
  readonly found: OverallValue | null
  readonly ratioPercent: DecimalString | null
  readonly reason: string | null
}

/** What the values are made of. */
export interface YearOfDepartment {
  readonly summary: Summary
  readonly projects: readonly {
    readonly hasGoals: boolean
    readonly isFinal: boolean
    readonly isPublished: boolean
    readonly isClassified: boolean
  }[]
  readonly monitorings: readonly {
    readonly isWarned: boolean
    readonly isOpen: boolean
    readonly wasSuspended: boolean
    readonly isToRectify: boolean
    readonly isConcluded: boolean
  }[]
}

/** The value of each indicator that the records know; of nothing there is no share. */
export function valueOf(
  code: (typeof valueCodes)[number],
  { summary, projects, monitorings }: YearOfDepartment,
): OverallValue | null {
  const { rows } = summary
  const sum = totalOf(rows)
  switch (code) {
    case 'goals-approved':
      return share(projects.filter(({ hasGoals }) => hasGoals).length, projects.length)
    case 'mean-score':
      return sum.averageScore === null ? null : { value: sum.averageScore, part: null, whole: null }
    case 'adjusted-share':
      return moneyShare(Math.abs(sum.adjustedFen - sum.yearStartFen), sum.yearStartFen)
    case 'execution-rate':
      return moneyShare(sum.paidFen, sum.adjustedFen)
    case 'excellent-share': {
      const scores = rows.flatMap((row) => standingScore(row) ?? [])
      return share(scores.filter((one) => compare(exact(one), ninety) >= 0).length, scores.length)
    }
    case 'published-share': {
      const due = projects.filter(({ isFinal, isClassified }) => isFinal && !isClassified)
      return share(due.filter(({ isPublished }) => isPublished).length, due.length)
    }
    case 'disposed-in-time': {
      const due = monitorings.filter(({ isWarned, isOpen }) => isWarned && !isOpen)
      return share(due.filter(({ wasSuspended }) => !wasSuspended).length, due.length)
    }
    case 'rectified-share': {
      const due = monitorings.filter(({ isToRectify }) => isToRectify)
      return share(due.filter(({ isConcluded }) => isConcluded).length, due.length)
    }
  }
}

const ninety = exact('90')

function share(part: number, whole: number): OverallValue | null {
  if (whole === 0) return null
  const value = percent(dividedBy(exactInteger(part), exactInteger(whole)))
  return { value, part: String(part), whole: String(whole) }
}

function moneyShare(partFen: number, wholeFen: number): OverallValue | null {
  if (wholeFen === 0) return null
  const value = percent(dividedBy(exactInteger(partFen), exactInteger(wholeFen)))
  return { value, part: sayYuan(partFen), whole: sayYuan(wholeFen) }
}

/** A line with its row and its score; null where nobody has said anything yet. */
export interface ScoredOverall {
  readonly indicator: OverallIndicator
  readonly line: OverallLine
  readonly score: DecimalString | null
}

/** Scores every line by the rules of the projects' own self-evaluations; what only a person can say, by the share he gives. */
export function scoreOverall(
  lines: readonly OverallLine[],
  indicators: readonly OverallIndicator[],
  rules: ScoreRules,
): { readonly lines: readonly ScoredOverall[]; readonly total: DecimalString } {
  const scored = indicators.map((indicator) => {
    const line = lines.find(({ code }) => code === indicator.code) ?? emptyLine(indicator.code)
    return { indicator, line, score: scoreLine(indicator, line, rules)?.score ?? null }
  })
  return { lines: scored, total: addScores(scored.flatMap(({ score }) => score ?? [])) }
}

export function emptyLine(code: string): OverallLine {
  return { code, found: null, ratioPercent: null, reason: null }
}

function scoreLine(
  { operator, target, weight }: OverallIndicator,
  { found, ratioPercent }: OverallLine,
  rules: ScoreRules,
): Score | null {
  if (operator !== 'qualitative' && target !== null && found !== null)
    return scoreIndicator(
      // A department that does better than its own default is not asked why.
      { operator, target, weight, actual: found.value, overCause: 'outside-cause' },
      rules,
    )
  if (ratioPercent === null) return null
  const band = rules.bands
    .toSorted((a, b) => compare(exact(b.fromPercent), exact(a.fromPercent)))
    .find(({ fromPercent }) => compare(exact(ratioPercent), exact(fromPercent)) >= 0)
  if (!band) return null
  return scoreIndicator({ operator: 'qualitative', weight, band: band.code, ratioPercent }, rules)
}

/** What is still to be said: a share and its reason for each line that no record gives a value for, and a reason for lost points. */
export function findingsOfOverall(
  scored: readonly ScoredOverall[],
  conclusion: string | null,
): Finding[] {
  const found = scored.flatMap(({ indicator, line, score }, at) => {
    const name = indicator.label
    if (score === null)
      return [blocks('not-rated', `/lines/${String(at)}/ratioPercent`, sayLine(name, notRated))]
    const isWhole = compare(exact(score), exact(indicator.weight)) >= 0
    const isTyped = line.found === null
    return line.reason === null && (isTyped || !isWhole)
      ? [blocks('no-reason', `/lines/${String(at)}/reason`, sayLine(name, noReason))]
      : []
  })
  return conclusion === null
    ? [
        ...found,
        blocks('no-conclusion', '/conclusion', label('请写评价结论', 'Write a conclusion')),
      ]
    : found
}

const notRated = label('系统里没有数，请评定比例', 'no record gives a value: rate it')
const noReason = label('没得满分或由人评定的，请写原因', 'write the reason')

function sayLine(name: Label, words: Label): Label {
  return label(`“${name.zh}”${words.zh}`, `“${name.en}”: ${words.en}`)
}

/** The share as it can be redone: part ÷ whole = value. */
export function sayValue({ value, part, whole }: OverallValue, unit: string | null): string {
  const said = `${value}${unit ?? ''}`
  return part === null || whole === null ? said : `${said}（${part} ÷ ${whole}）`
}

export function sayWanted(
  sign: string,
  { target, unit }: Pick<OverallIndicator, 'target' | 'unit'>,
): string {
  return target === null ? '' : `${sign}${target}${unit ?? ''}`
}
