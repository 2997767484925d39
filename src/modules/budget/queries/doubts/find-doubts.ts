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
import { seenClaims, type DoubtsAsked } from './seen-claims.ts'

/** Everything that is doubted now in the spending this reader may see, by the rules given, all or one of them. */
export async function findDoubts(
  tx: Tx,
  asked: DoubtsAsked & { readonly onDate: string },
  rules: DoubtRules,
): Promise<readonly Doubt[]> {
  const seen = seenClaims(asked)
  const none: readonly Doubt[] = []
  const found = await Promise.all([
    rules['invoice-over-face'] ? findOverclaimedInvoices(tx, seen) : none,
    rules['split-purchase'] ? findSplitPurchases(tx, seen, rules['split-purchase']) : none,
    rules['payee-is-staff'] ? findStaffPayees(tx, seen, rules['payee-is-staff']) : none,
    rules['invoice-after-payment'] ? findLateInvoices(tx, seen) : none,
    rules['signed-in-minutes'] ? findHastySignatures(tx, seen, rules['signed-in-minutes']) : none,
    rules['december-share'] ? findDecemberShares(tx, seen, rules['december-share']) : none,
    rules['number-gap'] && asked.projectId === null ? findNumberGaps(tx, asked.year) : none,
    rules['class-unlike-purpose']
      ? findUnlikelyClasses(tx, seen, await readHints(tx, asked.onDate))
      : none,
    rules['device-without-asset']
      ? findDevicesWithoutAsset(tx, seen, rules['device-without-asset'])
      : none,
  ])
  return found.flat()
}

/** One doubt as it is found now, or undefined when it is not found (any more). */
export async function findDoubt(
  tx: Tx,
  asked: Pick<DoubtsAsked, 'actor'> & { readonly onDate: string },
  one: { readonly rule: DoubtRuleCode; readonly subject: string; readonly rules: DoubtRules },
): Promise<Doubt | undefined> {
  const only: DoubtRules = { [one.rule]: one.rules[one.rule] }
  const found = await findDoubts(tx, { ...asked, year: null, projectId: null }, only)
  return found.find(({ subject }) => subject === one.subject)
}

async function readHints(
  tx: Tx,
  onDate: string,
): Promise<readonly { readonly code: string; readonly hint: ClassHint }[]> {
  const rows = await findRules(tx, ['budget.class-hint'], onDate)
  return rows.map(({ code, body }) => ({ code, hint: ClassHint.parse(body) }))
}
