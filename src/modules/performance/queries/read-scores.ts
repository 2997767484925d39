import type { Actor } from '#kernel/actor.ts'
import { label, say, type Language } from '#kernel/label.ts'
import { roundedRatio } from '#kernel/money.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import { asSelfEvaluation, scoreOf } from '../evaluations/evaluation-findings.ts'
import type { EvaluationFields } from '../evaluations/evaluation-kind.ts'
import { maySeeEvaluation } from '../evaluations/evaluation-policy.ts'
import { evaluationProcess } from '../evaluations/evaluation-process.ts'
import { sayGrade } from '../rules-in-force.ts'
import { exact, rounded, total } from '#kernel/exact.ts'
import { firstLevelCodes, firstLevels, type FirstLevel } from '../scoring/indicator-kinds.ts'
import { executionWeight } from '../scoring/weight-scheme.ts'
import type { Scores } from './scores-schema.ts'

type Points = Scores['rows'][number]['points'][number]
type Row = EvaluationFields & {
  readonly id: string
  readonly state: keyof typeof evaluationProcess.states
}

const rowsMax = 500
const finished: readonly string[] = ['final', 'published', 'archived']

/** The year's scores by project and kind of indicator, of the evaluations that this reader may see. */
export async function readScores(
  tx: Tx,
  asked: { readonly actor: Actor; readonly year: number },
  language: Language,
): Promise<Scores> {
  const evaluations = await listEvaluations(tx, asked)
  const scored = evaluations.map((evaluation) => ({ evaluation, points: pointsOf(evaluation) }))
  const levels = firstLevelCodes.filter((level) =>
    scored.some(({ points }) => points.some((one) => one.level === level)),
  )
  const together = levels.map((level) =>
    addUp(
      level,
      scored.flatMap(({ points }) => points.filter((one) => one.level === level)),
    ),
  )
  return {
    years: [...new Set([...(await listYears(tx, asked.actor)), asked.year])].sort(
      (one, other) => other - one,
    ),
    year: asked.year,
    levels: levels.map((code) => ({ code, label: say(firstLevels[code], language) })),
    rows: scored.map(({ evaluation, points }) => {
      const { total: sum, grade } = scoreOf(evaluation)
      const isFinal = finished.includes(evaluation.state)
      return {
        id: evaluation.id,
        projectName: evaluation.projectName,
        stateLabel: say(evaluationProcess.states[evaluation.state], language),
        isFinal,
        points: [...points],
        total: evaluation.score ?? sum,
        grade: isFinal ? sayGrade(evaluation.grade ?? grade, language) : null,
      }
    }),
    together,
    finding: sayFinding(together, language),
  }
}

/** What each kind of indicator earned of what it could: each score is rounded, then added. */
function pointsOf(evaluation: EvaluationFields): readonly Points[] {
  const { execution, lines } = scoreOf(evaluation)
  const weight = executionWeight(asSelfEvaluation(evaluation).scheme)
  const parts = [
    { level: 'execution' as FirstLevel, earned: execution, full: weight },
    ...lines.map(({ indicator, score }) => ({
      level: indicator.level1,
      earned: score?.score ?? null,
      full: indicator.weight,
    })),
  ]
  return firstLevelCodes
    .filter((level) => parts.some((one) => one.level === level))
    .map((level) =>
      addUp(
        level,
        parts.filter((one) => one.level === level),
      ),
    )
}

function addUp(
  level: FirstLevel,
  parts: readonly { readonly earned: string | null; readonly full: string }[],
): Points {
  const known = parts.flatMap(({ earned }) => earned ?? [])
  const full = rounded(total(parts.map((one) => exact(one.full))))
  if (known.length === 0) return { level, earned: null, full, share: null }
  const earned = rounded(total(known.map(exact)))
  return { level, earned, full, share: shareOf(earned, full) }
}

function shareOf(earned: string, full: string): number | null {
  const [part, whole] = [earned, full].map((text) => Math.round(Number(text) * 100))
  if (part === undefined || whole === undefined || whole === 0) return null
  return Number(roundedRatio(part * 100, whole, 1))
}

function sayFinding(together: readonly Points[], language: Language): string | null {
  const [worst] = together
    .flatMap(({ level, share, earned, full }) =>
      share === null ? [] : [{ level, share, earned, full }],
    )
    .toSorted((one, other) => one.share - other.share)
  if (!worst || worst.share >= 100) return null
  const kind = firstLevels[worst.level as FirstLevel]
  const [earned, full, share] = [worst.earned ?? '', worst.full, String(worst.share)]
  return say(
    label(
      `失分最多的是${kind.zh}：${full} 分里得了 ${earned} 分，${share}%。`,
      `Most was lost on ${kind.en.toLowerCase()}: ${earned} of ${full} points, ${share}%.`,
    ),
    language,
  )
}

async function listEvaluations(
  tx: Tx,
  { actor, year }: { readonly actor: Actor; readonly year: number },
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select own.*, r.state from performance.evaluation own join platform.record r on r.id = own.id
    where own.year = ${year} and ${scopeCondition(scopeOf(actor, maySeeEvaluation))}
    order by own.project_code limit ${rowsMax}`.execute(tablesOf<'performance'>(tx))
  return rows
}

async function listYears(tx: Tx, actor: Actor): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct own.year from performance.evaluation own join platform.record r on r.id = own.id
    where ${scopeCondition(scopeOf(actor, maySeeEvaluation))} order by own.year desc limit 50`.execute(
    tablesOf<'performance'>(tx),
  )
  return rows.map(({ year }) => year)
}
