import {
  accountKey,
  postKey,
  type Actor,
  type Colleague,
  type Hat,
  type Reach,
} from '#kernel/actor.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import { postInForce } from '../post-store.ts'
import { Grants, type ReachWord } from '../role.ts'

/**
 * Who acts under an account at a moment, with a hat for each of his posts and for each post that a colleague lets him
 * act in. Undefined for an account that is stopped or does not exist; one without posts has no hats. Two statements.
 */
export async function findActor(tx: Tx, accountId: string, now: Date): Promise<Actor | undefined> {
  const onDate = shanghaiDate(now.getTime())
  const sources = await readSources(tx, accountId, onDate)
  const own = sources.find(({ delegationId }) => delegationId === null)
  if (!own) return undefined
  const posts = await readPosts(tx, [...new Set(sources.map((source) => source.accountId))], {
    onDate,
    now,
  })
  const worn = sources.flatMap((source) =>
    posts
      .filter((post) => post.accountId === source.accountId && isDelegated(source, post))
      .map((post) => ({ post, hat: hatOf(accountId, source, post) })),
  )
  return {
    accountId,
    personId: own.personId,
    name: own.name,
    hats: worn.map(({ hat }) => hat),
    looksAreJournalled: worn.some(({ post }) => post.looksAreJournalled),
  }
}

/** The account itself, or a colleague whose delegation to it is in force. */
interface Source extends Colleague {
  readonly delegationId: string | null
  /** The roles delegated; null for all of them. */
  readonly roles: readonly string[] | null
}

interface HeldPost {
  readonly accountId: string
  readonly role: string
  readonly unitId: string
  readonly departmentId: string
  readonly grants: unknown
  readonly looksAreJournalled: boolean
  readonly ownUnits: readonly string[]
  readonly departmentUnits: readonly string[]
}

// The account itself comes first, so that its own hats are tried before a colleague's.
async function readSources(tx: Tx, accountId: string, onDate: string): Promise<readonly Source[]> {
  const { rows } = await sql<Source>`
    select a.id as account_id, a.person_id, a.display_name as name, null::uuid as delegation_id, null::jsonb as roles
    from people.account a join platform.record r on r.id = a.id
    where a.id = ${accountId} and r.state <> 'stopped'
    union all
    select a.id, a.person_id, a.display_name, d.id, d.roles
    from people.delegation d join platform.record dr on dr.id = d.id and dr.state = 'in-force'
      join people.account a on a.id = d.from_account_id
      join platform.record r on r.id = a.id and r.state <> 'stopped'
    where d.to_account_id = ${accountId} and d.from_on <= ${onDate}::date and d.to_on >= ${onDate}::date
    order by delegation_id nulls first`.execute(tablesOf<'people'>(tx))
  return rows
}

async function readPosts(
  tx: Tx,
  accountIds: readonly string[],
  { onDate, now }: { readonly onDate: string; readonly now: Date },
): Promise<readonly HeldPost[]> {
  const { rows } = await sql<HeldPost>`
    with recursive held as (
      select p.id, p.account_id, p.role_code as role, p.unit_id, u.department_id, ro.grants, ro.looks_are_journalled
      from people.post p join people.role ro on ro.code = p.role_code join people.unit u on u.id = p.unit_id
      where p.account_id = any(${[...accountIds]}::uuid[]) and ${postInForce(onDate, now)}),
    below as (
      select unit_id as root, unit_id as id from held
      union select department_id, department_id from held
      union select below.root, u.id from below join people.unit u on u.parent_id = below.id),
    reached as (select root, array_agg(id::text order by id) as units from below group by root)
    select held.account_id, held.role, held.unit_id, held.department_id, held.grants, held.looks_are_journalled,
      own.units as own_units, department.units as department_units
    from held join reached own on own.root = held.unit_id join reached department on department.root = held.department_id
    order by held.id`.execute(tablesOf<'people'>(tx))
  return rows
}

// What was delegated cannot be delegated on: only a colleague's own posts are read here.
function isDelegated(source: Source, post: HeldPost): boolean {
  return source.roles === null || source.roles.includes(post.role)
}

function hatOf(accountId: string, source: Source, post: HeldPost): Hat {
  const grants = Object.entries(Grants.parse(post.grants)).map(
    ([permission, word]) => [permission, reachOf(word, post)] as const,
  )
  const { accountId: colleagueId, personId, name } = source
  return {
    accountId,
    actingFor: source.delegationId === null ? null : { accountId: colleagueId, personId, name },
    post: post.role,
    unitId: post.unitId,
    departmentId: post.departmentId,
    grants: Object.fromEntries(grants),
    keys: [accountKey(colleagueId), postKey(post.role, post.unitId)],
  }
}

function reachOf(word: ReachWord, post: HeldPost): Reach {
  switch (word) {
    case 'section':
      return post.ownUnits
    case 'department':
      return post.departmentUnits
    case 'county':
      return 'county'
  }
}
