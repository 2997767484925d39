import { isWithinReach } from '#kernel/actor.ts'
import { label, say, type Label } from '#kernel/label.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import type { Tx } from '#platform/database/transaction.ts'
import {
  defineIndicator,
  type Indicator,
  type IndicatorQuestion,
} from '#platform/indicators/indicator.ts'
import { readBudget, readLines } from '../evaluations/actual-values.ts'
import { evaluationKind, type Evaluation } from '../evaluations/evaluation-kind.ts'
import { scoreOf } from '../evaluations/evaluation-findings.ts'
import { maySeeEvaluation } from '../evaluations/evaluation-policy.ts'
import { text, written } from '../face-values.ts'
import { listGoalIndicators } from '../goals/goal-store.ts'
import { firstLevelCodes, firstLevels, type FirstLevel } from '../scoring/indicator-kinds.ts'
import type { Neighbours } from '../project-directory.ts'
import { scoreCodes } from './report-figures.ts'
import { addScores } from '../scoring/score-rule.ts'
import type { ScoredEvaluation } from '../evaluations/self-evaluation.ts'

/**
 * The points of an evaluation, counted anew from the registers as of the asked moment. What people judged (a rating,
 * the cause of an over-achievement) is taken as it stands in the evaluation, which no longer changes once it is final.
 */
export function scoreIndicators(neighbours: Neighbours): readonly Indicator[] {
  return [
    pointsIndicator(neighbours, {
      code: scoreCodes.total,
      level: null,
      label: label('自评得分', 'Points'),
      definition: label('评分表各行得分之和', 'The sum of the lines of the score table'),
      of: (scored) => scored.total,
    }),
    ...firstLevelCodes.map((level) =>
      pointsIndicator(neighbours, {
        code: scoreCodes[level],
        level,
        label: label(`${firstLevels[level].zh}得分`, `Points: ${firstLevels[level].en}`),
        definition: label('本级各行得分之和', 'The sum of the lines of this level'),
        of: (scored) => pointsOf(scored, level),
      }),
    ),
  ]
}

/** The points of one first level; null while nothing in it is scored. */
export function pointsOf(scored: ScoredEvaluation, level: FirstLevel): string | null {
  if (level === 'execution') return scored.execution
  const points = scored.lines
    .filter(({ indicator }) => indicator.level1 === level)
    .flatMap(({ score }) => score?.score ?? [])
  return points.length === 0 ? null : addScores(points)
}

function pointsIndicator(
  neighbours: Neighbours,
  shown: {
    readonly code: string
    /** Null for all of them together. */
    readonly level: FirstLevel | null
    readonly label: Label
    readonly definition: Label
    readonly of: (scored: ScoredEvaluation) => string | null
  },
): Indicator {
  const { of, level, ...words } = shown
  return defineIndicator({
    ...words,
    unit: { kind: 'number', label: label('分', 'points'), decimals: 2 },
    about: evaluationKind.process.kind,
    isPublic: false,
    async value(tx, question) {
      const scored = await scoreAsOf(tx, neighbours, question)
      return scored === null
        ? { value: null, recordCount: 0 }
        : { value: of(scored), recordCount: rowsOf(scored, level).length }
    },
    async records(tx, question, { actor, language, limit }) {
      const evaluation = await findEvaluation(tx, question)
      const isSeen = evaluation && isWithinReach(actor, maySeeEvaluation, evaluation)
      const scored = isSeen ? await scoreAsOf(tx, neighbours, question) : null
      const rows = scored === null ? [] : rowsOf(scored, level)
      return {
        columns: [
          { name: 'line', label: say(label('评分表', 'Score table'), language) },
          { name: 'points', label: say(label('得分', 'Points'), language), numeric: true },
        ],
        rows: rows.slice(0, limit).map(({ name, points }) => ({
          collection: evaluationKind.collection,
          id: question.subject ?? '',
          cells: [
            typeof name === 'string' ? written(name) : text(say(name, language)),
            text(points ?? '—'),
          ],
        })),
        next: null,
        count: rows.length,
      }
    },
  })
}

interface ScoreRow {
  /** An indicator's own words, or ours for the execution rate. */
  readonly name: string | Label
  readonly points: string | null
}

/** The lines of the score table that add up to the points. */
function rowsOf({ execution, lines }: ScoredEvaluation, level: FirstLevel | null): ScoreRow[] {
  const of = (one: FirstLevel): boolean => level === null || level === one
  return [
    ...(of('execution') ? [{ name: firstLevels.execution, points: execution }] : []),
    ...lines
      .filter(({ indicator }) => of(indicator.level1))
      .map(({ indicator, score }) => ({ name: indicator.name, points: score?.score ?? null })),
  ]
}

async function findEvaluation(
  tx: Tx,
  { subject }: IndicatorQuestion,
): Promise<Evaluation | undefined> {
  return subject === null ? undefined : findRecord<Evaluation>(tx, evaluationKind, subject)
}

async function scoreAsOf(
  tx: Tx,
  neighbours: Neighbours,
  question: IndicatorQuestion,
): Promise<ScoredEvaluation | null> {
  const evaluation = await findEvaluation(tx, question)
  if (!evaluation) return null
  const { asOf } = question
  const { projectId, year, goalId, goal } = evaluation
  const asked = { project: { id: projectId }, year, asOf }
  const budget = await readBudget(tx, neighbours, asked)
  const ids = await listGoalIndicators(tx, goalId)
  const lines = await readLines(tx, neighbours, asked, { goal, ids, before: evaluation.lines })
  return scoreOf({ ...evaluation, budget, lines })
}
