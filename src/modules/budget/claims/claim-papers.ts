import type { Check, Paper } from '#kernel/face.ts'
import { invoiceTypeLabels } from '#kernel/invoice-number.ts'
import { label, say, type Language } from '#kernel/label.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { findFiles, type RecordFile } from '#platform/files/record-files.ts'
import type { Finding } from './claim-finding.ts'
import type { Claim } from './claim-kind.ts'
import { attachmentLabels, filesOf, type ClaimAttachment, type ClaimInvoice } from './claim.ts'
import { amount, date, fact, written } from '../face-values.ts'
import { hasSheet, sheetTitles } from '../sheets/claim-sheet.ts'

/** The claim's invoices and attachments, each with what the checks say of it. */
export async function papersOf(
  tx: Tx,
  claim: Claim,
  { findings, language }: { readonly findings: readonly Finding[]; readonly language: Language },
): Promise<readonly Paper[]> {
  const files = await findFiles(tx, filesOf(claim))
  const around = { claimId: claim.id, files, findings, language }
  return [
    ...claim.invoices.map((invoice) => invoicePaper(invoice, around)),
    ...claim.attachments.map((attachment) => attachmentPaper(attachment, around)),
    ...(hasSheet(claim) ? [sheetPaper(claim, language)] : []),
  ]
}

/** The claim itself, to be printed and bound with its papers. */
function sheetPaper({ id, claimKind }: Claim, language: Language): Paper {
  const name = say(sheetTitles[claimKind], language)
  return {
    id: 'sheet',
    title: say(label(`${name}（打印装订用）`, `${name}, to print and bind`), language),
    href: `/api/v1/claims/${id}/sheet.pdf`,
    mediaType: 'application/pdf',
    facts: [],
    checks: [],
  }
}

interface Around {
  readonly claimId: string
  readonly files: ReadonlyMap<string, RecordFile>
  readonly findings: readonly Finding[]
  readonly language: Language
}

function invoicePaper(invoice: ClaimInvoice, around: Around): Paper {
  const { findings, language } = around
  const { key, type, code, number, issuedOn, seller, faceFen, claimedFen, fileId } = invoice
  const kind = say(invoiceTypeLabels[type], language)
  const own = findings.filter(({ about }) =>
    about === 'claim' ? false : 'invoice' in about ? about.invoice === key : about.file === fileId,
  )
  return {
    id: key,
    title: `${kind} ${code === null ? '' : `${code} `}${number}`,
    ...fileOf(fileId, around),
    facts: [
      fact(label('开票日期', 'Issued on'), date(issuedOn), language),
      fact(label('销售方', 'Seller'), written(seller), language),
      fact(label('票面金额', 'Face amount'), amount(faceFen), language),
      fact(label('这次报销', 'Claimed here'), amount(claimedFen), language),
    ],
    checks: own.map((finding) => checkOf(finding, language)),
  }
}

function attachmentPaper(attachment: ClaimAttachment, around: Around): Paper {
  const { findings, language } = around
  const { attachmentKind, title, fileId } = attachment
  const own = findings.filter(
    ({ about }) => about !== 'claim' && 'file' in about && about.file === fileId,
  )
  return {
    id: fileId,
    title: `${say(attachmentLabels[attachmentKind], language)} ${title}`,
    ...fileOf(fileId, around),
    facts: [],
    checks: own.map((finding) => checkOf(finding, language)),
  }
}

// A file is reached only through the record that owns it.
function fileOf(fileId: string | null, around: Around): Pick<Paper, 'href' | 'mediaType'> {
  const file = fileId === null ? undefined : around.files.get(fileId)
  return file
    ? { href: `/api/v1/claims/${around.claimId}/files/${file.id}`, mediaType: file.mediaType }
    : { href: null, mediaType: null }
}

export function checkOf({ result, sentence }: Finding, language: Language): Check {
  return { result, sentence: say(sentence, language) }
}
