import { invoiceKey, parseInvoiceNumber } from '#kernel/invoice-number.ts'
import { sumFen } from '#kernel/money.ts'
import type { ClaimForm } from './claim-schema.ts'
import { contractParts } from '../contracts/contract.ts'
import { tidyAccount } from '../form-parts.ts'
import { sharesOf } from './allotted-lines.ts'
import { basisMissing, type Basis, type BasisStanding } from './basis.ts'
import type {
  ClaimContent,
  ClaimInvoice,
  ClaimKind,
  ClaimLine,
  Payee,
  Settlement,
} from './claim.ts'

/** The claim's content as the form gives it, every number in its one written form; what its basis knows is not typed. */
export function contentOf(form: ClaimForm, standing: BasisStanding | null): ClaimContent {
  const { claimKind, purpose, eventOn, invoices, attachments, differenceReason } = form
  const basis = standing?.basis ?? null
  const lines = linesOf(form, standing)
  const projectId = basis?.projectId ?? form.projectId
  if (projectId === undefined) throw basisMissing()
  return {
    claimKind,
    basisId: basis?.id ?? null,
    settlement: settlementOf(form),
    projectId,
    purpose,
    eventOn,
    payee: payeeOf(form, basis),
    lines,
    invoices: claimKind === 'allotment' ? [] : invoices.map(invoiceOf),
    attachments,
    differenceReason: differenceReason ?? null,
    totalFen: sumFen(lines.map(({ amountFen }) => amountFen)),
  }
}

/** Which contract or allotment the form says it is paid on. */
export function basisOf(form: ClaimForm): Pick<ClaimContent, 'claimKind' | 'basisId'> {
  const { claimKind } = form
  const chosen: Readonly<Partial<Record<ClaimKind, string | undefined>>> = {
    allotment: form.allotmentId,
    contract: form.contractId,
  }
  return { claimKind, basisId: chosen[claimKind] ?? null }
}

function settlementOf({ settledBy, cardTail }: ClaimForm): Settlement | null {
  if (settledBy === undefined) return null
  return settledBy === 'official-card' && cardTail !== undefined
    ? { by: 'official-card', cardTail }
    : { by: 'transfer' }
}

function payeeOf({ claimKind, payee }: ClaimForm, basis: Basis | null): Payee | null {
  if (claimKind === 'allotment') return null
  if (claimKind === 'contract') return basis?.parts[0]?.payee ?? null
  return payee ? { ...payee, account: tidyAccount(payee.account) } : null
}

function linesOf(form: ClaimForm, standing: BasisStanding | null): readonly ClaimLine[] {
  const { claimKind, lines = [], contractPart } = form
  if (claimKind === 'allotment') return sharesOf(form, standing)
  const part = claimKind === 'contract' && contractPart ? { part: contractPart } : {}
  return lines.map((line) => ({ ...lineOf(line), ...part }))
}

type LineEntry = NonNullable<ClaimForm['lines']>[number]

function lineOf({ standardBasis, standardFen, ...line }: LineEntry): ClaimLine {
  const standard =
    standardBasis === undefined || standardFen === undefined
      ? null
      : { basis: standardBasis, limitFen: standardFen }
  return { ...line, standard }
}

function invoiceOf({ code, number, fileId, ...rest }: ClaimForm['invoices'][number]): ClaimInvoice {
  const parsed = parseInvoiceNumber({ ...(code ? { code } : {}), number })
  return {
    ...rest,
    key: invoiceKey(parsed),
    type: parsed.type,
    code: parsed.type === 'digital-invoice' ? null : parsed.code,
    number: parsed.number,
    fileId: fileId ?? null,
  }
}

/** The form as it was filled in, to begin an edit with. */
export function formOf(content: ClaimContent): ClaimForm {
  const { claimKind, projectId, purpose, eventOn, payee, attachments, differenceReason } = content
  return {
    claimKind,
    ...(claimKind === 'reimbursement' ? { projectId } : {}),
    ...(claimKind === 'contract' ? contractForm(content) : {}),
    ...allotmentForm(content),
    purpose,
    eventOn,
    ...settlementForm(content),
    ...(claimKind === 'reimbursement' && payee !== null ? { payee } : {}),
    ...linesForm(content),
    invoices: content.invoices.map(
      ({ code, number, issuedOn, seller, faceFen, claimedFen, fileId }) => ({
        ...(code === null ? {} : { code }),
        number,
        issuedOn,
        seller,
        faceFen,
        claimedFen,
        ...(fileId === null ? {} : { fileId }),
      }),
    ),
    attachments: attachments.map(({ attachmentKind, title, fileId }) => ({
      attachmentKind,
      title,
      fileId,
    })),
    ...(differenceReason === null ? {} : { differenceReason }),
  }
}

function contractForm({ basisId, lines }: ClaimContent) {
  const contractPart = contractParts.find((part) => part === lines[0]?.part)
  return {
    ...(basisId === null ? {} : { contractId: basisId }),
    ...(contractPart === undefined ? {} : { contractPart }),
  }
}

function settlementForm({ settlement }: ClaimContent): Pick<ClaimForm, 'settledBy' | 'cardTail'> {
  if (settlement === null) return {}
  return settlement.by === 'transfer'
    ? { settledBy: 'transfer' }
    : { settledBy: 'official-card', cardTail: settlement.cardTail }
}

/** What was chosen of an allotment; everything else of its lines follows from the table. */
function allotmentForm({
  claimKind,
  basisId,
  lines,
}: ClaimContent): Pick<ClaimForm, 'allotmentId' | 'towns'> {
  if (claimKind !== 'allotment' || basisId === null) return {}
  return { allotmentId: basisId, towns: lines.flatMap(({ part }) => part ?? []) }
}

function linesForm({ claimKind, lines }: ClaimContent): Pick<ClaimForm, 'lines'> {
  if (claimKind === 'allotment') return {}
  return {
    lines: lines.map(({ standard, item, classCode, source, amountFen }) => ({
      item,
      classCode,
      source,
      amountFen,
      ...(standard === null
        ? {}
        : { standardBasis: standard.basis, standardFen: standard.limitFen }),
    })),
  }
}
