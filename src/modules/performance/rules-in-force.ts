import { say, type Language } from '#kernel/label.ts'
import { z } from 'zod'

import fixedRows from '../../../db/seed/fixed-expressions.json' with { type: 'json' }
import gradeRows from '../../../db/seed/grades.json' with { type: 'json' }
import overRows from '../../../db/seed/over-achievement.json' with { type: 'json' }
import bandRows from '../../../db/seed/qualitative-bands.json' with { type: 'json' }
import outlineRows from '../../../db/seed/report-outlines.json' with { type: 'json' }
import levelRows from '../../../db/seed/satisfaction-levels.json' with { type: 'json' }
import limitRows from '../../../db/seed/self-evaluation-limits.json' with { type: 'json' }
import schemeRows from '../../../db/seed/weight-schemes.json' with { type: 'json' }
import { SatisfactionLevel } from './evidence/evidence.ts'
import { Grade } from './scoring/grade.ts'
import { ReportOutline } from './report/report-outline.ts'
import { rulesOfYear } from './rule-row.ts'
import { OverAchievementRule, QualitativeBand } from './scoring/score-rule.ts'
import type { EvaluationRules } from './evaluations/self-evaluation-check.ts'
import { SelfEvaluationLimits } from './evaluations/self-evaluation.ts'
import { FixedExpression } from './narrative/unbound-figures.ts'
import { WeightScheme } from './scoring/weight-scheme.ts'

export const weightSchemes = z.array(WeightScheme).parse(schemeRows)
export const satisfactionLevels = z.array(SatisfactionLevel).parse(levelRows)
export const fixedExpressions = z.array(FixedExpression).parse(fixedRows)
export const reportOutlines = z.array(ReportOutline).parse(outlineRows)
const grades = z.array(Grade).parse(gradeRows)
const bands = z.array(QualitativeBand).parse(bandRows)
const limits = z.array(SelfEvaluationLimits).parse(limitRows)
const overAchievement = z.array(OverAchievementRule).parse(overRows)

/** What an outline is called; its code where no row tells. */
export function sayOutline(code: string, language: Language): string {
  const words = reportOutlines.find((outline) => outline.code === code)?.label
  return words === undefined ? code : say(words, language)
}

/** A grade as the reader's language says it; it is kept in the words of the report. */
export function sayGrade(grade: string, language: Language): string {
  const words = grades.find(({ label }) => label.zh === grade)?.label
  return words === undefined ? grade : say(words, language)
}

/** The rules a budget year is scored and checked by; a year without rules is a gap in the seeds. */
export function getRules(year: number): EvaluationRules {
  const [limit] = rulesOfYear(limits, year)
  const [over] = rulesOfYear(overAchievement, year)
  if (!limit || !over) throw new RangeError(`no rules of evaluation for ${String(year)}`)
  return {
    grades: rulesOfYear(grades, year),
    bands: rulesOfYear(bands, year),
    limits: limit,
    overAchievement: over,
  }
}
