import { sm3Hex } from '../crypto/sm3.ts'
import { tablesOf, type Tx } from '../database/transaction.ts'
import type { Figure } from '../indicators/read-figure.ts'
import type { AsOf } from '../journal/as-of.ts'

/** A figure that stands in a report, by the name its sentences use, with the words it is said in. */
export interface ClaimedFigure {
  readonly name: string
  readonly figure: Figure
  /** As printed, e.g. `80.00万元`. */
  readonly said: string
  /** What the words add to the value where the indicator itself has no unit. */
  readonly unit: string | null
}

/** A report as it was written once. */
export interface Rendering {
  readonly reportId: string
  readonly rendering: number
  /** JSON; its digest is kept beside it. */
  readonly content: string
  readonly digest: string
  readonly renderedAt: Date
}

/** A claim as it was stored: the question, and the answer it had then. */
export interface Claim {
  readonly position: number
  readonly name: string
  readonly code: string
  readonly subject: string | null
  readonly periodFrom: string
  readonly periodTo: string
  readonly sealNumber: number
  readonly journalIdMax: number
  readonly provisional: boolean
  readonly asOfAt: Date
  readonly value: string | null
  readonly said: string
  readonly unit: string | null
  readonly recordCount: number
  readonly queryDigest: string
}

/** Keeps what a report says and what it claims. Nothing kept before is touched: a report written again is one more rendering. */
export async function keepRendering(
  tx: Tx,
  report: {
    readonly reportId: string
    readonly content: string
    readonly renderedAt: Date
    readonly journalId: number
  },
  figures: readonly ClaimedFigure[],
): Promise<number> {
  const before = await findLastRendering(tx, report.reportId)
  const rendering = (before?.rendering ?? 0) + 1
  const tables = tablesOf<'platform'>(tx)
  await tables
    .insertInto('platform.rendering')
    .values({ ...report, rendering, digest: sm3Hex(report.content) })
    .execute()
  if (figures.length === 0) return rendering
  const rows = figures.map((one, at) => ({
    reportId: report.reportId,
    rendering,
    position: at + 1,
    ...claimOf(one),
  }))
  await tables.insertInto('platform.claim').values(rows).execute()
  return rendering
}

function claimOf({ name, figure, said, unit }: ClaimedFigure) {
  const { indicator, period, asOf, subject, answer, queryDigest } = figure
  return {
    name,
    code: indicator.code,
    subject,
    periodFrom: period.from,
    periodTo: period.to,
    ...momentOf(asOf),
    value: answer.value,
    said,
    unit,
    recordCount: answer.recordCount,
    queryDigest,
  }
}

function momentOf({ sealNumber, journalIdMax, provisional, at }: AsOf) {
  return { sealNumber, journalIdMax, provisional, asOfAt: new Date(at) }
}

/** The newest rendering of a report; none while it has never been final. */
export async function findLastRendering(tx: Tx, reportId: string): Promise<Rendering | undefined> {
  return tablesOf<'platform'>(tx)
    .selectFrom('platform.rendering')
    .select(['reportId', 'rendering', 'content', 'digest', 'renderedAt'])
    .where('reportId', '=', reportId)
    .orderBy('rendering', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The claims of one rendering in the order of first reading. */
export async function listClaims(
  tx: Tx,
  { reportId, rendering }: Pick<Rendering, 'reportId' | 'rendering'>,
): Promise<readonly Claim[]> {
  return tablesOf<'platform'>(tx)
    .selectFrom('platform.claim')
    .selectAll()
    .where('reportId', '=', reportId)
    .where('rendering', '=', rendering)
    .orderBy('position')
    .execute()
}
