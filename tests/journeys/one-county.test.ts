import assert from 'node:assert/strict'
import { after, afterEach, before, describe } from 'node:test'
import { allotToTowns } from './allot.journey.ts'
import { answerDoubt } from './answer-doubt.journey.ts'
import { compose } from './composing.journey.ts'
import { declareGoals } from './declare-goals.journey.ts'
import { fillInEvaluation } from './evaluate.journey.ts'
import { readInEnglish } from './in-english.journey.ts'
import { openCounty, type County } from './journey.ts'
import { keepTokens } from './keep-tokens.journey.ts'
import { welcomeColleague } from './new-colleague.journey.ts'
import { matchTreasury } from './match-treasury.journey.ts'
import { runTheYear } from './office-year.journey.ts'
import { payClaim } from './pay-claim.journey.ts'
import { payContract } from './pay-contract.journey.ts'
import { readReport } from './read-report.journey.ts'
import { reviewEvaluation } from './review.journey.ts'

// One server with one sample county serves every journey: loading it takes longer than any of them. They run in
// the order of the year, each on what the ones before it left.
describe('a year of the county, in a browser', () => {
  let opened: County | undefined
  let hasBegun = false
  let hasFailed = false
  const county = (): County => {
    assert.ok(opened, 'the county is open')
    return opened
  }
  // Each step of the year stands on the ones before it: without them it would only wait in vain.
  const laterCounty = (): County => {
    hasBegun = true
    assert.ok(!hasFailed, 'an earlier step failed')
    return county()
  }

  before(async () => {
    opened = await openCounty()
  })
  afterEach((context) => {
    hasFailed ||= hasBegun && 'passed' in context && !context.passed
    opened?.assertCalm()
  })
  after(async () => {
    await opened?.close()
  })

  welcomeColleague(county)
  compose(county)
  keepTokens(county)
  answerDoubt(county)
  declareGoals(laterCounty)
  payClaim(laterCounty)
  payContract(laterCounty)
  matchTreasury(laterCounty)
  fillInEvaluation(laterCounty)
  reviewEvaluation(laterCounty)
  runTheYear(laterCounty)
  readReport(laterCounty)
  readInEnglish(laterCounty)
  // Last, since the month's match with the treasury knows nothing of what it pays.
  allotToTowns(county)
})
