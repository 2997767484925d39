import { holds, type Actor } from '#kernel/actor.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import { isShownTo, type Doubt } from '../../doubts/doubt.ts'
import { maySeeDoubts, maySeeDoubtsOf } from '../../doubts/doubt-policy.ts'

/** Who looks at doubts, and what he cuts them to: the projects of a year, or one project. */
export interface DoubtReader {
  readonly actor: Actor
  readonly year: number | null
  readonly projectId: string | null
}

/** Those of the doubts found that this reader is shown. What he sees neither opens nor settles one. */
export async function keepVisible(
  tx: Tx,
  doubts: readonly Doubt[],
  reader: DoubtReader,
): Promise<readonly Doubt[]> {
  if (!holds(reader.actor, maySeeDoubts)) return []
  const seen = await findSeenClaims(tx, doubts, reader.actor)
  return doubts
    .filter((doubt) => isShownTo(doubt, (id) => seen.has(id)))
    .filter((doubt) => isWithin(doubt, seen, reader))
    .map((doubt) => ({ ...doubt, projectId: shownProject(doubt, seen) }))
}

interface SeenClaim {
  readonly id: string
  readonly projectId: string
  readonly year: number
}

type SeenClaims = ReadonlyMap<string, SeenClaim>

async function findSeenClaims(tx: Tx, doubts: readonly Doubt[], actor: Actor): Promise<SeenClaims> {
  const ids = new Set(doubts.flatMap(({ restsOn }) => restsOn))
  if (ids.size === 0) return new Map()
  const { rows } = await sql<SeenClaim>`
    select r.id, c.project_id, p.year
    from platform.record r join budget.claim c on c.id = r.id join budget.project p on p.id = c.project_id
    where r.kind = 'budget.claim' and r.id = any(${[...ids]}::uuid[])
      and ${scopeCondition(scopeOf(actor, maySeeDoubtsOf))}`.execute(tablesOf<'budget'>(tx))
  return new Map(rows.map((row) => [row.id, row]))
}

// By the claims he sees and no other: a doubt that answers to a project would tell that a claim of it is behind it.
function isWithin(
  doubt: Doubt,
  seen: SeenClaims,
  { year, projectId }: Pick<DoubtReader, 'year' | 'projectId'>,
): boolean {
  const claims = doubt.restsOn.flatMap((id) => seen.get(id) ?? [])
  const isOfYear =
    year === null || doubt.year === year || claims.some((claim) => claim.year === year)
  const isOfProject = projectId === null || claims.some((claim) => claim.projectId === projectId)
  return isOfYear && isOfProject
}

function shownProject({ projectId, restsOn }: Doubt, seen: SeenClaims): string | null {
  const projects = restsOn.flatMap((id) => seen.get(id)?.projectId ?? [])
  return projects.find((id) => id === projectId) ?? projects[0] ?? null
}
