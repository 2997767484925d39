import { label } from '#kernel/label.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { findRules } from '#platform/rules/rule-store.ts'
import { z } from 'zod'
import type { Finding } from './claim-finding.ts'
import { attachmentLabels, claimKinds, type AttachmentKind, type ClaimContent } from './claim.ts'

const papers = Object.keys(attachmentLabels) as [AttachmentKind, ...AttachmentKind[]]
const Words = z.object({ zh: z.string().min(1), en: z.string().min(1) })

/** A rule of topic `budget.claim-papers`: which papers claims of some kinds need, and whether they stop without. */
export const PaperRule = z.object({
  claimKinds: z.array(z.enum(claimKinds)).min(1),
  /** Parts of a contract or allotment, e.g. `retention`; empty for all. */
  parts: z.array(z.string()),
  /** Beginnings of economic classes, e.g. `310`; empty for all. */
  classCodes: z.array(z.string()),
  fromFen: z.int(),
  /** One of these will do. */
  anyOf: z.array(z.enum(['invoice', 'official-card', ...papers])).min(1),
  result: z.enum(['contradicts', 'look']),
  sentence: Words,
})
export type PaperRule = z.infer<typeof PaperRule>

/** The rules in force on a day. */
export async function readPaperRules(tx: Tx, onDate: string): Promise<readonly PaperRule[]> {
  const rules = await findRules(tx, ['budget.claim-papers'], onDate)
  return rules.map(({ body }) => PaperRule.parse(body))
}

/** What the claim needs by its kind and does not have; `lying` lies with its contract or allotment. */
export function checkPapers(
  claim: ClaimContent,
  rules: readonly PaperRule[],
  lying: readonly AttachmentKind[] = [],
): readonly Finding[] {
  const held = new Set<string>([
    ...lying,
    ...claim.attachments.map(({ attachmentKind }) => attachmentKind),
    ...(claim.invoices.length > 0 ? ['invoice'] : []),
    ...(claim.settlement?.by === 'official-card' ? ['official-card'] : []),
  ])
  return rules
    .filter((rule) => applies(rule, claim) && !rule.anyOf.some((paper) => held.has(paper)))
    .map(({ result, sentence }) => ({
      about: 'claim',
      result,
      sentence: label(sentence.zh, sentence.en),
    }))
}

function applies(rule: PaperRule, { claimKind, lines, totalFen }: ClaimContent): boolean {
  const { parts, classCodes } = rule
  return (
    rule.claimKinds.includes(claimKind) &&
    totalFen >= rule.fromFen &&
    (parts.length === 0 || lines.some(({ part }) => part !== undefined && parts.includes(part))) &&
    (classCodes.length === 0 ||
      lines.some(({ classCode }) => classCodes.some((code) => classCode.startsWith(code))))
  )
}
