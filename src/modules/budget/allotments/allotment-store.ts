import { owe, tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import type { Allotment } from './allotment-kind.ts'
import { standingOf, type Drawing, type TownProof, type TownStanding } from './town-standing.ts'

const listedMax = 1000

export function addProof(
  tx: Tx,
  proof: TownProof & {
    readonly allotmentId: string
    readonly accountId: string
    readonly journalId: number
  },
): void {
  const row = { ...proof, fileIds: JSON.stringify(proof.fileIds) }
  owe(tx, tablesOf<'budget'>(tx).insertInto('budget.allotmentProof').values(row))
}

/** What the towns handed in, in the order in which it was recorded. */
export async function listProofs(tx: Tx, allotmentId: string): Promise<readonly TownProof[]> {
  const rows = await tablesOf<'budget'>(tx)
    .selectFrom('budget.allotmentProof')
    .select(['kind', 'townId', 'happenedOn', 'conclusion', 'amountFen', 'note', 'fileIds'])
    .where('allotmentId', '=', allotmentId)
    .orderBy('id')
    .limit(listedMax)
    .execute()
  return rows.map((row) => ({
    ...row,
    kind: row.kind as TownProof['kind'],
    conclusion: row.conclusion as TownProof['conclusion'],
    fileIds: row.fileIds as TownProof['fileIds'],
  }))
}

/** A claim on the table that is under way or paid, as far as whoever may see claims is told. */
export interface AllotmentClaim {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly state: string
  readonly unitId: string
  readonly ownerId: string | null
  readonly assigneeKey: string | null
  readonly drawings: readonly Drawing[]
}

/** The claims that draw on the table now. Decided by only after the table is locked. */
export async function listClaims(tx: Tx, allotmentId: string): Promise<readonly AllotmentClaim[]> {
  const { rows } = await sql<AllotmentClaim>`
    select r.id, r.number, r.title, r.state, r.unit_id, r.owner_id, r.assignee_key,
      (select jsonb_agg(jsonb_build_object('part', line ->> 'part', 'amountFen', line -> 'amountFen', 'paidOn', paid.day))
        from jsonb_array_elements(c.lines) line) as drawings
    from budget.claim c join platform.record r on r.id = c.id
      left join lateral (select max(p.happened_on)::text as day from budget.claim_payment p
        where p.claim_id = c.id and p.kind = 'payment' and r.state in ('paid', 'booked')) paid on true
    where c.basis_id = ${allotmentId} and r.state in ('signing', 'awaiting-payment', 'paid', 'booked')
    order by c.id limit ${listedMax}`.execute(tablesOf<'budget'>(tx))
  return rows
}

/** Where each town of the table stands. Decided by only after the table is locked. */
export async function readStandings(
  tx: Tx,
  { id, towns }: Pick<Allotment, 'id' | 'towns'>,
): Promise<readonly TownStanding[]> {
  const [claims, proofs] = await Promise.all([listClaims(tx, id), listProofs(tx, id)])
  const drawings = claims.flatMap((claim) => claim.drawings)
  return towns.map((share) => standingOf(share, drawings, proofs))
}

/** Why a town's share became another. */
export interface AllotmentChange {
  readonly townId: string
  readonly decidedOn: string
  readonly beforeFen: number
  readonly afterFen: number
  readonly reason: string
  readonly document: string | null
  readonly fileIds: readonly string[]
}

export function addChange(
  tx: Tx,
  change: AllotmentChange & {
    readonly allotmentId: string
    readonly accountId: string
    readonly journalId: number
  },
): void {
  const row = { ...change, fileIds: JSON.stringify(change.fileIds) }
  owe(tx, tablesOf<'budget'>(tx).insertInto('budget.allotmentChange').values(row))
}

export async function listChanges(
  tx: Tx,
  allotmentId: string,
): Promise<readonly AllotmentChange[]> {
  const rows = await tablesOf<'budget'>(tx)
    .selectFrom('budget.allotmentChange')
    .select(['townId', 'decidedOn', 'beforeFen', 'afterFen', 'reason', 'document', 'fileIds'])
    .where('allotmentId', '=', allotmentId)
    .orderBy('id')
    .limit(listedMax)
    .execute()
  return rows.map((row) => ({ ...row, fileIds: row.fileIds as AllotmentChange['fileIds'] }))
}

/** Every allotment of a project, whoever may see it, in the order in which they were drawn up. */
export async function listAllotmentIds(tx: Tx, projectId: string): Promise<readonly string[]> {
  const rows = await tablesOf<'budget'>(tx)
    .selectFrom('budget.allotment')
    .select('id')
    .where('projectId', '=', projectId)
    .orderBy('id')
    .limit(listedMax)
    .execute()
  return rows.map(({ id }) => id)
}
