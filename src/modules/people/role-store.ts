import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import { Role } from './role.ts'
import { seededRoles } from './role-seed.ts'

/** Brings the seeded roles to the state of the seed; roles that only the county has stay as they are. */
export async function loadRoles(tx: Tx, roles: readonly Role[] = seededRoles): Promise<void> {
  for (const role of roles) {
    const row = { ...role, grants: JSON.stringify(role.grants) }
    const { code: _code, ...changes } = row
    await tablesOf<'people'>(tx)
      .insertInto('people.role')
      .values(row)
      .onConflict((conflict) => conflict.column('code').doUpdateSet(changes))
      .execute()
  }
}

export async function listRoles(tx: Tx): Promise<readonly Role[]> {
  const rows = await tablesOf<'people'>(tx)
    .selectFrom('people.role')
    .selectAll()
    .orderBy('code')
    .limit(500)
    .execute()
  return rows.map((row) => Role.parse(row))
}

/** The roles a person holds on any of these days, in posts of all his accounts or by delegations to them. */
export async function listRolesOfPerson(
  tx: Tx,
  personId: string,
  days: { readonly from: string; readonly to: string | null },
): Promise<readonly Role[]> {
  const to = days.to ?? '9999-12-31'
  const { rows } = await sql`
    with own as (select id from people.account where person_id = ${personId}),
    codes as (
      select p.role_code as code from people.post p join own on own.id = p.account_id
      where p.ended_at is null and p.from_on <= ${to}::date and coalesce(p.to_on, date '9999-12-31') >= ${days.from}::date
      union
      select p.role_code from people.delegation d join own on own.id = d.to_account_id
        join platform.record r on r.id = d.id and r.state = 'in-force'
        join people.post p on p.account_id = d.from_account_id
      where p.ended_at is null and (d.roles is null or d.roles ? p.role_code)
        and d.from_on <= ${to}::date and d.to_on >= ${days.from}::date)
    select role.* from people.role role join codes on codes.code = role.code order by role.code`.execute(
    tablesOf<'people'>(tx),
  )
  return rows.map((row) => Role.parse(row))
}

/** Two posts given to one person at once wait for each other, so that the second sees the first. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await sql`select 1 from people.account where id = ${personId} for update`.execute(
    tablesOf<'people'>(tx),
  )
}
