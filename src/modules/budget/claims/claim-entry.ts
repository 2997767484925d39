import { invoiceKey, parseInvoiceNumber } from '#kernel/invoice-number.ts'
import { sumFen } from '#kernel/money.ts'
import type { ClaimForm } from './claim-schema.ts'
import type { ClaimContent, ClaimInvoice, ClaimLine } from './claim.ts'

/** The claim's content as the form gives it, every number in its one written form. */
export function contentOf(form: ClaimForm): ClaimContent {
  const { differenceReason, payee, lines, invoices, ...rest } = form
  return {
    ...rest,
    payee: { ...payee, account: payee.account.replace(/[\s-]/g, '') },
    lines: lines.map(lineOf),
    invoices: invoices.map(invoiceOf),
    differenceReason: differenceReason ?? null,
    totalFen: sumFen(lines.map(({ amountFen }) => amountFen)),
  }
}

function lineOf({ standardBasis, standardFen, ...line }: ClaimForm['lines'][number]): ClaimLine {
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
  const { projectId, purpose, eventOn, payee, attachments, differenceReason } = content
  return {
    projectId,
    purpose,
    eventOn,
    payee,
    lines: content.lines.map(({ standard, ...line }) => ({
      ...line,
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
