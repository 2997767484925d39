import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { auditReport } from './audit-report.ts'

const unit = newId()
const record = { state: 'done', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever may audit reports has one audited in his own section', () => {
  const may = aHat({ grants: { 'report-audit.make': [unit] } })
  const reads = aHat({ grants: { 'report-audit.see': [unit] } })
  assert.equal(covers(auditReport.mayBeTakenBy(may), record), true)
  assert.equal(covers(auditReport.mayBeTakenBy(reads), record), false)
})

it('a report comes in a file; its title may be left to the report', () => {
  assert.equal(auditReport.input.safeParse({ fileId: unit }).success, true)
  assert.equal(auditReport.input.safeParse({ fileId: unit, title: '年度总结' }).success, true)
  assert.equal(auditReport.input.safeParse({ title: '年度总结' }).success, false)
  assert.equal(
    auditReport.input.safeParse({ fileId: unit, title: '长'.repeat(201) }).success,
    false,
  )
})
