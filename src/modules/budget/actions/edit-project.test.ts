import assert from 'node:assert/strict'
import { it } from 'node:test'
import { aHat, aPerson, aProjectRecord, monday } from '../../../../tests/stories/claim-situation.ts'
import { EditProjectForm } from '../project-schema.ts'
import { editProject } from './edit-project.ts'

it('begins with what was entered, so that sending it back changes nothing', () => {
  const record = aProjectRecord({ state: 'draft' })
  const input = EditProjectForm.parse(editProject.beginsWith?.(record, { sameCode: undefined }))
  const { changes, spine } = editProject.decide({
    record,
    input,
    known: { sameCode: record.id },
    actor: aPerson(),
    hat: aHat(),
    happenedAt: monday,
  })
  const { code, name, nameEnglish, year, classCode, sources, documents } = record
  assert.deepEqual(changes, { code, name, nameEnglish, year, classCode, sources, documents })
  assert.deepEqual(spine, { number: code, title: name })
})
