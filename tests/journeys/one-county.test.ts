import assert from 'node:assert/strict'
import { after, afterEach, before, describe } from 'node:test'
import { declareGoals } from './declare-goals.journey.ts'
import { fillInEvaluation } from './evaluate.journey.ts'
import { openCounty, type County } from './journey.ts'
import { payClaim } from './pay-claim.journey.ts'
import { reviewEvaluation } from './review.journey.ts'

// One server with one sample county serves every journey: loading it takes longer than any of them. They run in
// the order of the year, each on what the ones before it left.
describe('a year of the county, in a browser', () => {
  let opened: County | undefined
  let hasFailed = false
  const county = (): County => {
    assert.ok(opened, 'the county is open')
    // Each step stands on the ones before it: without them it would only wait in vain.
    assert.ok(!hasFailed, 'an earlier step failed')
    return opened
  }

  before(async () => {
    opened = await openCounty()
  })
  afterEach((context) => {
    hasFailed ||= 'passed' in context && !context.passed
    opened?.assertCalm()
  })
  after(async () => {
    await opened?.close()
  })

  declareGoals(county)
  payClaim(county)
  fillInEvaluation(county)
  reviewEvaluation(county)
})
