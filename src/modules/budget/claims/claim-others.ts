import type { Actor } from '#kernel/actor.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { findSameFiles } from '#platform/files/record-files.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { checkClaim } from './claim-checks.ts'
import type { Finding } from './claim-finding.ts'
import type { Claim } from './claim-kind.ts'
import { isHolding } from './claim-release.ts'
import { readClaimRules } from './claim-rules.ts'
import { filesOf, takenFrom } from './claim.ts'
import { bySource } from '../ledger/balance.ts'
import { readPaperRules } from './paper-rules.ts'
import { readBasisStanding } from './read-basis.ts'
import { readInvoices } from './invoice-store.ts'
import { readSumsOf } from '../ledger/ledger-store.ts'
import { findClaimNames, sayClaim } from '../queries/claim-names.ts'

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
  const names = await findClaimNames(tx, others, reader.actor)
  const rules = await readClaimRules(tx, shanghaiDate(reader.now.getTime()))
  return checkClaim(claim, {
    sums: await readSumsOf(tx, claim.projectId),
    heldFen: isHolding(claim) ? bySource(takenFrom(claim.lines)) : [],
    invoices,
    sameFiles,
    nameOther: (id) => {
      const other = names.get(id)
      return other ? sayClaim(other) : null
    },
    hints: rules.hints,
    basis: await readBasisStanding(tx, claim, claim.id),
    paperRules: await readPaperRules(tx, claim.eventOn),
  })
}
