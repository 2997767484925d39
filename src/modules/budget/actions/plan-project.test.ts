import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import {
  aHat,
  aPerson,
  monday,
  projectId,
  sectionId,
} from '../../../../tests/stories/claim-situation.ts'
import { PlanProjectForm } from '../project-schema.ts'
import { planProject } from './plan-project.ts'

const form = {
  unitId: sectionId,
  code: ' 51092323t000000000001 ',
  name: '大数据运行经费',
  year: 2023,
  classCode: '30299',
  sources: [{ source: 'fiscal', amountFen: 40_000_000 }],
  documents: [{ documentKind: 'approval', number: '大行审(2022)45号', title: '批复', fileIds: [] }],
}

function decided(sameCode?: string) {
  const hat = aHat()
  const input = PlanProjectForm.parse(form)
  return planProject.decide({
    id: projectId,
    record: null,
    input,
    known: { sameCode },
    actor: aPerson(),
    hat,
    happenedAt: monday,
  })
}

it('keeps code and document number in their one written form', () => {
  const { fields, spine } = decided()
  assert.equal(fields.code, '51092323T000000000001')
  assert.equal(fields.documents[0]?.number, '大行审〔2022〕45号')
  assert.equal(spine.number, fields.code)
})

it('refuses a code that another project has', () => {
  assert.throws(() => decided('01900000-0000-7000-8000-0000000000b9'), /already-exists/)
})

it('is for the units in which one may plan', () => {
  const scope = planProject.mayBeTakenBy(aHat({ grants: { 'budget.project.plan': [sectionId] } }))
  const record = { state: 'draft', unitId: sectionId, ownerId: null, assigneeKey: null }
  assert.equal(covers(scope, record), true)
  assert.equal(covers(scope, { ...record, unitId: projectId }), false)
})
