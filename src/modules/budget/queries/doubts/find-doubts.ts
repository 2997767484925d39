import type { Tx } from '#platform/database/transaction.ts'
import { findRules } from '#platform/rules/rule-store.ts'
import { ClassHint } from '../../claims/claim-rules.ts'
import { type DoubtRuleCode, type DoubtRules } from '../../doubts/doubt-rules.ts'
import type { Doubt } from '../../doubts/doubt.ts'
import {
  findDevicesWithoutAsset,
  findHastySignatures,
  findStaffPayees,
  findUnlikelyClasses,
} from './doubts-of-claims.ts'
import { findLateInvoices, findOverclaimedInvoices } from './doubts-of-papers.ts'
import { findDecemberShares, findNumberGaps, findSplitPurchases } from './doubts-of-series.ts'

/**
 * Everything that is doubted now in the spending of the whole county, by the rules given, all or one of them. Whoever
 * asks, the same is found, so that a doubt stands the same for everybody; `keepVisible` says what he is shown of it.
 */
export async function findDoubts(
  tx: Tx,
  onDate: string,
  rules: DoubtRules,
): Promise<readonly Doubt[]> {
  const none: readonly Doubt[] = []
  const found = await Promise.all([
    rules['invoice-over-face'] ? findOverclaimedInvoices(tx) : none,
    rules['split-purchase'] ? findSplitPurchases(tx, rules['split-purchase']) : none,
    rules['payee-is-staff'] ? findStaffPayees(tx, rules['payee-is-staff']) : none,
    rules['invoice-after-payment'] ? findLateInvoices(tx) : none,
    rules['signed-in-minutes'] ? findHastySignatures(tx, rules['signed-in-minutes']) : none,
    rules['december-share'] ? findDecemberShares(tx, rules['december-share']) : none,
    rules['number-gap'] ? findNumberGaps(tx) : none,
    rules['class-unlike-purpose'] ? findUnlikelyClasses(tx, await readHints(tx, onDate)) : none,
    rules['device-without-asset']
      ? findDevicesWithoutAsset(tx, rules['device-without-asset'])
      : none,
  ])
  return found.flat()
}

/** One doubt as it is found now, whoever asks, or undefined when it is not found (any more). */
export async function findDoubt(
  tx: Tx,
  onDate: string,
  one: { readonly rule: DoubtRuleCode; readonly subject: string; readonly rules: DoubtRules },
): Promise<Doubt | undefined> {
  const only: DoubtRules = { [one.rule]: one.rules[one.rule] }
  const found = await findDoubts(tx, onDate, only)
  return found.find(({ subject }) => subject === one.subject)
}

async function readHints(
  tx: Tx,
  onDate: string,
): Promise<readonly { readonly code: string; readonly hint: ClassHint }[]> {
  const rows = await findRules(tx, ['budget.class-hint'], onDate)
  return rows.map(({ code, body }) => ({ code, hint: ClassHint.parse(body) }))
}
