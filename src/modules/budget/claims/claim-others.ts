import type { Actor } from '#kernel/actor.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { findSameFiles } from '#platform/files/record-files.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { sql } from 'kysely'
import { checkClaim } from './claim-checks.ts'
import type { Finding } from './claim-finding.ts'
import type { Claim } from './claim-kind.ts'
import { maySeeClaim } from './claim-policy.ts'
import { isHolding } from './claim-release.ts'
import { readClaimRules } from './claim-rules.ts'
import { filesOf, takenFrom } from './claim.ts'
import { bySource } from '../ledger/balance.ts'
import { readPaperRules } from './paper-rules.ts'
import { readBasisStanding } from './read-basis.ts'
import { readInvoices } from './invoice-store.ts'
import { readSumsOf } from '../ledger/ledger-store.ts'

/** What the checks find on a claim as it stands. Other claims are named only where this reader may see them. */
export async function findingsOf(
  tx: Tx,
  claim: Claim,
  reader: { readonly actor: Actor; readonly now: Date },
): Promise<readonly Finding[]> {
  const keys = claim.invoices.map(({ key }) => key)
  const invoices = await readInvoices(tx, keys, claim.id)
  const sameFiles = await findSameFiles(tx, filesOf(claim), claim.id)
  const others = [
    ...[...invoices.values()].flatMap(({ otherClaimIds }) => otherClaimIds),
    ...sameFiles.map(({ otherRecordId }) => otherRecordId),
  ]
  const names = await findVisibleNames(tx, others, reader.actor)
  const rules = await readClaimRules(tx, shanghaiDate(reader.now.getTime()))
  return checkClaim(claim, {
    sums: await readSumsOf(tx, claim.projectId),
    heldFen: isHolding(claim) ? bySource(takenFrom(claim.lines)) : [],
    invoices,
    sameFiles,
    nameOther: (id) => names.get(id) ?? null,
    hints: rules.hints,
    basis: await readBasisStanding(tx, claim, claim.id),
    paperRules: await readPaperRules(tx, claim.eventOn),
  })
}

async function findVisibleNames(
  tx: Tx,
  ids: readonly string[],
  actor: Actor,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select r.id, coalesce(r.number, r.title) as name from platform.record r
    where r.kind = 'budget.claim' and r.id = any(${[...new Set(ids)]}::uuid[])
      and ${scopeCondition(scopeOf(actor, maySeeClaim))}`.execute(tablesOf<'budget'>(tx))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
