import type { Check, Fact, Paper } from '#kernel/face.ts'
import { invoiceTypeLabels } from '#kernel/invoice-number.ts'
import { label, say, type Language } from '#kernel/label.ts'
import type { RecordFile } from '#platform/files/record-files.ts'
import type { Finding } from './claim-checks.ts'
import type { Claim } from './claim-kind.ts'
import { attachmentLabels, type ClaimInvoice } from './claim.ts'
import { amount, text, written } from './fact-values.ts'

/** The claim's papers: each invoice and attachment with what the checks say of it. */
export function papersOf(
  claim: Claim,
  findings: readonly Finding[],
  {
    files,
    language,
  }: { readonly files: ReadonlyMap<string, RecordFile>; readonly language: Language },
): readonly Paper[] {
  const link = (fileId: string | null): Pick<Paper, 'href' | 'mediaType'> => ({
    href: fileId === null ? null : `/api/v1/claims/${claim.id}/files/${fileId}`,
    mediaType: fileId === null ? null : (files.get(fileId)?.mediaType ?? null),
  })
  const checksOf = (invoice: string | null, file: string | null): readonly Check[] =>
    sayFindings(
      findings.filter(
        ({ about }) =>
          about !== 'claim' &&
          ('invoice' in about ? about.invoice === invoice : about.file === file),
      ),
      language,
    )
  return [
    ...claim.invoices.map((invoice) => ({
      id: `invoice-${invoice.key}`,
      title: say(invoiceTypeLabels[invoice.type], language),
      ...link(invoice.fileId),
      facts: invoiceFacts(invoice, language),
      checks: checksOf(invoice.key, invoice.fileId),
    })),
    ...claim.attachments.map(({ attachmentKind, title, fileId }) => ({
      id: fileId,
      title: `${say(attachmentLabels[attachmentKind], language)}：${title}`,
      ...link(fileId),
      facts: [],
      checks: checksOf(null, fileId),
    })),
  ]
}

export function sayFindings(findings: readonly Finding[], language: Language): readonly Check[] {
  return findings.map(({ result, sentence }) => ({ result, sentence: say(sentence, language) }))
}

function invoiceFacts(invoice: ClaimInvoice, language: Language): readonly Fact[] {
  const { code, number, issuedOn, seller, faceFen, claimedFen } = invoice
  const words = (zh: string, en: string): string => say(label(zh, en), language)
  return [
    ...(code === null ? [] : [{ label: words('代码', 'Code'), value: text(code) }]),
    { label: words('号码', 'Number'), value: text(number) },
    { label: words('开票日期', 'Issued on'), value: { type: 'date', date: issuedOn } },
    { label: words('销售方', 'Seller'), value: written(seller) },
    { label: words('票面金额', 'Face amount'), value: amount(faceFen) },
    { label: words('这次报销', 'Claimed here'), value: amount(claimedFen) },
  ]
}
