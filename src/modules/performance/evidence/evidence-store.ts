import type { Period } from '#kernel/dates.ts'
import type { Scoped } from '#kernel/scope.ts'
import { asOfCondition, type AsOf } from '#platform/journal/as-of.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { Evidence } from './evidence-schema.ts'
import { lastDayOf } from './evidence.ts'

export async function markEvidence(
  tx: Tx,
  evidenceId: string,
  mark: 'signed' | 'annulled',
  journalId: number,
): Promise<void> {
  await tablesOf<'performance'>(tx)
    .insertInto('performance.evidenceMark')
    .values({ evidenceId, mark, journalId })
    .execute()
}

export interface CountingEvidence extends Scoped {
  readonly id: string
  readonly title: string
  readonly content: Evidence
}

/** The evidence that counted at that moment: signed by then and not annulled by then. */
export async function listCountingEvidence(
  tx: Tx,
  of: {
    readonly indicatorId?: string
    readonly projectId?: string
    readonly yearFrom: number
    readonly yearTo: number
    /** Only what speaks of days up to this one; proof of a year may well be of the days after it. */
    readonly until?: string | undefined
    readonly asOf: AsOf
  },
): Promise<readonly CountingEvidence[]> {
  let query = tablesOf<'performance'>(tx)
    .selectFrom('performance.evidence as evidence')
    .innerJoin('performance.evidenceMark as mark', 'mark.evidenceId', 'evidence.id')
    .innerJoin('platform.record as record', 'record.id', 'evidence.id')
    .select(['evidence.id', 'evidence.content', 'record.title'])
    .select(['record.state', 'record.unitId', 'record.ownerId', 'record.assigneeKey'])
    .where('mark.mark', '=', 'signed')
    .where(asOfCondition('mark.journalId', of.asOf))
    .where('evidence.year', '>=', of.yearFrom)
    .where('evidence.year', '<=', of.yearTo)
    .where((condition) =>
      condition.not(
        condition.exists(
          condition
            .selectFrom('performance.evidenceMark as annulled')
            .select('annulled.evidenceId')
            .whereRef('annulled.evidenceId', '=', 'evidence.id')
            .where('annulled.mark', '=', 'annulled')
            .where(asOfCondition('annulled.journalId', of.asOf)),
        ),
      ),
    )
    .orderBy('mark.journalId')
  if (of.indicatorId !== undefined) query = query.where('evidence.indicatorId', '=', of.indicatorId)
  if (of.projectId !== undefined) query = query.where('evidence.projectId', '=', of.projectId)
  const rows = await query.execute()
  const counting = rows.map((row) => ({ ...row, content: Evidence.parse(row.content) }))
  const { until } = of
  return until === undefined
    ? counting
    : counting.filter(({ content }) => lastDayOf(content) <= until)
}

/** The last day of a part of a year; a whole year's proof may be of days after it. */
export function untilWithin({ to }: Period): string | undefined {
  return to.endsWith('-12-31') ? undefined : to
}
