import { yearPeriod, type Period } from '#kernel/dates.ts'
import { computeFigure, findIndicator, type Figure } from '#platform/indicators/read-figure.ts'
import { resolveAsOf, type AsOf } from '#platform/journal/as-of.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { dividedBy, exact, exactInteger, rounded } from '#kernel/exact.ts'
import type { Evaluation, EvaluationFields, EvaluationLine } from './evaluation-kind.ts'
import { listCountingEvidence, untilWithin } from '../evidence/evidence-store.ts'
import { goalKind, type Goal, type NumberedDeclaration } from '../goals/goal-kind.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { listGoalIndicators } from '../goals/goal-store.ts'
import type { NumberedIndicator } from '../goals/goal.ts'
import { getProject, type Neighbours, type Project } from '../project-directory.ts'
import { proveValue } from '../evidence/proven-value.ts'
import { isAboutProject } from '../registered-figures.ts'
import { satisfactionLevels } from '../rules-in-force.ts'
import type { ActualSource, BudgetLine } from './self-evaluation.ts'

/** What is asked, of which project and year, as it stood when. */
export interface ActualsQuestion {
  readonly project: Pick<Project, 'id'>
  readonly year: number
  /** A part of the year; the whole of it unless said. */
  readonly period?: Period
  readonly asOf: AsOf
}

/** Code of the figure that evidence gives an indicator; its subject is the indicator's id. */
export const evidenceFigure = 'performance.evidence-value'

/** What an evaluation reads from its sources, and the moment it was read as of. */
export type ReadActuals = Pick<EvaluationFields, 'goal' | 'budget' | 'lines' | 'asOf'>

/** Reads every figure anew, as of the newest record, and keeps what people wrote beside it. */
export async function readActuals(
  tx: Tx,
  neighbours: Neighbours,
  given: {
    readonly project: Pick<Project, 'id'>
    readonly year: number
    readonly goalId: string
    readonly goal: EvaluationFields['goal']
    readonly before: EvaluationFields['lines']
  },
): Promise<ReadActuals> {
  const asOf = await resolveAsOf(tx, 'latest')
  const question = { project: given.project, year: given.year, asOf }
  return {
    goal: given.goal,
    budget: await readBudget(tx, neighbours, question),
    lines: await readLines(tx, neighbours, question, {
      goal: given.goal,
      ids: await listGoalIndicators(tx, given.goalId),
      before: given.before,
    }),
    asOf,
  }
}

/** The figures of an evaluation read anew, with what people wrote beside them. */
export async function readAgain(
  tx: Tx,
  neighbours: Neighbours,
  record: Evaluation,
): Promise<ReadActuals> {
  const project = await getProject(tx, neighbours, record.projectId)
  // Goals adjusted since are the ones to be measured by, as long as the evaluation is open.
  const goals = await findRecord<Goal>(tx, goalKind, record.goalId)
  const goal = goals?.approved ?? record.goal
  return readActuals(tx, neighbours, { ...record, goal, project, before: record.lines })
}

/** The budget block as the registers say it. */
export async function readBudget(
  tx: Tx,
  { modules, projects }: Neighbours,
  { project, year, asOf, period = yearPeriod(year) }: ActualsQuestion,
): Promise<{ readonly total: BudgetLine; readonly parts: readonly BudgetLine[] }> {
  const read = async (code: string): Promise<number> => {
    const figure = await computeFigure({ modules: modules() }, tx, {
      code,
      period,
      asOf,
      subject: project.id,
    })
    return Number(figure.answer.value ?? '0')
  }
  const yearStartFen = await read('budget.appropriated')
  const adjustedFen = await read('budget.adjusted')
  const paidFen = await read('budget.paid')
  return {
    total: {
      fund: 'total',
      yearStartFen,
      adjustmentFen: adjustedFen - yearStartFen,
      adjustedFen,
      paidFen,
      receivedFen: null,
    },
    parts: await projects.readLines(tx, { period, asOf, subject: project.id }),
  }
}

/** Every declared indicator with the actual value its source gives now; `before` keeps what people wrote. */
export async function readLines(
  tx: Tx,
  neighbours: Neighbours,
  question: ActualsQuestion,
  given: {
    readonly goal: NumberedDeclaration
    readonly ids: readonly { readonly id: string; readonly code: string }[]
    readonly before: readonly EvaluationLine[]
  },
): Promise<EvaluationLine[]> {
  const lines: EvaluationLine[] = []
  for (const indicator of given.goal.indicators) {
    const id = given.ids.find(({ code }) => code === indicator.code)?.id ?? null
    const read =
      indicator.source === 'register'
        ? await readRegister(tx, neighbours, question, indicator)
        : await readEvidence(tx, question, indicator, id)
    const written = given.before.find(({ code }) => code === indicator.code)
    lines.push({
      code: indicator.code,
      name: indicator.name,
      level1: indicator.level1,
      level2: indicator.level2,
      operator: indicator.operator,
      target: indicator.target ?? null,
      unit: indicator.unit ?? null,
      weight: indicator.weight,
      overCause: written?.overCause ?? null,
      rating: written?.rating ?? null,
      reason: written?.reason ?? '',
      ...read,
    })
  }
  return lines
}

type Read = Pick<EvaluationLine, 'actual' | 'source' | 'figure'>

async function readRegister(
  tx: Tx,
  { modules }: Neighbours,
  { project, year, asOf, period = yearPeriod(year) }: ActualsQuestion,
  { figureCode = '', unit }: NumberedIndicator,
): Promise<Read> {
  const house = { modules: modules() }
  const indicator = findIndicator(house, figureCode)
  const subject = indicator && isAboutProject(indicator) ? project.id : null
  const figure = { code: figureCode, subject }
  if (!indicator) return { actual: null, source: { kind: 'none', count: 0 }, figure }
  const read = await computeFigure(house, tx, { code: figureCode, period, asOf, subject })
  const actual = inUnit(read, unit)
  const source: ActualSource = {
    kind: actual === null ? 'none' : 'register',
    count: read.answer.recordCount,
    ...(actual === null ? {} : { recomputed: actual }),
  }
  return { actual, source, figure }
}

/** Money is in fen inside; the goal says in which unit it is promised. */
function inUnit({ answer, indicator }: Figure, unit: string | undefined): string | null {
  if (answer.value === null || indicator.unit.kind !== 'fen') return answer.value
  const per = unit === '万元' ? 1_000_000 : 100
  return rounded(dividedBy(exact(answer.value), exactInteger(per)))
}

async function readEvidence(
  tx: Tx,
  { year, asOf, period = yearPeriod(year) }: ActualsQuestion,
  indicator: NumberedIndicator,
  id: string | null,
): Promise<Read> {
  const { level2 } = indicator
  const unit = indicator.unit ?? null
  const figure = { code: evidenceFigure, subject: id }
  if (id === null) return { actual: null, source: { kind: 'none', count: 0 }, figure }
  const evidence = await listCountingEvidence(tx, {
    indicatorId: id,
    yearFrom: year,
    yearTo: year,
    until: untilWithin(period),
    asOf,
  })
  const proven = proveValue(
    { level2, unit },
    evidence.map(({ content }) => content),
    satisfactionLevels,
  )
  return {
    actual: proven?.value ?? null,
    source: {
      kind: evidence.length === 0 ? 'none' : 'evidence',
      count: evidence.length,
      ...(proven === null ? {} : { recomputed: proven.value }),
      ...(proven?.fraction === undefined ? {} : { fraction: proven.fraction }),
    },
    figure,
  }
}
