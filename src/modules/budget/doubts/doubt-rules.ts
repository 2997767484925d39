import type { Tx } from '#platform/database/transaction.ts'
import { findRules, type Rule } from '#platform/rules/rule-store.ts'
import { z } from 'zod'
import { claimKinds } from '../claims/claim.ts'
import { purchaseMethods } from '../contracts/contract.ts'

const Words = z.object({ zh: z.string().min(1), en: z.string().min(1) })
const fen = z.int().min(0)

/** What each rule about doubts is told by its row, beside its words. */
const parameters = {
  'invoice-over-face': z.object({}),
  'split-purchase': z.object({
    limitFen: fen,
    days: z.int().min(1),
    methods: z.array(z.enum(purchaseMethods)),
  }),
  'payee-is-staff': z.object({ claimKinds: z.array(z.enum(claimKinds)), fromFen: fen }),
  'invoice-after-payment': z.object({}),
  'signed-in-minutes': z.object({ signatures: z.int().min(2), minutes: z.int().min(1) }),
  'december-share': z.object({ percent: z.number().min(0).max(100), fromFen: fen }),
  'number-gap': z.object({}),
  'class-unlike-purpose': z.object({}),
  'device-without-asset': z.object({ classCodes: z.array(z.string()).min(1), fromFen: fen }),
} as const satisfies Readonly<Record<string, z.ZodType>>

export type DoubtRuleCode = keyof typeof parameters
export const doubtRuleCodes = Object.keys(parameters) as [DoubtRuleCode, ...DoubtRuleCode[]]

/** A rule of topic `budget.doubt`, one row a code: what is doubted, why, and from which measure on. */
export interface DoubtRule<Code extends DoubtRuleCode = DoubtRuleCode> {
  readonly code: Code
  readonly label: z.infer<typeof Words>
  /** What an answer has to say. */
  readonly asks: z.infer<typeof Words>
  readonly source: string
  readonly confidence: Rule['confidence']
  readonly with: z.infer<(typeof parameters)[Code]>
}

export type DoubtRules = { readonly [Code in DoubtRuleCode]?: DoubtRule<Code> }

const Body = z.looseObject({ label: Words, asks: Words })

/** The county's rules about doubts that are in force on a day. A code without a row is not looked for. */
export async function readDoubtRules(tx: Tx, onDate: string): Promise<DoubtRules> {
  const rows = await findRules(tx, ['budget.doubt'], onDate)
  return doubtRulesOf(rows)
}

export function doubtRulesOf(
  rows: readonly Pick<Rule, 'code' | 'body' | 'source' | 'confidence'>[],
): DoubtRules {
  const known = rows.flatMap(({ code, body, source, confidence }) => {
    const name = doubtRuleCodes.find((one) => one === code)
    if (name === undefined) return []
    const { label, asks, ...rest } = Body.parse(body)
    return [
      [name, { code: name, label, asks, source, confidence, with: parameters[name].parse(rest) }],
    ]
  })
  return Object.fromEntries(known) as DoubtRules
}
