import type { Fact } from '#kernel/face.ts'
import { invoiceTypeLabels } from '#kernel/invoice-number.ts'
import { say, type Language } from '#kernel/label.ts'
import { capitals, sayYuan } from '#kernel/money.ts'
import { fieldGroups, type FieldGroup } from './claim-content.ts'
import type { ClaimNames } from './claim-surroundings.ts'
import { attachmentLabels, maskAccount, type ClaimContent } from './claim.ts'
import { sourceLabels } from './funds.ts'

/** One part of a claim as it reads: what a signer is shown of it. */
export function factOf(
  group: FieldGroup,
  claim: ClaimContent,
  {
    names,
    language,
    showsAccount = false,
  }: { readonly names: ClaimNames; readonly language: Language; readonly showsAccount?: boolean },
): Fact {
  const words = say(fieldGroups[group], language)
  const text = (value: string): Fact => ({
    label: words,
    value: { type: 'text', text: value, written: true },
  })
  switch (group) {
    case 'project':
      return text(`${names.project.code} ${names.project.name}`)
    case 'purpose':
      return text(claim.purpose)
    case 'event-date':
      return { label: words, value: { type: 'date', date: claim.eventOn } }
    case 'lines':
      return text(
        claim.lines
          .map(({ item, source }) => `${item}（${say(sourceLabels[source], language)}）`)
          .join('；'),
      )
    case 'amounts':
      return {
        label: words,
        value: { type: 'amount', fen: claim.totalFen, capitals: capitals(claim.totalFen) },
        main: true,
      }
    case 'class':
      return text(sayClasses(claim, names))
    case 'standard':
      return text(
        claim.lines
          .flatMap(({ item, standard }) =>
            standard ? [`${item}：${standard.basis} ${sayYuan(standard.limitFen)}`] : [],
          )
          .join('；') || '—',
      )
    case 'invoices':
      return text(claim.invoices.map((invoice) => sayInvoice(invoice, language)).join('；') || '—')
    case 'attachments':
      return text(
        claim.attachments
          .map(
            ({ attachmentKind, title }) =>
              `${say(attachmentLabels[attachmentKind], language)} ${title}`,
          )
          .join('；') || '—',
      )
    case 'payee':
      return text(sayPayee(claim, language, showsAccount))
  }
}

export function sayClasses({ lines }: ClaimContent, { classes }: ClaimNames): string {
  const codes = [...new Set(lines.map(({ classCode }) => classCode))]
  return codes.map((code) => `${code} ${classes.get(code) ?? ''}`.trim()).join('；')
}

/** The payee by name and the last digits of the account; the signer who answers for it sees it whole. */
export function sayPayee({ payee }: ClaimContent, language: Language, isWhole = false): string {
  if (isWhole) return `${payee.name}，${payee.bank}，${payee.account}`
  const tail = maskAccount(payee.account)
  return language === 'zh'
    ? `${payee.name}，账号尾号 ${tail}`
    : `${payee.name}, account ending ${tail}`
}

function sayInvoice(invoice: ClaimContent['invoices'][number], language: Language): string {
  const { type, code, number, claimedFen, faceFen } = invoice
  const kind = say(invoiceTypeLabels[type], language)
  return `${kind} ${code === null ? '' : `${code} `}${number}，${sayYuan(claimedFen)} / ${sayYuan(faceFen)}`
}
