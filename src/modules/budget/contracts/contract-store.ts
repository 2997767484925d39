import type { Actor } from '#kernel/actor.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { owe, tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import { maySeeClaim } from '../claims/claim-policy.ts'
import type { ClaimState } from '../claims/claim-process.ts'
import { maySeeContract } from './contract-policy.ts'
import type { ContractState } from './contract-process.ts'
import type { AssetCard } from './contract.ts'

const listedMax = 500

/** A contract as a project or a claim names it. */
export interface ContractEntry {
  readonly id: string
  readonly contractNumber: string
  readonly name: string
  readonly supplierName: string
  readonly state: ContractState
  readonly totalFen: number
  readonly takenFen: number
}

/** The contracts of a project that this person may see. */
export async function listContractsOf(
  tx: Tx,
  projectId: string,
  actor: Actor,
): Promise<readonly ContractEntry[]> {
  return readEntries(
    tx,
    sql<boolean>`own.project_id = ${projectId} and ${scopeCondition(scopeOf(actor, maySeeContract))}`,
  )
}

/** The contracts that may be paid on and that this person may see. */
export async function listPayable(tx: Tx, actor: Actor): Promise<readonly ContractEntry[]> {
  return readEntries(
    tx,
    sql<boolean>`r.state in ('in-force', 'accepted') and ${scopeCondition(scopeOf(actor, maySeeContract))}
      and exists (select from platform.record p where p.id = own.project_id and p.state = 'approved')`,
  )
}

/** What the contracts in force on a project, but for this one, still have to be paid in all. */
export async function readPromised(tx: Tx, projectId: string, exceptId: string): Promise<number> {
  const entries = await readEntries(
    tx,
    sql<boolean>`own.project_id = ${projectId} and own.id <> ${exceptId} and r.state in ('in-force', 'accepted')`,
  )
  return entries.reduce((sum, { totalFen, takenFen }) => sum + totalFen - takenFen, 0)
}

async function readEntries(
  tx: Tx,
  condition: ReturnType<typeof sql<boolean>>,
): Promise<readonly ContractEntry[]> {
  const { rows } = await sql<ContractEntry>`
    select own.id, own.contract_number, own.name, own.supplier ->> 'name' as supplier_name, r.state, own.total_fen,
      coalesce((select sum(u.amount_fen) from budget.basis_use u where u.basis_id = own.id), 0)::bigint as taken_fen
    from budget.contract own join platform.record r on r.id = own.id
    where ${condition} order by own.signed_on desc, own.contract_number collate "C" limit ${listedMax}`.execute(
    tablesOf<'budget'>(tx),
  )
  return rows
}

/** The id of the contract that has this number, if there is one. */
export async function findContractByNumber(tx: Tx, number: string): Promise<string | undefined> {
  const row = await tablesOf<'budget'>(tx)
    .selectFrom('budget.contract')
    .select('id')
    .where('contractNumber', '=', number)
    .executeTakeFirst()
  return row?.id
}

/** How many claims on the contract are not in the books yet, of those that hold or have spent money. */
export async function countUnbooked(tx: Tx, contractId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from budget.claim c join platform.record r on r.id = c.id
    where c.basis_id = ${contractId} and r.state in ('signing', 'awaiting-payment', 'paid')`.execute(
    tablesOf<'budget'>(tx),
  )
  return rows[0]?.count ?? 0
}

/** A claim on a contract, as far as its page tells of it. */
export interface ContractClaim {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly state: ClaimState
  readonly part: string | null
  readonly totalFen: number
  readonly eventOn: string
  readonly isVisible: boolean
}

/** Every claim on a contract in order of time; `isVisible` says whether this person may open it. */
export async function listContractClaims(
  tx: Tx,
  contractId: string,
  actor: Actor,
): Promise<readonly ContractClaim[]> {
  const { rows } = await sql<ContractClaim>`
    select r.id, r.number, r.title, r.state, c.lines -> 0 ->> 'part' as part, c.total_fen, c.event_on,
      ${scopeCondition(scopeOf(actor, maySeeClaim))} as is_visible
    from budget.claim c join platform.record r on r.id = c.id
    where c.basis_id = ${contractId} order by r.created_at, r.id limit ${listedMax}`.execute(
    tablesOf<'budget'>(tx),
  )
  return rows
}

export async function listAssetCards(tx: Tx, contractId: string): Promise<readonly AssetCard[]> {
  return tablesOf<'budget'>(tx)
    .selectFrom('budget.assetCard')
    .select(['number', 'name', 'quantity', 'amountFen', 'place', 'keeper'])
    .where('contractId', '=', contractId)
    .orderBy('journalId')
    .orderBy(sql`number collate "C"`)
    .limit(listedMax)
    .execute()
}

/** Which of these card numbers are in the register already. */
export async function findTakenNumbers(
  tx: Tx,
  numbers: readonly string[],
): Promise<readonly string[]> {
  if (numbers.length === 0) return []
  const rows = await tablesOf<'budget'>(tx)
    .selectFrom('budget.assetCard')
    .select('number')
    .where('number', 'in', [...numbers])
    .execute()
  return rows.map(({ number }) => number)
}

export function addAssetCards(
  tx: Tx,
  cards: readonly AssetCard[],
  of: { readonly contractId: string; readonly journalId: number },
): void {
  owe(
    tx,
    tablesOf<'budget'>(tx)
      .insertInto('budget.assetCard')
      .values(cards.map((card) => ({ ...card, ...of }))),
  )
}
