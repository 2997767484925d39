import { payoutsOf, type ClaimContent } from './claim.ts'
import { label, type Label } from '#kernel/label.ts'

/** The parts of a claim that someone can answer for. `signatures` stands for those made before. */
export const fieldGroups = {
  project: label('项目', 'Project'),
  basis: label('种类和依据', 'Kind and basis'),
  purpose: label('事由', 'Purpose'),
  'event-date': label('发生日期', 'Date of the event'),
  lines: label('明细', 'Lines'),
  amounts: label('金额', 'Amounts'),
  class: label('支出分类', 'Economic class'),
  standard: label('标准', 'Standard'),
  invoices: label('票据', 'Invoices'),
  attachments: label('附件', 'Attachments'),
  payee: label('收款方', 'Payee'),
} as const satisfies Readonly<Record<string, Label>>

export type FieldGroup = keyof typeof fieldGroups
export type Covered = FieldGroup | 'signatures'

export const fieldGroupNames = Object.keys(fieldGroups) as readonly FieldGroup[]

/** The value of one group, as plain JSON: what is digested when it is signed, and compared when it is edited. */
export function valueOf(
  group: FieldGroup,
  content: ClaimContent & { payeeSalt?: string },
): unknown {
  switch (group) {
    case 'project':
      return content.projectId
    case 'basis':
      return {
        claimKind: content.claimKind,
        basisId: content.basisId,
        settlement: content.settlement,
      }
    case 'purpose':
      return content.purpose
    case 'event-date':
      return content.eventOn
    case 'lines':
      return content.lines.map(({ item, source, part }) => ({
        item,
        source,
        ...(part === undefined ? {} : { part }),
      }))
    case 'amounts':
      return { total: content.totalFen, lines: content.lines.map(({ amountFen }) => amountFen) }
    case 'class':
      return content.lines.map(({ classCode }) => classCode)
    case 'standard':
      return content.lines.map(({ standard }) => standard)
    case 'invoices':
      return { invoices: content.invoices, differenceReason: content.differenceReason }
    case 'attachments':
      return content.attachments
    case 'payee':
      return {
        ...content.payee,
        ...(content.payee === null ? { payees: payoutsOf(content).map(({ payee }) => payee) } : {}),
        salt: content.payeeSalt ?? '',
      }
  }
}

/** The groups whose values differ. */
export function touchedGroups(
  before: ClaimContent & { payeeSalt: string },
  after: ClaimContent,
): readonly FieldGroup[] {
  const salted = { ...after, payeeSalt: before.payeeSalt }
  return fieldGroupNames.filter((group) => !isSame(valueOf(group, before), valueOf(group, salted)))
}

/** Whether two plain values say the same; the order in which an object's names were written means nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const left = Object.entries(one)
  const right = new Map<string, unknown>(Object.entries(other))
  return (
    left.length === right.size &&
    left.every(([name, value]) => right.has(name) && isSame(value, right.get(name)))
  )
}
