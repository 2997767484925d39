import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql, type RawBuilder } from 'kysely'
import { listRoles } from './role-store.ts'

/** One post of an account, with the words to show it. */
export interface Post {
  readonly id: string
  readonly role: string
  readonly roleName: string
  readonly roleNameEnglish: string
  readonly unitId: string
  readonly unitName: string
  readonly from: string
  readonly to: string | null
  readonly endedAt: Date | null
}

/** Someone who holds a role, and the unit in which he does. */
export interface Holder {
  readonly unitId: string
  readonly accountId: string
  readonly personId: string
  readonly name: string
}

/** Every post the account was ever given, the latest first. */
export async function listPosts(tx: Tx, accountId: string): Promise<readonly Post[]> {
  return tablesOf<'people'>(tx)
    .selectFrom('people.post as p')
    .innerJoin('people.role as ro', 'ro.code', 'p.roleCode')
    .innerJoin('people.unit as u', 'u.id', 'p.unitId')
    .select([
      'p.id',
      'p.roleCode as role',
      'ro.name as roleName',
      'ro.nameEnglish as roleNameEnglish',
      'p.unitId',
      'u.name as unitName',
      'p.fromOn as from',
      'p.toOn as to',
      'p.endedAt',
    ])
    .where('p.accountId', '=', accountId)
    .orderBy('p.fromOn', 'desc')
    .orderBy('p.id', 'desc')
    .limit(200)
    .execute()
}

export async function insertPost(
  tx: Tx,
  post: {
    readonly id: string
    readonly accountId: string
    readonly roleCode: string
    readonly unitId: string
    readonly fromOn: string
    readonly toOn: string | null
    readonly givenBy: number
  },
): Promise<void> {
  await tablesOf<'people'>(tx).insertInto('people.post').values(post).execute()
}

export async function endPost(
  tx: Tx,
  postId: string,
  end: { readonly toOn?: string; readonly endedAt?: Date; readonly endedBy: number },
): Promise<void> {
  await tablesOf<'people'>(tx)
    .updateTable('people.post')
    .set(end)
    .where('id', '=', postId)
    .execute()
}

/** The condition that post `p` is in force on a day, asked at a moment; a day alone asks about the whole of it. */
export function postInForce(onDate: string, at: Date | null = null): RawBuilder<boolean> {
  const moment = at ?? new Date(`${onDate}T15:59:59.999Z`)
  return sql<boolean>`p.from_on <= ${onDate}::date and (p.to_on is null or p.to_on >= ${onDate}::date)
    and (p.ended_at is null or p.ended_at > ${moment})`
}

/**
 * Who holds the role on that day in the unit or, where nobody does, in the nearest unit above it that has someone:
 * a section without a cashier of its own is served by its department's.
 */
export async function findHolders(
  tx: Tx,
  { role, ...where }: { readonly role: string; readonly unitId: string; readonly onDate: string },
): Promise<readonly Holder[]> {
  return (await findHoldersByRole(tx, { roles: [role], ...where })).get(role) ?? []
}

/** The same of several roles at once; a role that nobody holds is absent. */
export async function findHoldersByRole(
  tx: Tx,
  {
    roles,
    unitId,
    onDate,
  }: { readonly roles: readonly string[]; readonly unitId: string; readonly onDate: string },
): Promise<ReadonlyMap<string, readonly Holder[]>> {
  const { rows } = await sql<Holder & { readonly role: string }>`
    with recursive above as (
      select id, parent_id, 0 as height from people.unit where id = ${unitId}
      union all
      select u.id, u.parent_id, above.height + 1 from above join people.unit u on u.id = above.parent_id),
    held as (
      select distinct p.role_code as role, above.height, above.id as unit_id, a.id as account_id, a.person_id, a.display_name as name
      from above join people.post p on p.unit_id = above.id and p.role_code = any(${[...roles]}::text[])
        join people.account a on a.id = p.account_id join platform.record r on r.id = a.id
      where r.state <> 'stopped' and ${postInForce(onDate)})
    select role, unit_id, account_id, person_id, name from held
    where height = (select min(height) from held nearest where nearest.role = held.role)
    order by name collate "C", account_id`.execute(tablesOf<'people'>(tx))
  const byRole = new Map<string, Holder[]>()
  for (const { role, ...holder } of rows) {
    const holders = byRole.get(role) ?? []
    holders.push(holder)
    byRole.set(role, holders)
  }
  return byRole
}

/** Who may do it in the unit by his post or, where nobody may, in the nearest unit above it, with the role that lets him. */
export async function findHoldersOfPermission(
  tx: Tx,
  {
    permission,
    ...where
  }: { readonly permission: string; readonly unitId: string; readonly onDate: string },
): Promise<readonly (Holder & { readonly role: string })[]> {
  const roles = (await listRoles(tx)).filter(({ grants }) => grants[permission] !== undefined)
  const byRole = await findHoldersByRole(tx, { roles: roles.map(({ code }) => code), ...where })
  return [...byRole].flatMap(([role, holders]) => holders.map((holder) => ({ ...holder, role })))
}
