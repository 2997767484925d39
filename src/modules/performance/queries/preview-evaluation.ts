import { label, say } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { parseInput } from '#platform/actions/checks.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { getVisible } from '#platform/records/read-record.ts'
import type { FaceContext, RecordBook } from '#platform/records/record-book.ts'
import { compare, exact } from '#kernel/exact.ts'
import { readAgain } from '../evaluations/actual-values.ts'
import { FillEvaluation } from '../evaluations/evaluation-form.ts'
import type { Evaluation } from '../evaluations/evaluation-kind.ts'
import type { EvaluationPreview } from '../evaluations/evaluation-preview-schema.ts'
import { evaluationProcess } from '../evaluations/evaluation-process.ts'
import {
  asSelfEvaluation,
  findingsOfEvaluation,
  scoreOf,
} from '../evaluations/evaluation-findings.ts'
import { wordsToFill, withWords } from '../evaluations/evaluation-words.ts'
import { mayGoOn, type Finding } from '../finding.ts'
import { checkOf } from '../finding-faces.ts'
import type { Neighbours } from '../project-directory.ts'
import { findInReport } from '../report/audit-report.ts'
import { executionWeight, plainly } from '../scoring/weight-scheme.ts'
import { fillingActionIn, mayFillIn, type FillingAction } from './filling-action.ts'
import { budgetOf, choicesOf, figuresOf, levelsOf, opinionsOf, textsOf } from './preview-faces.ts'

interface Place {
  readonly book: RecordBook
  readonly neighbours: Neighbours
}

interface Question {
  readonly id: string
  /** The words of the form; absent, the words as they are saved. */
  readonly input?: unknown
}

/**
 * The evaluation as it would stand with these words, by the very functions that save and submit it. Nothing is
 * written, and only whoever may fill it in now is answered.
 */
export async function previewEvaluation(
  tx: Tx,
  { book, neighbours }: Place,
  { id, input }: Question,
  context: FaceContext,
): Promise<EvaluationPreview> {
  // The book is of evaluations; the type of its rows is put aside when books are listed.
  const record = (await getVisible(tx, book, id, context)) as Evaluation
  const action = getFillingAction(record, context)
  const words = parseInput(FillEvaluation, input ?? wordsToFill(record))
  const read = await readAgain(tx, neighbours, record)
  const evaluation = { ...record, ...read, ...withWords(read.lines, words) }
  const audited = await findInReport(tx, neighbours, evaluation)
  return describe(evaluation, { action, audited }, { ...context, figure: once(context.figure) })
}

/** A line and the texts name the same figures; each is read once in an answer that is asked for while typing. */
function once(read: FaceContext['figure']): FaceContext['figure'] {
  const known = new Map<string, ReturnType<FaceContext['figure']>>()
  return (code, of) => {
    const asked = JSON.stringify([code, of?.subject, of?.from, of?.to])
    const figure = known.get(asked) ?? read(code, of)
    known.set(asked, figure)
    return figure
  }
}

function getFillingAction(record: Evaluation, { actor }: FaceContext): FillingAction {
  const name = fillingActionIn(record)
  if (name === undefined)
    throw new Refusal(
      'wrong-state',
      label(
        '这份自评已经上报，现在不能填。',
        'This self-evaluation is submitted and cannot be filled in now.',
      ),
    )
  if (mayFillIn(actor, record)) return name
  throw new Refusal(
    'not-allowed',
    label('您没有填报这份自评的权限。', 'You may not fill in this self-evaluation.'),
  )
}

async function describe(
  evaluation: Evaluation,
  { action, audited }: { readonly action: FillingAction; readonly audited: readonly Finding[] },
  context: FaceContext,
): Promise<EvaluationPreview> {
  const { language } = context
  const scored = scoreOf(evaluation)
  const findings = [...findingsOfEvaluation(evaluation), ...audited]
  const weight = executionWeight(asSelfEvaluation(evaluation).scheme)
  const { execution, total, grade, waitingPoints } = scored
  return {
    version: evaluation.version,
    title: evaluation.title,
    stateLabel: say(evaluationProcess.states[evaluation.state], language),
    action,
    opinions: opinionsOf(evaluation, language),
    budget: {
      ...(await budgetOf(evaluation, context)),
      weight,
      score: execution,
      isFull: execution !== null && compare(exact(execution), exact(weight)) === 0,
    },
    levels: await levelsOf(evaluation, scored, context),
    texts: textsOf(evaluation, language),
    ...choicesOf(evaluation, language),
    figures: await figuresOf(evaluation, scored, context),
    total,
    grade,
    waitingPoints:
      compare(exact(waitingPoints), exact('0')) === 0 ? null : plainly(exact(waitingPoints)),
    findings: findings.map((one) => ({
      ...checkOf(one, language),
      code: one.code,
      path: one.path,
    })),
    mayBeSubmitted: mayGoOn(findings),
  }
}
