import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { putAuditAway } from './put-audit-away.ts'

const unit = newId()
const record = { state: 'done', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever audits reports of a section puts an audit of it away, not who only reads', () => {
  const may = aHat({ grants: { 'report-audit.make': [unit] } })
  const elsewhere = aHat({ grants: { 'report-audit.make': [newId()] } })
  const reads = aHat({ grants: { 'report-audit.see': [unit] } })
  assert.equal(covers(putAuditAway.mayBeTakenBy(may), record), true)
  assert.equal(covers(putAuditAway.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(putAuditAway.mayBeTakenBy(reads), record), false)
})

it('is asked twice, and never without a reason', () => {
  assert.equal(putAuditAway.grave, true)
  assert.equal(putAuditAway.input.safeParse({ reason: ' ' }).success, false)
})
