import type { Tx } from '#platform/database/transaction.ts'
import { addRules, Rule } from '#platform/rules/rule-store.ts'
import classes from '../../../db/seed/economic-classes.json' with { type: 'json' }
import hints from '../../../db/seed/class-hints.json' with { type: 'json' }
import chains from '../../../db/seed/signing-chains.json' with { type: 'json' }
import { addClasses, EconomicClassRows } from './class-store.ts'

/** Brings in the economic classes and the rules about claims that are not there yet; what the county changed stays. */
export async function seedBudget(tx: Tx): Promise<void> {
  await addClasses(tx, EconomicClassRows.parse(classes))
  await addRules(tx, Rule.array().parse([...chains, ...hints]))
}
