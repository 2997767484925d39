import { shanghaiDate } from '#kernel/dates.ts'
import { sayAsOf } from '#platform/indicators/read-figure.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import type { Process } from '#kernel/process.ts'
import { z } from 'zod'
import roleRows from '../../../../db/seed/roles.json' with { type: 'json' }
import { evidenceFigure } from '../evaluations/actual-values.ts'
import type { Evaluation, EvaluationLine } from '../evaluations/evaluation-kind.ts'
import { evaluationProcess } from '../evaluations/evaluation-process.ts'
import { scoreOf } from '../evaluations/evaluation-findings.ts'
import type { Evidence } from '../evidence/evidence-schema.ts'
import { listCountingEvidence } from '../evidence/evidence-store.ts'
import { goalKind, type Goal } from '../goals/goal-kind.ts'
import { goalProcess } from '../goals/goal-process.ts'
import { handsOf } from '../hands.ts'
import type { Neighbours } from '../project-directory.ts'
import type { Member, ReportHand } from './report.ts'

/** A line with the evidence that counted at the report's moment. */
export interface ProvenLine {
  readonly line: EvaluationLine
  readonly score: string | null
  readonly isShort: boolean
  readonly evidence: readonly Evidence[]
}

/** Everything the sections are written from, read at one moment. */
export interface ReportMaterial {
  readonly evaluation: Evaluation
  readonly scored: ReturnType<typeof scoreOf>
  readonly lines: readonly ProvenLine[]
  readonly goal: Goal | undefined
  readonly goalHands: readonly ReportHand[]
  readonly hands: readonly ReportHand[]
  readonly members: readonly Member[]
  readonly asOfText: string
}

export async function gatherMaterial(
  tx: Tx,
  { staff }: Neighbours,
  evaluation: Evaluation,
): Promise<ReportMaterial> {
  const scored = scoreOf(evaluation)
  const group = await staff.listLeadingGroup(tx, evaluation.unitId, dayOf(evaluation))
  return {
    evaluation,
    scored,
    lines: await proveLines(tx, evaluation, scored),
    goal: await findRecord<Goal>(tx, goalKind, evaluation.goalId),
    goalHands: await readHands(tx, evaluation.goalId, goalProcess),
    hands: await readHands(tx, evaluation.id, evaluationProcess),
    members: group.map(asMember),
    asOfText: sayAsOf(evaluation.asOf, 'zh'),
  }
}

/** The day the report speaks from: when it became final, or when its figures were read. */
export function dayOf({ finalisedOn, asOf }: Evaluation): string {
  return finalisedOn ?? shanghaiDate(Date.parse(asOf.at))
}

async function proveLines(
  tx: Tx,
  { lines, year, asOf }: Evaluation,
  scored: ReportMaterial['scored'],
): Promise<ProvenLine[]> {
  const proven: ProvenLine[] = []
  for (const [at, line] of lines.entries()) {
    const { code, subject } = line.figure
    const evidence =
      code === evidenceFigure && subject !== null
        ? await listCountingEvidence(tx, {
            indicatorId: subject,
            yearFrom: year,
            yearTo: year,
            asOf,
          })
        : []
    const score = scored.lines[at]?.score
    proven.push({
      line,
      score: score?.score ?? null,
      isShort: score?.outcome === 'short',
      evidence: evidence.map(({ content }) => content),
    })
  }
  return proven
}

const roles = new Map(
  z
    .array(z.object({ code: z.string(), name: z.string() }))
    .parse(roleRows)
    .map(({ code, name }) => [code, name]),
)

async function readHands(tx: Tx, recordId: string, process: Process): Promise<ReportHand[]> {
  const hands = await handsOf(tx, recordId, process, 'zh')
  return hands.map(({ answersFor, person, actingFor, post, at, note }) => ({
    what: answersFor,
    person: `${person ?? ''}${actingFor === null ? '' : `（代${actingFor}）`}`,
    post: roles.get(post) ?? post,
    on: shanghaiDate(Date.parse(at ?? '')),
    note,
  }))
}

/** `组长（局长）` is a role in the group and a post outside it. */
function asMember({ name, post }: { readonly name: string; readonly post: string }): Member {
  const [, role = post, outside = ''] = /^([^（(]+)[（(](.+)[）)]$/.exec(post) ?? []
  return { role, name, post: outside }
}
