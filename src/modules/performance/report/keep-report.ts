import type { Tx } from '#platform/database/transaction.ts'
import {
  findLastRendering,
  keepRendering,
  listClaims,
  type Rendering,
} from '#platform/claims/claim-store.ts'
import { verifyClaims } from '#platform/claims/verify-claims.ts'
import { faceOfFigure, type Figure } from '#platform/indicators/read-figure.ts'
import type { Module } from '#platform/module.ts'
import type { Evaluation } from '../evaluations/evaluation-kind.ts'
import type { Neighbours } from '../project-directory.ts'
import { sayFigure } from './answer-figures.ts'
import { composeReport } from './compose-report.ts'
import type { ReportClaims } from './report-face.ts'
import { Report } from './report.ts'

/** Writes the report down for good, with every figure it claims; part of the step that makes the evaluation final. */
export async function keepReport(
  tx: Tx,
  neighbours: Neighbours,
  step: {
    readonly record: Evaluation
    readonly journalId: number
    readonly happenedAt: Date
  },
): Promise<void> {
  const { report, figures } = await composeReport(tx, neighbours, step.record)
  const numbers = new Map(report.figures.map(({ name, number }) => [name, number]))
  const claimed = figures
    .flatMap(({ named, figure, text }) => {
      const number = numbers.get(named.name) ?? null
      return number === null
        ? []
        : [{ number, claim: { name: named.name, figure, said: text, unit: named.unit } }]
    })
    .toSorted((one, other) => one.number - other.number)
  await keepRendering(
    tx,
    {
      reportId: step.record.id,
      content: JSON.stringify(report),
      renderedAt: step.happenedAt,
      journalId: step.journalId,
    },
    claimed.map(({ claim }) => claim),
  )
}

/** A report with what is known of its last rendering; null while it is written anew each time. */
export interface ReadReport {
  readonly report: Report
  readonly rendering: Pick<Rendering, 'reportId' | 'rendering' | 'renderedAt'> | null
}

/** The report as it is to be shown: what was written down when it became final, otherwise from today's records. */
export async function readReport(
  tx: Tx,
  neighbours: Neighbours,
  evaluation: Evaluation,
): Promise<ReadReport> {
  const kept = await findLastRendering(tx, evaluation.id)
  if (kept) return { report: Report.parse(JSON.parse(kept.content)), rendering: kept }
  const { report } = await composeReport(tx, neighbours, evaluation)
  return { report, rendering: null }
}

/** Asks the claims of a kept report again, and says what moved. */
export async function readClaims(
  tx: Tx,
  modules: readonly Module[],
  { report, rendering }: ReadReport,
): Promise<ReportClaims | null> {
  if (rendering === null) return null
  const labels = new Map(report.figures.map(({ name, label }) => [name, label]))
  const verified = await verifyClaims({ modules }, tx, await listClaims(tx, rendering))
  const shown = verified.map((one) => ({
    ...one,
    name: one.claim.name,
    label: labels.get(one.claim.name) ?? one.claim.name,
  }))
  return {
    rendering: rendering.rendering,
    renderedAt: rendering.renderedAt.toISOString(),
    broken: shown
      .filter(({ outcome }) => outcome === 'broken')
      .map(({ name, label, claim, then }) => ({
        name,
        label,
        said: claim.said,
        now: sayAgain(then, claim.unit),
      })),
    moved: shown.flatMap(({ name, label, claim, now, outcome }) =>
      outcome === 'moved' && now
        ? [
            {
              name,
              label,
              before: claim.said,
              after: sayAgain(now, claim.unit),
              recordsHref: faceOfFigure(now, 'zh').recordsHref,
            },
          ]
        : [],
    ),
  }
}

function sayAgain(figure: Figure | null, unit: string | null): string {
  return figure === null ? '—' : sayFigure(figure.answer.value, figure.indicator.unit, unit)
}
