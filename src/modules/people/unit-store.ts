import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import { UnitKind } from './unit-schema.ts'

/** A unit as other parts of the house know it. */
export interface Unit {
  readonly id: string
  readonly unitKind: UnitKind
  readonly parentId: string | null
  readonly departmentId: string
  readonly code: string | null
  readonly name: string
  readonly nameEnglish: string | null
}

export interface OrganMember {
  readonly id: string
  readonly accountId: string | null
  readonly name: string
  readonly post: string
  readonly from: string
  readonly to: string | null
}

const columns = [
  'id',
  'unitKind',
  'parentId',
  'departmentId',
  'code',
  'name',
  'nameEnglish',
] as const

export async function findUnits(tx: Tx, ids: readonly string[]): Promise<readonly Unit[]> {
  if (ids.length === 0) return []
  const rows = await tablesOf<'people'>(tx)
    .selectFrom('people.unit')
    .select([...columns])
    .where('id', 'in', [...ids])
    .execute()
  return rows.map((row) => ({ ...row, unitKind: UnitKind.parse(row.unitKind) }))
}

export async function findUnitByCode(tx: Tx, code: string): Promise<Unit | undefined> {
  const row = await tablesOf<'people'>(tx)
    .selectFrom('people.unit')
    .select([...columns])
    .where('code', '=', code)
    .executeTakeFirst()
  return row && { ...row, unitKind: UnitKind.parse(row.unitKind) }
}

/** The organ of that name in a department, e.g. its performance leading group. */
export async function findOrgan(
  tx: Tx,
  { departmentId, name }: { readonly departmentId: string; readonly name: string },
): Promise<{ readonly id: string } | undefined> {
  return tablesOf<'people'>(tx)
    .selectFrom('people.unit')
    .select('id')
    .where('unitKind', '=', 'organ')
    .where('departmentId', '=', departmentId)
    .where('name', '=', name)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

/** The units in use of these kinds, by name. */
export async function listUnitsInUse(
  tx: Tx,
  kinds: readonly UnitKind[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return tablesOf<'people'>(tx)
    .selectFrom('people.unit as u')
    .innerJoin('platform.record as r', 'r.id', 'u.id')
    .select(['u.id', 'u.name'])
    .where('r.state', '=', 'in-use')
    .where('u.unitKind', 'in', [...kinds])
    .orderBy('u.name')
    .limit(1000)
    .execute()
}

/** What still hangs on a unit: units in use below it, and posts held in it on that day. */
export async function countDependents(
  tx: Tx,
  unitId: string,
  onDate: string,
): Promise<{ readonly units: number; readonly posts: number }> {
  const { rows } = await sql<{ units: number; posts: number }>`
    select (select count(*) from people.unit u join platform.record r on r.id = u.id
             where u.parent_id = ${unitId} and r.state = 'in-use') as units,
           (select count(*) from people.post p where p.unit_id = ${unitId} and p.ended_at is null
             and (p.to_on is null or p.to_on >= ${onDate}::date)) as posts`.execute(
    tablesOf<'people'>(tx),
  )
  return rows[0] ?? { units: 0, posts: 0 }
}

/** Who sits in the organ on that day, in the order they are named. */
export async function listOrganMembers(
  tx: Tx,
  organId: string,
  onDate: string,
): Promise<readonly OrganMember[]> {
  const rows = await tablesOf<'people'>(tx)
    .selectFrom('people.organMember')
    .select(['id', 'accountId', 'name', 'post', 'fromOn', 'toOn'])
    .where('organId', '=', organId)
    .where('fromOn', '<=', onDate)
    .where((member) => member.or([member('toOn', 'is', null), member('toOn', '>=', onDate)]))
    .orderBy('position')
    .execute()
  return rows.map(({ fromOn, toOn, ...row }) => ({ ...row, from: fromOn, to: toOn }))
}

/** Everyone who ever sat in the organ, in the order they are named. */
export async function listOrganHistory(tx: Tx, organId: string): Promise<readonly OrganMember[]> {
  const rows = await tablesOf<'people'>(tx)
    .selectFrom('people.organMember')
    .select(['id', 'accountId', 'name', 'post', 'fromOn', 'toOn'])
    .where('organId', '=', organId)
    .orderBy('position')
    .limit(500)
    .execute()
  return rows.map(({ fromOn, toOn, ...row }) => ({ ...row, from: fromOn, to: toOn }))
}

export async function insertOrganMember(
  tx: Tx,
  member: {
    readonly id: string
    readonly organId: string
    readonly accountId: string | null
    readonly name: string
    readonly post: string
    readonly fromOn: string
    readonly seatedBy: number
  },
): Promise<void> {
  await sql`insert into people.organ_member (id, organ_id, account_id, name, post, position, from_on, seated_by)
    select ${member.id}, ${member.organId}, ${member.accountId}, ${member.name}, ${member.post},
      coalesce(max(position), 0) + 1, ${member.fromOn}::date, ${member.seatedBy}
    from people.organ_member where organ_id = ${member.organId}`.execute(tablesOf<'people'>(tx))
}

export async function closeOrganMember(
  tx: Tx,
  memberId: string,
  end: { readonly toOn: string; readonly unseatedBy: number },
): Promise<void> {
  await tablesOf<'people'>(tx)
    .updateTable('people.organMember')
    .set(end)
    .where('id', '=', memberId)
    .execute()
}

/** The county itself, once it is set up. */
export async function findCounty(tx: Tx): Promise<Unit | undefined> {
  const row = await tablesOf<'people'>(tx)
    .selectFrom('people.unit')
    .select([...columns])
    .where('unitKind', '=', 'county')
    .executeTakeFirst()
  return row && { ...row, unitKind: 'county' }
}
