import { Refusal } from '#kernel/refusal.ts'
import { label } from '#kernel/label.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { findAccounts, type Account } from './account-store.ts'
import { findUnits, type Unit } from './unit-store.ts'

/** The accounts of these ids, by id; ids of none are left out. */
export async function getAccounts(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Account>> {
  return byId(await findAccounts(tx, ids))
}

export async function getAccount(tx: Tx, id: string): Promise<Account> {
  const [account] = await findAccounts(tx, [id])
  if (account) return account
  throw new Refusal('not-found', label('没有这个账号。', 'There is no such account.'))
}

/** The units of these ids, by id; ids of none are left out. */
export async function getUnits(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Unit>> {
  return byId(await findUnits(tx, ids))
}

/** The department or town that the unit belongs to, or the unit itself when it is one. */
export async function departmentOf(tx: Tx, unitId: string): Promise<Unit> {
  const [unit] = await findUnits(tx, [unitId])
  const [department] = unit ? await findUnits(tx, [unit.departmentId]) : []
  if (department) return department
  throw new Refusal('not-found', label('没有这个机构。', 'There is no such unit.'))
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}
