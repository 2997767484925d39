import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'

/** A delegation in force to an account, as its delegate sees it. */
export interface DelegationToMe {
  readonly id: string
  readonly name: string
  readonly until: string
  readonly roles: readonly string[] | null
}

export async function listDelegationsTo(
  tx: Tx,
  accountId: string,
  onDate: string,
): Promise<readonly DelegationToMe[]> {
  const { rows } = await sql<DelegationToMe>`
    select d.from_account_id as id, a.display_name as name, d.to_on as until, d.roles
    from people.delegation d join platform.record r on r.id = d.id and r.state = 'in-force'
      join people.account a on a.id = d.from_account_id join platform.record ar on ar.id = a.id
    where d.to_account_id = ${accountId} and ar.state <> 'stopped'
      and d.from_on <= ${onDate}::date and d.to_on >= ${onDate}::date
    order by a.display_name collate "C", d.id limit 100`.execute(tablesOf<'people'>(tx))
  return rows
}

/** Delegations that are in force by their state though their last day is over. */
export async function listLapsedDelegations(tx: Tx, onDate: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select d.id from people.delegation d join platform.record r on r.id = d.id
    where r.state = 'in-force' and d.to_on < ${onDate}::date order by d.id limit 1000`.execute(
    tablesOf<'people'>(tx),
  )
  return rows.map(({ id }) => id)
}

/** Whether the account lets somebody act for it on every one of these days by one delegation. */
export async function isCovered(
  tx: Tx,
  accountId: string,
  days: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from people.delegation d join platform.record r on r.id = d.id and r.state = 'in-force'
    where d.from_account_id = ${accountId} and d.from_on <= ${days.from}::date and d.to_on >= ${days.to}::date
    limit 1`.execute(tablesOf<'people'>(tx))
  return rows.length > 0
}
