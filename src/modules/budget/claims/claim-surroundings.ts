import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lockRecords } from '#platform/actions/lock-records.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { Sums } from '../ledger/balance.ts'
import { refuseOverdraft } from '../ledger/balance.ts'
import { checkClaim } from './claim-checks.ts'
import { takenFrom, type ClaimContent, type ClaimInvoice } from './claim.ts'
import { findClassNames } from '../ledger/class-store.ts'
import type { Basis, Taken } from './basis.ts'
import { readTaken } from './basis-store.ts'
import { readPaperRules, type PaperRule } from './paper-rules.ts'
import { readBasis } from './read-basis.ts'
import type { SourceAmount } from '../ledger/funds.ts'
import { lockInvoices, readInvoices, type InvoiceStanding } from './invoice-store.ts'
import { readSumsOf } from '../ledger/ledger-store.ts'
import { findProjects, type ProjectSummary } from '../projects/project-store.ts'

/** What the words of a claim need beside it. */
export interface ClaimNames {
  readonly project: ProjectSummary
  readonly classes: ReadonlyMap<string, string>
  /** The contract or allotment that it is paid on. */
  readonly basis: Basis | null
}

export async function readNames(
  tx: Tx,
  content: Pick<ClaimContent, 'projectId' | 'eventOn' | 'claimKind' | 'basisId'>,
): Promise<ClaimNames> {
  const [projects, classes, basis] = await Promise.all([
    findProjects(tx, [content.projectId]),
    findClassNames(tx, content.eventOn),
    readBasis(tx, content),
  ])
  const project = projects.get(content.projectId)
  if (!project) throw projectMissing()
  return { project, classes, basis }
}

/** Everything that stands still while a claim takes money: the project's sums and the invoices. */
export interface Held extends ClaimNames {
  readonly sums: Sums
  readonly invoices: ReadonlyMap<string, InvoiceStanding>
  /** What claims other than this one take of its basis. */
  readonly takenElsewhere: Taken
  readonly paperRules: readonly PaperRule[]
}

interface ToHold {
  readonly content: ClaimContent
  readonly alsoProjects?: readonly string[]
  readonly alsoInvoices?: readonly ClaimInvoice[]
  /** What the claim drew on before, where that is another contract or allotment. */
  readonly alsoBasis?: Pick<ClaimContent, 'claimKind' | 'basisId'>
}

/**
 * Locks the projects, contracts, allotments and invoices that the claim takes from or gives back to, in one order for
 * everyone. `take` already holds the claim itself.
 */
export async function lockMoney(tx: Tx, toHold: ToHold): Promise<void> {
  const { content, alsoProjects = [], alsoBasis } = toHold
  const projects = [content.projectId, ...alsoProjects].map((id) => ({
    kind: 'budget.project',
    id,
  }))
  const bases = [content, ...(alsoBasis ? [alsoBasis] : [])].flatMap(({ claimKind, basisId }) =>
    basisId === null ? [] : [{ kind: `budget.${claimKind}`, id: basisId }],
  )
  await Promise.all([
    lockRecords(tx, [...projects, ...bases]),
    lockInvoices(tx, invoicesOf(toHold)),
  ])
}

/** Reads what `lockMoney` locked. */
export async function readHeld(tx: Tx, claimId: string, toHold: ToHold): Promise<Held> {
  const { content } = toHold
  const keys = invoicesOf(toHold).map(({ key }) => key)
  const { basisId, eventOn } = content
  const [names, sums, invoices, takenElsewhere, paperRules] = await Promise.all([
    readNames(tx, content),
    readSumsOf(tx, content.projectId),
    readInvoices(tx, keys, claimId),
    basisId === null ? {} : readTaken(tx, basisId, claimId),
    readPaperRules(tx, eventOn),
  ])
  return { ...names, sums, invoices, takenElsewhere, paperRules }
}

function invoicesOf({ content, alsoInvoices = [] }: ToHold): readonly ClaimInvoice[] {
  const byKey = new Map([...alsoInvoices, ...content.invoices].map((one) => [one.key, one]))
  return [...byKey.values()]
}

/** Refuses a claim that may not go to others: no approved project, unknown classes, no money, or a check that contradicts. */
export function refuseUnfit(
  content: ClaimContent,
  held: Held,
  heldFen: readonly SourceAmount[] = [],
): void {
  if (held.project.state !== 'approved') throw projectMissing()
  const unknown = content.lines.find(({ classCode }) => !held.classes.has(classCode))
  if (unknown) throw classMissing(unknown.classCode)
  refuseOverdraft(withHeld(held.sums, heldFen), takenFrom(content.lines))
  const contradiction = checkClaim(content, {
    sums: held.sums,
    heldFen,
    invoices: held.invoices,
    sameFiles: [],
    nameOther: () => null,
    hints: [],
    basis: held.basis && { basis: held.basis, takenElsewhere: held.takenElsewhere },
    paperRules: held.paperRules,
  }).find(({ result }) => result === 'contradicts')
  if (contradiction) throw new Refusal('invalid', contradiction.sentence)
}

// What the claim itself holds reserved may be taken again by the same claim.
function withHeld(sums: Sums, heldFen: readonly SourceAmount[]): Sums {
  const own = new Map(heldFen.map(({ source, amountFen }) => [source, amountFen]))
  return Object.fromEntries(
    Object.entries(sums).map(([source, kinds]) => [
      source,
      {
        ...kinds,
        release: (kinds.release ?? 0) - (own.get(source as SourceAmount['source']) ?? 0),
      },
    ]),
  )
}

/** Invoices whose face was entered wrongly before, and that no other claim uses: they take what is said now. */
export function correctable(
  content: ClaimContent,
  invoices: ReadonlyMap<string, InvoiceStanding>,
): readonly ClaimInvoice[] {
  return content.invoices.filter((invoice) => {
    const known = invoices.get(invoice.key)
    return known?.takenElsewhereFen === 0 && known.faceFen !== invoice.faceFen
  })
}

export function projectMissing(): Refusal {
  const sentence = label(
    '这个项目不能报账：没有批复，或者已经结束。请换一个项目。',
    'Nothing can be claimed on this project: it is not approved, or it is closed. Choose another.',
  )
  return new Refusal('invalid', sentence, [{ path: '/projectId', sentence }])
}

function classMissing(code: string): Refusal {
  const sentence = label(
    `没有 ${code} 这个支出分类，请重新选。`,
    `There is no economic class ${code}. Choose again.`,
  )
  return new Refusal('invalid', sentence, [{ path: '/lines', sentence }])
}
