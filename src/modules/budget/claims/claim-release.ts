import type { Done } from '#kernel/action.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { lockRecords } from '#platform/actions/lock-records.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { Claim } from './claim-kind.ts'
import { release } from './claim-money.ts'
import { useBasis } from './basis-store.ts'
import { useInvoices } from './invoice-store.ts'
import { addEntries } from '../ledger/ledger-store.ts'

/** The states in which a claim holds money and invoices. */
const holding: readonly string[] = ['signing', 'awaiting-payment']

/** Whether money is set aside for the claim now. */
export function isHolding({ state }: Pick<Claim, 'state'>): boolean {
  return holding.includes(state)
}

/** Gives back what the claim held: the money to its project, the amounts to its invoices. */
export function giveBack(
  tx: Tx,
  {
    before,
    happenedAt,
    journalId,
  }: Pick<Done<Claim, unknown, unknown>, 'before' | 'happenedAt' | 'journalId'>,
): Promise<void> | void {
  if (!isHolding(before)) return
  const step = { journalId, happenedAt }
  const today = shanghaiDate(happenedAt.getTime())
  const locked = lockRecords(tx, [{ kind: 'budget.project', id: before.projectId }])
  addEntries(tx, release({ ...before, claimId: before.id }, today), step)
  useInvoices(tx, { claimId: before.id, before: before.invoices, after: [], ...step })
  useBasis(tx, { claimId: before.id, before, after: null, ...step })
  return locked
}
