import { z } from 'zod'
import rows from '../../../../db/seed/overall-indicators.json' with { type: 'json' }
import { rulesOfYear } from '../rule-row.ts'
import { getRules } from '../rules-in-force.ts'
import { getGrade } from '../scoring/grade.ts'
import { OverallIndicator, scoreOverall, type OverallLine, type ScoredOverall } from './overall.ts'

const indicators = z.array(OverallIndicator).parse(rows)

/** The indicators by which a department's year is judged. */
export function overallIndicatorsOf(year: number): readonly OverallIndicator[] {
  return rulesOfYear(indicators, year)
}

/** The lines of a year with their scores, the total and its grade. */
export function scoredOverall(
  year: number,
  lines: readonly OverallLine[],
): { readonly lines: readonly ScoredOverall[]; readonly total: string; readonly grade: string } {
  const rules = getRules(year)
  const scored = scoreOverall(lines, overallIndicatorsOf(year), rules)
  return { ...scored, grade: getGrade(scored.total, rules.grades).label.zh }
}
