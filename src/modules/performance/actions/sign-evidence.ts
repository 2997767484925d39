import type { SignedContent } from '#kernel/action.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { findFiles, type RecordFile } from '#platform/files/record-files.ts'
import { checkEvidence } from '../evidence/evidence-check.ts'
import {
  defineEvidenceAction,
  type ActionOnEvidence,
  type EvidenceRecord,
} from '../evidence/evidence-kind.ts'
import { findOthers } from '../evidence/evidence-others.ts'
import { mayAnswerFor } from '../evidence/evidence-policy.ts'
import { evidenceProcess } from '../evidence/evidence-process.ts'
import { markEvidence } from '../evidence/evidence-store.ts'
import { awardKey, figuresOf, filesOf } from '../evidence/evidence.ts'
import { fact, text, written } from '../face-values.ts'
import { refuseBlocked } from '../finding-faces.ts'
import { Nothing } from '../form-fields.ts'
import { addHand } from '../hands.ts'
import { holdAward } from '../project-lock.ts'
import { satisfactionLevels } from '../rules-in-force.ts'

type Files = readonly RecordFile[]

/** Whoever entered it signs that it is true; from then on it counts and stands as it is. */
export const signEvidence: ActionOnEvidence<Nothing, Files> = defineEvidenceAction({
  process: evidenceProcess,
  name: 'sign',
  input: Nothing,
  likely: true,
  mayBeTakenBy: mayAnswerFor,
  async gather(tx, { record, actor, happenedAt, input }) {
    const { content } = record
    if (input && content.kind === 'award') await holdAward(tx, awardKey(content))
    const today = shanghaiDate(happenedAt.getTime())
    refuseBlocked([
      ...checkEvidence(content, { ...record, today }),
      ...(await findOthers(tx, record, actor)),
    ])
    const files = await findFiles(tx, filesOf(content))
    return [...files.values()]
  },
  signs: ({ record, known }) => signedContent(record, known),
  decide: () => ({ spine: { waits: null } }),
  async follow(tx, done) {
    await markEvidence(tx, done.record.id, 'signed', done.journalId)
    addHand(tx, 'sign', done)
  },
})

/** What the signer answers for: what he entered, and the very bytes of its proof. */
function signedContent(record: EvidenceRecord, files: Files): SignedContent {
  const { indicatorId, indicatorName, year, content } = record
  return {
    post: 'evidence-author',
    covered: { indicatorId, year, content, files: files.map(({ digest }) => digest).toSorted() },
    statement: (language) =>
      language === 'zh' ? '我对这份证据的真实性负责。' : 'I answer for this evidence being true.',
    facts: (language) => [
      fact(label('指标', 'Indicator'), written(indicatorName), language),
      ...figuresOf(content, satisfactionLevels).map(({ label: name, value, unit }) =>
        fact(name, text(`${value}${unit === '%' ? '' : ' '}${unit}`), language),
      ),
      ...files.map(({ name }) => fact(label('证明材料', 'Proof'), written(name), language)),
    ],
  }
}
