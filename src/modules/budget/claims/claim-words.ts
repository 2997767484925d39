import type { Fact } from '#kernel/face.ts'
import { invoiceTypeLabels } from '#kernel/invoice-number.ts'
import { label, say, type Language } from '#kernel/label.ts'
import { capitals, sayYuan } from '#kernel/money.ts'
import { sayDate } from '#kernel/spoken-dates.ts'
import { fieldGroups, type FieldGroup } from './claim-content.ts'
import type { ClaimNames } from './claim-surroundings.ts'
import {
  attachmentLabels,
  claimKindLabels,
  maskAccount,
  payoutsOf,
  settlementLabels,
  type ClaimContent,
  type Payee,
} from './claim.ts'
import { amount, date, fact, written } from '../face-values.ts'
import { sourceLabels } from '../ledger/funds.ts'

/** One part of a claim as it reads: all that a signer who answers for it puts his name to. */
export function factsOf(
  group: FieldGroup,
  claim: ClaimContent,
  { names, language }: { readonly names: ClaimNames; readonly language: Language },
): readonly Fact[] {
  const words = say(fieldGroups[group], language)
  const one = (value: string): readonly Fact[] => [{ label: words, value: written(value) }]
  switch (group) {
    case 'project':
      return one(`${names.project.code} ${names.project.name}`)
    case 'purpose':
      return one(claim.purpose)
    case 'basis':
      return one(sayBasis(claim, names, language))
    case 'event-date':
      return [{ label: words, value: date(claim.eventOn) }]
    case 'lines':
      return one(
        joined(
          claim.lines,
          ({ item, source, part }) =>
            `${item}（${[say(sourceLabels[source], language), ...sayPart(part, names, language)].join('，')}）`,
        ),
      )
    case 'amounts':
      return amountFacts(claim, language)
    case 'class':
      return one(sayClasses(claim, names))
    case 'standard':
      return one(
        joined(
          claim.lines.flatMap(({ item, standard }) => (standard ? [{ item, ...standard }] : [])),
          ({ item, basis, limitFen }) => `${item}：${basis} ${sayYuan(limitFen)}`,
        ),
      )
    case 'invoices':
      return [
        ...one(joined(claim.invoices, (invoice) => sayInvoice(invoice, language))),
        ...differenceFacts(claim, language),
      ]
    case 'attachments':
      return one(
        joined(
          claim.attachments,
          ({ attachmentKind, title }) =>
            `${say(attachmentLabels[attachmentKind], language)} ${title}`,
        ),
      )
    case 'payee':
      return one(sayPayee(claim, language, true))
  }
}

/** Why lines and invoices do not add up to the same, where they do not. */
export function differenceFacts(
  { differenceReason }: ClaimContent,
  language: Language,
): readonly Fact[] {
  if (differenceReason === null) return []
  const words = label('明细与票据不等的原因', 'Why lines and invoices differ')
  return [fact(words, written(differenceReason), language)]
}

/** What kind of claim it is, and what it is paid on. */
export function sayBasis(claim: ClaimContent, names: ClaimNames, language: Language): string {
  const { claimKind, settlement } = claim
  const settled =
    settlement === null
      ? []
      : [
          say(settlementLabels[settlement.by], language),
          ...(settlement.by === 'official-card' ? [settlement.cardTail] : []),
        ]
  return [
    say(claimKindLabels[claimKind], language),
    ...(names.basis === null ? [] : [names.basis.title]),
    ...settled,
  ].join(language === 'zh' ? '，' : ', ')
}

/** The part of the contract or allotment by name. */
export function sayPart(
  part: string | undefined,
  { basis }: ClaimNames,
  language: Language,
): readonly string[] {
  const known = basis?.parts.find(({ code }) => code === part)
  return known ? [say(known.label, language)] : part === undefined ? [] : [part]
}

function joined<Part>(parts: readonly Part[], sayPart: (part: Part) => string): string {
  return parts.map(sayPart).join('；') || '—'
}

/** What is paid in all and, of several lines, for each of them. */
function amountFacts({ lines, totalFen }: ClaimContent, language: Language): readonly Fact[] {
  const total = { ...amount(totalFen), capitals: capitals(totalFen) }
  const whole = { ...fact(fieldGroups.amounts, total, language), main: true }
  if (lines.length < 2) return [whole]
  const each = joined(lines, ({ item, amountFen }) => `${item} ${sayYuan(amountFen)}`)
  return [whole, fact(label('各行金额', 'Amount of each line'), written(each), language)]
}

/** One class where all lines have it; else the class of each line. */
function sayClasses({ lines }: ClaimContent, { classes }: ClaimNames): string {
  const sayClass = (code: string): string => `${code} ${classes.get(code) ?? ''}`.trim()
  const codes = [...new Set(lines.map(({ classCode }) => classCode))]
  if (codes.length < 2) return joined(codes, sayClass)
  return joined(lines, ({ item, classCode }) => `${item}：${sayClass(classCode)}`)
}

/** The payee by name and the last digits of the account, each with his amount where there are several; whole to the signer who answers for it. */
export function sayPayee(claim: ClaimContent, language: Language, isWhole = false): string {
  const payouts = payoutsOf(claim)
  const yuan = say(label('元', ' yuan'), language)
  const comma = language === 'zh' ? '，' : ', '
  return joined(payouts, ({ payee, amountFen }) => {
    const words = sayOnePayee(payee, language, isWhole)
    return payouts.length < 2 ? words : `${words}${comma}${sayYuan(amountFen)}${yuan}`
  })
}

/** One payee by name and the last digits of the account, or whole. */
export function sayOnePayee(payee: Payee, language: Language, isWhole: boolean): string {
  if (isWhole) return `${payee.name}，${payee.bank}，${payee.account}`
  const tail = maskAccount(payee.account)
  return language === 'zh'
    ? `${payee.name}，账号尾号 ${tail}`
    : `${payee.name}, account ending ${tail}`
}

function sayInvoice(invoice: ClaimContent['invoices'][number], language: Language): string {
  const { type, code, number, seller, issuedOn, claimedFen, faceFen } = invoice
  const kind = say(invoiceTypeLabels[type], language)
  const sums = `${sayYuan(claimedFen)} / ${sayYuan(faceFen)}`
  return `${kind} ${code === null ? '' : `${code} `}${number}，${seller}，${sayDate(issuedOn, language)}，${sums}`
}
