import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import { z } from 'zod'

/** An account as other parts of the house know it. */
export interface Account {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly unitId: string
  readonly state: AccountStateWord
}

const AccountStateWord = z.enum(['new', 'active', 'stopped'])
type AccountStateWord = z.infer<typeof AccountStateWord>

export async function findAccounts(tx: Tx, ids: readonly string[]): Promise<readonly Account[]> {
  if (ids.length === 0) return []
  const rows = await tablesOf<'people'>(tx)
    .selectFrom('people.account as a')
    .innerJoin('platform.record as r', 'r.id', 'a.id')
    .select(['a.id', 'a.personId', 'a.displayName as name', 'r.unitId', 'r.state'])
    .where('a.id', 'in', [...ids])
    .execute()
  return rows.map((row) => ({ ...row, state: AccountStateWord.parse(row.state) }))
}

/** The account of a login name, already in lower case. */
export async function findAccountByLoginName(
  tx: Tx,
  loginName: string,
): Promise<Account | undefined> {
  const row = await tablesOf<'people'>(tx)
    .selectFrom('people.account as a')
    .innerJoin('platform.record as r', 'r.id', 'a.id')
    .select(['a.id', 'a.personId', 'a.displayName as name', 'r.unitId', 'r.state'])
    .where('a.loginName', '=', loginName)
    .executeTakeFirst()
  return row && { ...row, state: AccountStateWord.parse(row.state) }
}

/** The names of everybody who has an account in use. Personal: for comparing with, never for showing. */
export async function listStaffNames(tx: Tx): Promise<readonly string[]> {
  const rows = await tablesOf<'people'>(tx)
    .selectFrom('people.account as a')
    .innerJoin('platform.record as r', 'r.id', 'a.id')
    .select('a.displayName as name')
    .distinct()
    .where('r.state', '!=', 'stopped')
    .execute()
  return rows.map(({ name }) => name)
}

/** Accounts that are not stopped, by name, for choosing a colleague. */
export async function listAccountsInUse(
  tx: Tx,
): Promise<readonly { readonly id: string; readonly name: string; readonly unit: string }[]> {
  return tablesOf<'people'>(tx)
    .selectFrom('people.account as a')
    .innerJoin('platform.record as r', 'r.id', 'a.id')
    .innerJoin('people.unit as u', 'u.id', 'r.unitId')
    .select(['a.id', 'a.displayName as name', 'u.name as unit'])
    .where('r.state', '!=', 'stopped')
    .orderBy('u.name')
    .orderBy('a.displayName')
    .limit(2000)
    .execute()
}

/** Accounts in use that nobody signed in to, and no administrator touched, since that moment. */
export async function listUnusedAccounts(tx: Tx, since: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from people.account a join platform.record r on r.id = a.id
    where r.state <> 'stopped' and r.changed_at < ${since}
      and not exists (select from people.sign_in_attempt s
        where s.account_id = a.id and s.succeeded and s.at >= ${since})
    order by a.id limit 1000`.execute(tablesOf<'people'>(tx))
  return rows.map(({ id }) => id)
}
