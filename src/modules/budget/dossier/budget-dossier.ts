import {
  defineDossierPart,
  type DossierContext,
  type DossierPart,
} from '#platform/dossier/dossier-part.ts'
import type { DossierPlan } from '#platform/dossier/dossier-routes.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { PdfRenderer } from '#platform/documents/pdf.ts'
import type { House } from '#platform/house.ts'
import { allotmentBook } from '../allotments/allotment-book.ts'
import { listAllotmentIds } from '../allotments/allotment-store.ts'
import { contractBook } from '../contracts/contract-book.ts'
import { listContractIds } from '../contracts/contract-store.ts'
import { balanceOf } from '../ledger/balance.ts'
import type { Source } from '../ledger/funds.ts'
import { readSumsOf } from '../ledger/ledger-store.ts'
import { projectBook } from '../projects/project-book.ts'
import type { Project } from '../projects/project-kind.ts'
import { mayTakeDossier } from '../projects/project-policy.ts'
import { listProjectChanges } from '../projects/project-store.ts'
import { placeOfSheets } from '../sheets/sheet-routes.ts'
import { claimsInDossier } from './claims-in-dossier.ts'

/** The dossier of a project, into which other modules put what they know of it. */
export function projectDossier(
  house: House,
  pdf: PdfRenderer,
  others: readonly DossierPart[],
): DossierPlan {
  const own = [
    basisPart,
    fundsPart,
    contractsPart,
    allotmentsPart,
    claimsInDossier(placeOfSheets(house), pdf),
  ]
  const parts = [...own, ...others].toSorted((one, other) => (one.folder < other.folder ? -1 : 1))
  return { book: projectBook, mayBeTakenBy: mayTakeDossier, parts }
}

/** The project itself with the files of its requests and approvals. */
const basisPart = defineDossierPart({
  folder: '01 立项',
  book: projectBook,
  word: '项目',
  ownsFiles: true,
  list: (_tx, id) => Promise.resolve([id]),
})

/** What its money is by source, and why it came to be so. */
const fundsPart = defineDossierPart<Project>({
  folder: '03 预算',
  book: projectBook,
  word: '预算',
  list: (_tx, id) => Promise.resolve([id]),
  say: sayFunds,
})

/** Its contracts with their papers: what the claims after them are paid on. */
const contractsPart = defineDossierPart({
  folder: '04 合同',
  book: contractBook,
  word: '合同',
  ownsFiles: true,
  list: listContractIds,
})

/** Its tables of shares with each town's acceptance and receipt. */
const allotmentsPart = defineDossierPart({
  folder: '04 奖补分配表',
  book: allotmentBook,
  word: '奖补分配表',
  ownsFiles: true,
  list: listAllotmentIds,
})

async function sayFunds(
  tx: Tx,
  projects: readonly Project[],
  _context: DossierContext,
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const said = new Map<string, Readonly<Record<string, unknown>>>()
  for (const { id, code, year, classCode, sources } of projects) {
    const sums = await readSumsOf(tx, id)
    const changes = await listProjectChanges(tx, id)
    const bySource = (Object.keys(sums) as Source[]).map((source) => ({
      source,
      ...balanceOf(sums, source),
    }))
    const funds = { code, year, classCode, planned: sources, bySource, total: balanceOf(sums) }
    said.set(id, { '资金.json': funds, '预算变动.json': changes })
  }
  return said
}
