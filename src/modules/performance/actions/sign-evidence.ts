import { label, say } from '#kernel/label.ts'
import { checkEvidence } from '../evidence-check.ts'
import { defineEvidenceAction, type ActionOnEvidence } from '../evidence-kind.ts'
import { mayAnswerFor } from '../evidence-policy.ts'
import { evidenceProcess } from '../evidence-process.ts'
import { markEvidence } from '../evidence-store.ts'
import { figuresOf } from '../evidence.ts'
import { refuseBlocked } from '../finding-faces.ts'
import { Nothing } from '../form-fields.ts'
import { addHand } from '../hands.ts'
import { satisfactionLevels } from '../rules-in-force.ts'

/** Whoever entered it signs that it is true; from then on it counts and stands as it is. */
export const signEvidence: ActionOnEvidence<Nothing> = defineEvidenceAction({
  process: evidenceProcess,
  name: 'sign',
  input: Nothing,
  likely: true,
  mayBeTakenBy: mayAnswerFor,
  gather: (_tx, { record }) => {
    refuseBlocked(checkEvidence(record.content, record))
    return Promise.resolve(null)
  },
  signs: ({ record }) => ({
    post: 'evidence-author',
    covered: { indicatorId: record.indicatorId, year: record.year, content: record.content },
    statement: (language) =>
      language === 'zh' ? '我对这份证据的真实性负责。' : 'I answer for this evidence being true.',
    facts: (language) => [
      {
        label: say(label('指标', 'Indicator'), language),
        value: { type: 'text', text: record.indicatorName, written: true },
      },
      ...figuresOf(record.content, satisfactionLevels).map((figure) => ({
        label: say(figure.label, language),
        value: { type: 'text' as const, text: `${figure.value}${figure.unit}` },
      })),
    ],
  }),
  decide: () => ({}),
  async follow(tx, done) {
    await markEvidence(tx, done.record.id, 'signed', done.journalId)
    await addHand(tx, 'sign', done)
  },
})
