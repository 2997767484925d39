import type { Tx } from '#platform/database/transaction.ts'
import { addRules, Rule } from '#platform/rules/rule-store.ts'
import allotment from '../../../db/seed/allotment.json' with { type: 'json' }
import doubts from '../../../db/seed/doubt-rules.json' with { type: 'json' }
import hints from '../../../db/seed/class-hints.json' with { type: 'json' }
import papers from '../../../db/seed/claim-papers.json' with { type: 'json' }
import contractPayment from '../../../db/seed/contract-payment.json' with { type: 'json' }
import classes from '../../../db/seed/economic-classes.json' with { type: 'json' }
import chains from '../../../db/seed/signing-chains.json' with { type: 'json' }
import treasury from '../../../db/seed/treasury-matching.json' with { type: 'json' }
import { addClasses, EconomicClassRows } from './ledger/class-store.ts'

/** Loads the classes and rules of claims, contracts, allotments, doubts and the treasury a county begins with; what it made of them since stays. */
export async function loadBudgetRules(tx: Tx): Promise<void> {
  await addClasses(tx, EconomicClassRows.parse(classes))
  const ofClaims = [...chains, ...hints, ...papers, ...contractPayment, ...allotment]
  await addRules(tx, Rule.array().parse([...ofClaims, ...doubts, ...treasury]))
}
