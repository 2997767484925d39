import { label, say, type Label, type Language } from '#kernel/label.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import { z } from 'zod'
import { listRoles } from '../role-store.ts'
import { postInForce } from '../post-store.ts'

export const Organisation = z.object({
  /** From the county down, each unit right after its parent. */
  units: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      depth: z.number(),
      kind: z.string(),
      holders: z.array(z.object({ accountId: z.string(), name: z.string(), post: z.string() })),
    }),
  ),
  roles: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      outside: z.boolean(),
      grants: z.array(z.object({ permission: z.string(), label: z.string(), reach: z.string() })),
    }),
  ),
})
export type Organisation = z.infer<typeof Organisation>

const reaches: Readonly<Record<'section' | 'department' | 'county', Label>> = {
  section: label('本单位和下级', 'the unit and those below it'),
  department: label('整个部门', 'the whole department'),
  county: label('全县', 'the whole county'),
}

/** The units with who holds which post in them today, and the roles with what each may do and how far. */
export async function readOrganisation(
  tx: Tx,
  {
    today,
    permissions,
  }: { readonly today: string; readonly permissions: Readonly<Record<string, Label>> },
  language: Language,
): Promise<Organisation> {
  const roles = await listRoles(tx)
  const names = new Map(roles.map((role) => [role.code, label(role.name, role.nameEnglish)]))
  const sayRole = (code: string): string => say(names.get(code) ?? label(code, code), language)
  const holders = await readHolders(tx, today)
  return {
    units: (await readUnits(tx)).map(({ id, name, nameEnglish, depth, unitKind }) => ({
      id,
      name: language === 'en' ? (nameEnglish ?? name) : name,
      depth,
      kind: unitKind,
      holders: holders
        .filter(({ unitId }) => unitId === id)
        .map(({ accountId, name: person, roleCode }) => ({
          accountId,
          name: person,
          post: sayRole(roleCode),
        })),
    })),
    roles: roles.map(({ code, outside, grants }) => ({
      code,
      label: sayRole(code),
      outside,
      grants: Object.entries(grants).map(([permission, reach]) => ({
        permission,
        label: say(permissions[permission] ?? label(permission, permission), language),
        reach: say(reaches[reach], language),
      })),
    })),
  }
}

interface UnitRow {
  readonly id: string
  readonly name: string
  readonly nameEnglish: string | null
  readonly unitKind: string
  readonly depth: number
}

async function readUnits(tx: Tx): Promise<readonly UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    with recursive tree as (
      select u.id, u.name, u.name_english, u.unit_kind, 0 as depth, array[u.name] as path
      from people.unit u join platform.record r on r.id = u.id
      where u.parent_id is null and r.state = 'in-use'
      union all
      select u.id, u.name, u.name_english, u.unit_kind, tree.depth + 1, tree.path || u.name
      from tree join people.unit u on u.parent_id = tree.id join platform.record r on r.id = u.id
      where r.state = 'in-use')
    select id, name, name_english, unit_kind, depth from tree order by path limit 2000`.execute(
    tablesOf<'people'>(tx),
  )
  return rows
}

interface HolderRow {
  readonly unitId: string
  readonly accountId: string
  readonly name: string
  readonly roleCode: string
}

async function readHolders(tx: Tx, today: string): Promise<readonly HolderRow[]> {
  const { rows } = await sql<HolderRow>`
    select p.unit_id, a.id as account_id, a.display_name as name, p.role_code
    from people.post p join people.account a on a.id = p.account_id join platform.record r on r.id = a.id
    where r.state <> 'stopped' and ${postInForce(today)}
    order by p.role_code, a.display_name collate "C" limit 5000`.execute(tablesOf<'people'>(tx))
  return rows
}
