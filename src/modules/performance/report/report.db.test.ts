import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import { writeFileSync } from 'node:fs'
import { findRecord } from '#platform/actions/record-store.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import {
  aCentreEvaluation,
  anEvaluatedBureau,
  neighbours,
  type EvaluatedBureau,
} from '../../../../tests/stories/evaluation-story.ts'
import { evaluationKind, type Evaluation } from '../evaluation-kind.ts'
import { composeReport } from './compose-report.ts'

const database = await freshDatabase()
let place: EvaluatedBureau

before(async () => {
  place = await anEvaluatedBureau(database)
})

it('trial', async () => {
  const { id } = await aCentreEvaluation(place, 'final')
  const { report } = await inTransaction(database, async (tx) => {
    const evaluation = await findRecord<Evaluation>(tx, evaluationKind, id)
    assert.ok(evaluation)
    return composeReport(tx, neighbours, evaluation)
  })
  for (const section of report.sections)
    console.log(section.number, section.heading, '\n', section.raw)
  for (const f of report.figures)
    console.log(f.number, f.name, f.label, f.text, f.sum, f.face.recordCount)
  writeFileSync('/tmp/report.json', JSON.stringify(report))
})
