import { yearOf, type Period } from '#kernel/dates.ts'
import { isWithinReach } from '#kernel/actor.ts'
import type { ListFace } from '#kernel/face.ts'
import { label, say } from '#kernel/label.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { defineIndicator, type IndicatorQuestion } from '#platform/indicators/indicator.ts'
import { asOfCondition } from '#platform/journal/as-of.ts'
import { evidenceFigure } from './evaluations/actual-values.ts'
import { maySeeEvaluation } from './evaluations/evaluation-policy.ts'
import { evaluationProcess } from './evaluations/evaluation-process.ts'
import { maySeeEvidence } from './evidence/evidence-policy.ts'
import {
  listCountingEvidence,
  untilWithin,
  type CountingEvidence,
} from './evidence/evidence-store.ts'
import { goalProcess } from './goals/goal-process.ts'
import { findGoalIndicator } from './goals/goal-store.ts'
import { text, written } from './face-values.ts'
import { proveValue } from './evidence/proven-value.ts'
import { satisfactionLevels } from './rules-in-force.ts'

const bare = { kind: 'number', label: label('', ''), decimals: 2 } as const
type Reader = Parameters<ReturnType<typeof defineIndicator>['records']>[2]

function years({ from, to }: Period): { readonly yearFrom: number; readonly yearTo: number } {
  return { yearFrom: yearOf(from), yearTo: yearOf(to) }
}

function evidenceOf(
  tx: Tx,
  { period, asOf, subject }: IndicatorQuestion,
  of: 'indicatorId' | 'projectId',
): Promise<readonly CountingEvidence[]> {
  if (subject === null) return Promise.resolve([])
  return listCountingEvidence(tx, {
    ...{ [of]: subject, ...years(period), asOf },
    until: untilWithin(period),
  })
}

/** Of the evidence behind a figure, what this reader may see. */
function listEvidence(
  found: readonly CountingEvidence[],
  { actor, language, limit }: Reader,
): ListFace {
  const visible = found.filter((one) => isWithinReach(actor, maySeeEvidence, one))
  return {
    columns: [{ name: 'title', label: say(label('证据', 'Evidence'), language) }],
    rows: visible.slice(0, limit).map((one) => ({
      collection: 'evidence',
      id: one.id,
      cells: [written(one.title)],
    })),
    next: null,
    count: visible.length,
  }
}

const evidenceValue = defineIndicator({
  code: evidenceFigure,
  label: label('证据证明的数', 'Figure proved by evidence'),
  definition: label(
    '该指标已签且未作废的证据合起来的数',
    'What the signed evidence of the indicator adds up to',
  ),
  unit: bare,
  about: 'goal-indicator',
  seenWith: {
    kind: goalProcess.kind,
    find: async (tx, indicatorId) => (await findGoalIndicator(tx, indicatorId))?.goalId,
  },
  isPublic: false,
  async value(tx, question) {
    const indicator =
      question.subject === null ? undefined : await findGoalIndicator(tx, question.subject)
    const evidence = await evidenceOf(tx, question, 'indicatorId')
    const proven =
      indicator &&
      proveValue(
        indicator,
        evidence.map(({ content }) => content),
        satisfactionLevels,
      )
    const fraction = proven?.fraction
    return {
      value: proven?.value ?? null,
      recordCount: evidence.length,
      ...(fraction === undefined
        ? {}
        : {
            parts: [
              { label: label('分子', 'Part'), value: fraction.part },
              { label: label('分母', 'Whole'), value: fraction.whole },
            ],
          }),
    }
  },
  records: async (tx, question, reader) =>
    listEvidence(await evidenceOf(tx, question, 'indicatorId'), reader),
})

const evidenceCount = defineIndicator({
  code: 'performance.evidence-count',
  label: label('已签证据', 'Signed evidence'),
  definition: label('项目已签且未作废的证据份数', 'Signed pieces of evidence of the project'),
  unit: { kind: 'count', label: label('份', 'pieces') },
  about: 'budget.project',
  seenWith: { kind: goalProcess.kind, find: (tx, projectId) => findOf(tx, 'goal', projectId) },
  isPublic: false,
  async value(tx, question) {
    const { length } = await evidenceOf(tx, question, 'projectId')
    return { value: String(length), recordCount: length }
  },
  records: async (tx, question, reader) =>
    listEvidence(await evidenceOf(tx, question, 'projectId'), reader),
})

const score = defineIndicator({
  code: 'performance.score',
  label: label('绩效自评得分', 'Self-evaluation score'),
  definition: label(
    '终审时定下的自评总分，满分 100',
    'The score fixed when the evaluation became final, of 100',
  ),
  unit: { kind: 'number', label: label('分', 'points'), decimals: 2 },
  about: 'budget.project',
  seenWith: {
    kind: evaluationProcess.kind,
    find: (tx, projectId) => findOf(tx, 'evaluation', projectId),
  },
  isPublic: false,
  async value(tx, question) {
    const rows = await scoresOf(tx, question)
    return { value: rows.at(-1)?.score ?? null, recordCount: rows.length }
  },
  async records(tx, question, { actor, language, limit }) {
    const rows = (await scoresOf(tx, question)).filter((one) =>
      isWithinReach(actor, maySeeEvaluation, one),
    )
    return {
      columns: [
        { name: 'title', label: say(label('自评', 'Self-evaluation'), language) },
        { name: 'score', label: say(label('得分', 'Score'), language), numeric: true },
      ],
      rows: rows.slice(0, limit).map((row) => ({
        collection: 'evaluations',
        id: row.evaluationId,
        cells: [written(row.title), text(row.score)],
      })),
      next: null,
      count: rows.length,
    }
  },
})

/** What stands of a project's goals or evaluations: the latest, since those before it were given up. */
async function findOf(
  tx: Tx,
  kind: 'goal' | 'evaluation',
  projectId: string,
): Promise<string | undefined> {
  const found = await tablesOf<'performance'>(tx)
    .selectFrom(`performance.${kind}`)
    .select('id')
    .where('projectId', '=', projectId)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return found?.id
}

async function scoresOf(tx: Tx, { period, asOf, subject }: IndicatorQuestion) {
  const { yearFrom, yearTo } = years(period)
  const query = tablesOf<'performance'>(tx)
    .selectFrom('performance.score as score')
    .innerJoin('platform.record as record', 'record.id', 'score.evaluationId')
    .select(['score.evaluationId', 'score.score', 'record.title'])
    .select(['record.state', 'record.unitId', 'record.ownerId', 'record.assigneeKey'])
    .where('score.year', '>=', yearFrom)
    .where('score.year', '<=', yearTo)
    .where(asOfCondition('score.journalId', asOf))
    .orderBy('score.journalId')
  return (subject === null ? query : query.where('score.projectId', '=', subject)).execute()
}

export const performanceIndicators = [evidenceValue, evidenceCount, score] as const
