import type { Tx } from '#platform/database/transaction.ts'
import { findRules } from '#platform/rules/rule-store.ts'
import { z } from 'zod'

/** A rule of topic `budget.contract-payment`: how much of the price may be paid before acceptance. */
const PaymentRule = z.object({ beforeAcceptancePercent: z.int().min(0).max(100) })
export type PaymentRule = z.infer<typeof PaymentRule>

/** The rule in force on the day the contract was signed. Without one nothing is paid before acceptance. */
export async function readPaymentRule(tx: Tx, signedOn: string): Promise<PaymentRule> {
  const [rule] = await findRules(tx, ['budget.contract-payment'], signedOn)
  return rule ? PaymentRule.parse(rule.body) : { beforeAcceptancePercent: 0 }
}
