import { owe, tablesOf, type Tx } from '#platform/database/transaction.ts'
import type { ClaimContent } from './claim.ts'

/** Keeps what the claim said after an edit, without the payee, who is personal; a line's own payee is a public body. */
export function addVersion(
  tx: Tx,
  version: {
    readonly claimId: string
    readonly version: number
    readonly content: ClaimContent
    readonly accountId: string
    readonly changedAt: Date
    readonly journalId: number
  },
): void {
  const { content, ...rest } = version
  const row = { ...rest, content: JSON.stringify(withoutPayee(content)) }
  owe(tx, tablesOf<'budget'>(tx).insertInto('budget.claimVersion').values(row))
}

function withoutPayee(content: ClaimContent): Omit<ClaimContent, 'payee'> {
  const { claimKind, basisId, settlement, projectId, purpose, eventOn } = content
  const { lines, invoices, attachments, differenceReason, totalFen } = content
  const first = { claimKind, basisId, settlement, projectId, purpose, eventOn }
  return { ...first, lines, invoices, attachments, differenceReason, totalFen }
}

/** Every claim on a project, the oldest first. */
export async function listClaimsOf(tx: Tx, projectId: string): Promise<readonly string[]> {
  const rows = await tablesOf<'budget'>(tx)
    .selectFrom('budget.claim')
    .select('id')
    .where('projectId', '=', projectId)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** A payment, a returned payment or a booking. */
export interface PaymentRow {
  readonly kind: 'payment' | 'reversal' | 'booking'
  readonly amountFen: number
  readonly happenedOn: string
  readonly reference: string
  readonly accountId: string
  readonly personId: string
}

export function addPayment(
  tx: Tx,
  row: PaymentRow & {
    readonly claimId: string
    readonly projectId: string
    readonly stepsRequired: number
    readonly stepsSigned: number
    readonly journalId: number
  },
): void {
  owe(tx, tablesOf<'budget'>(tx).insertInto('budget.claimPayment').values(row))
}

export async function listPayments(tx: Tx, claimId: string): Promise<readonly PaymentRow[]> {
  return (await listPaymentsOf(tx, [claimId])).get(claimId) ?? []
}

/** The payments of several claims, each by the claim's id. */
export async function listPaymentsOf(
  tx: Tx,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PaymentRow[]>> {
  if (claimIds.length === 0) return new Map()
  const rows = await tablesOf<'budget'>(tx)
    .selectFrom('budget.claimPayment')
    .select(['claimId', 'kind', 'amountFen', 'happenedOn', 'reference', 'accountId', 'personId'])
    .where('claimId', 'in', [...claimIds])
    .orderBy('id')
    .execute()
  const payments = rows.map((row) => ({ ...row, kind: row.kind as PaymentRow['kind'] }))
  return Map.groupBy(payments, ({ claimId }) => claimId)
}

export interface ClaimVersion {
  readonly content: Omit<ClaimContent, 'payee'>
  readonly accountId: string
  readonly changedAt: Date
}

/** The claim's last two versions, the newer first. */
export async function listLastVersions(tx: Tx, claimId: string): Promise<readonly ClaimVersion[]> {
  const rows = await tablesOf<'budget'>(tx)
    .selectFrom('budget.claimVersion')
    .select(['content', 'accountId', 'changedAt'])
    .where('claimId', '=', claimId)
    .orderBy('version', 'desc')
    .limit(2)
    .execute()
  return rows.map((row) => ({ ...row, content: row.content as ClaimVersion['content'] }))
}
