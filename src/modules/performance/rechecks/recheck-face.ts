import type { Fact } from '#kernel/face.ts'
import { isWithinReach } from '#kernel/actor.ts'
import { label, say } from '#kernel/label.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { FaceContext, RecordDescription } from '#platform/records/record-book.ts'
import { evaluationKind, type Evaluation } from '../evaluations/evaluation-kind.ts'
import { maySeeEvaluation } from '../evaluations/evaluation-policy.ts'
import { fact, text, written } from '../face-values.ts'
import { handsOf } from '../hands.ts'
import type { Recheck } from './recheck-kind.ts'
import { recheckProcess } from './recheck-process.ts'

export const recheckFindings = {
  confirmed: label('得分属实', 'The score is right'),
  changed: label('改得分', 'The score is another'),
} as const

/** What the page of a re-check shows: the self-evaluation it is about, the unit's score and the office's. */
export async function describeRecheck(
  tx: Tx,
  recheck: Recheck,
  { actor, language }: FaceContext,
): Promise<RecordDescription> {
  const evaluation = await findRecord<Evaluation>(tx, evaluationKind, recheck.evaluationId)
  const isOpen = evaluation !== undefined && isWithinReach(actor, maySeeEvaluation, evaluation)
  const facts: Fact[] = [
    {
      ...fact(label('单位自评得分', "The unit's score"), text(recheck.unitScore), language),
      main: true,
    },
    fact(
      label('复核的自评', 'Self-evaluation'),
      isOpen
        ? { type: 'record', collection: 'evaluations', id: evaluation.id, text: evaluation.title }
        : written(recheck.projectName),
      language,
    ),
    fact(label('项目编码', 'Project code'), text(recheck.projectCode), language),
  ]
  const { finding, score, opinion, concludedOn } = recheck
  if (finding !== null && score !== null && opinion !== null && concludedOn !== null)
    facts.push(
      fact(label('复核结论', 'Finding'), text(say(recheckFindings[finding], language)), language),
      fact(label('复核得分', 'Score found'), text(score), language),
      fact(label('看了什么、为什么', 'What was looked at, and why'), written(opinion), language),
      fact(label('复核日期', 'Checked on'), { type: 'date', date: concludedOn }, language),
    )
  return { facts, hands: await handsOf(tx, recheck.id, recheckProcess, language) }
}
