import type { RuleName } from '../rule-name.ts'
import type { Passage } from './passage.ts'
import { absolutesPassages } from './passages/absolutes.ts'
import { averagePassages } from './passages/average.ts'
import { averageRangePassages } from './passages/average-range.ts'
import { awardPassages } from './passages/award.ts'
import { balancePassages } from './passages/balance.ts'
import { boundsPassages } from './passages/bounds.ts'
import { capitalsPassages } from './passages/capitals.ts'
import { copiedPassages } from './passages/copied.ts'
import { cumulativePassages } from './passages/cumulative.ts'
import { datesPassages } from './passages/dates.ts'
import { daysPassages } from './passages/days.ts'
import { directionPassages } from './passages/direction.ts'
import { executionPassages } from './passages/execution.ts'
import { finalAccountsPassages } from './passages/final-accounts.ts'
import { gradePassages } from './passages/grade.ts'
import { growthPassages } from './passages/growth.ts'
import { listLengthPassages } from './passages/list-length.ts'
import { methodPassages } from './passages/method.ts'
import { namePassages } from './passages/name.ts'
import { noQuantitiesPassages } from './passages/no-quantities.ts'
import { paragraphsPassages } from './passages/paragraphs.ts'
import { partOfWholePassages } from './passages/part-of-whole.ts'
import { perfectScorePassages } from './passages/perfect-score.ts'
import { pooledRatePassages } from './passages/pooled-rate.ts'
import { pricesPassages } from './passages/prices.ts'
import { purposePassages } from './passages/purpose.ts'
import { rateWithoutBasePassages } from './passages/rate-without-base.ts'
import { ratioPassages } from './passages/ratio.ts'
import { registerPassages } from './passages/register.ts'
import { sameNounPassages } from './passages/same-noun.ts'
import { satisfactionPassages } from './passages/satisfaction.ts'
import { scopesPassages } from './passages/scopes.ts'
import { scoresPassages } from './passages/scores.ts'
import { sharesPassages } from './passages/shares.ts'
import { subsetOrderPassages } from './passages/subset-order.ts'
import { sumOfPartsPassages } from './passages/sum-of-parts.ts'
import { tableSumPassages } from './passages/table-sum.ts'
import { tablesPassages } from './passages/tables.ts'
import { weightsPassages } from './passages/weights.ts'
import { wordsForNumbersPassages } from './passages/words-for-numbers.ts'

/** What each rule is measured by: passages that break it, and those that look as if they did. */
export const passagesByRule: Readonly<Record<RuleName, readonly Passage[]>> = {
  ratio: ratioPassages,
  'part-of-whole': partOfWholePassages,
  'sum-of-parts': sumOfPartsPassages,
  'list-length': listLengthPassages,
  'same-noun': sameNounPassages,
  average: averagePassages,
  'average-range': averageRangePassages,
  'pooled-rate': pooledRatePassages,
  shares: sharesPassages,
  growth: growthPassages,
  direction: directionPassages,
  balance: balancePassages,
  'subset-order': subsetOrderPassages,
  execution: executionPassages,
  'table-sum': tableSumPassages,
  weights: weightsPassages,
  grade: gradePassages,
  capitals: capitalsPassages,
  dates: datesPassages,
  days: daysPassages,
  absolutes: absolutesPassages,
  'rate-without-base': rateWithoutBasePassages,
  satisfaction: satisfactionPassages,
  award: awardPassages,
  'perfect-score': perfectScorePassages,
  purpose: purposePassages,
  method: methodPassages,
  copied: copiedPassages,
  name: namePassages,
  register: registerPassages,
  cumulative: cumulativePassages,
}

/** All passages: those of the rules, and what no rule may trip over. */
export const passages: readonly Passage[] = [
  ...Object.values(passagesByRule).flat(),
  ...noQuantitiesPassages,
  ...boundsPassages,
  ...scopesPassages,
  ...finalAccountsPassages,
  ...scoresPassages,
  ...pricesPassages,
  ...wordsForNumbersPassages,
  ...tablesPassages,
  ...paragraphsPassages,
]
