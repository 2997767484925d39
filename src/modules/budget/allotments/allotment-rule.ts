import type { Tx } from '#platform/database/transaction.ts'
import { findRules } from '#platform/rules/rule-store.ts'
import { z } from 'zod'

/** A rule of topic `budget.allotment`: what comes first, who decides, and how soon towns hand in their receipts. */
const AllotmentRule = z.object({
  paymentOrder: z.enum(['acceptance-first', 'payment-first']),
  /** Roles, the first of whom one is found decides. */
  decidedBy: z.array(z.string()).min(1),
  receiptWorkingDays: z.int().min(1),
})
export type AllotmentRule = z.infer<typeof AllotmentRule>

/** The rule in force on a day. Without one nothing is paid before it is accepted, and nobody is found to decide. */
export async function readAllotmentRule(tx: Tx, onDate: string): Promise<AllotmentRule> {
  const [rule] = await findRules(tx, ['budget.allotment'], onDate)
  return rule === undefined
    ? { paymentOrder: 'acceptance-first', decidedBy: [], receiptWorkingDays: 15 }
    : AllotmentRule.parse(rule.body)
}
