import { invoiceKey, parseInvoiceNumber } from '#kernel/invoice-number.ts'
import { sumFen } from '#kernel/money.ts'
import type { ClaimForm } from './claim-schema.ts'
import { basisMissing, type Basis } from './basis.ts'
import type { ClaimContent, ClaimInvoice, ClaimLine, Payee, Settlement } from './claim.ts'

/** The claim's content as the form gives it, every number in its one written form; what its basis knows is not typed. */
export function contentOf(form: ClaimForm, basis: Basis | null): ClaimContent {
  const { claimKind, purpose, eventOn, invoices, attachments, differenceReason } = form
  const lines = linesOf(form, basis)
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
    invoices: invoices.map(invoiceOf),
    attachments,
    differenceReason: differenceReason ?? null,
    totalFen: sumFen(lines.map(({ amountFen }) => amountFen)),
  }
}

/** Which contract or allotment the form says it is paid on. */
export function basisOf({ claimKind }: ClaimForm): Pick<ClaimContent, 'claimKind' | 'basisId'> {
  return { claimKind, basisId: null }
}

function settlementOf({ settledBy, cardTail }: ClaimForm): Settlement | null {
  if (settledBy === undefined) return null
  return settledBy === 'official-card' && cardTail !== undefined
    ? { by: 'official-card', cardTail }
    : { by: 'transfer' }
}

function payeeOf({ claimKind, payee }: ClaimForm, basis: Basis | null): Payee | null {
  if (claimKind === 'contract') return basis?.parts[0]?.payee ?? null
  return payee ? { ...payee, account: payee.account.replace(/[\s-]/g, '') } : null
}

function linesOf({ lines = [] }: ClaimForm, _basis: Basis | null): readonly ClaimLine[] {
  return lines.map(lineOf)
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
    purpose,
    eventOn,
    ...settlementForm(content),
    ...(claimKind === 'reimbursement' && payee !== null ? { payee } : {}),
    lines: content.lines.map(({ standard, item, classCode, source, amountFen }) => ({
      item,
      classCode,
      source,
      amountFen,
      ...(standard === null
        ? {}
        : { standardBasis: standard.basis, standardFen: standard.limitFen }),
    })),
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

function settlementForm({ settlement }: ClaimContent): Pick<ClaimForm, 'settledBy' | 'cardTail'> {
  if (settlement === null) return {}
  return settlement.by === 'transfer'
    ? { settledBy: 'transfer' }
    : { settledBy: 'official-card', cardTail: settlement.cardTail }
}
