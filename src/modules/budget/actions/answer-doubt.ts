import type { Actor } from '#kernel/actor.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { personsBehind } from '#modules/people/index.ts'
import { defineCreation } from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import type { DoubtAnswerFields } from '../doubts/doubt-answer-kind.ts'
import { doubtAnswerProcess } from '../doubts/doubt-answer-process.ts'
import { AnswerDoubtForm } from '../doubts/doubt-answer-schema.ts'
import { mayAnswerDoubt } from '../doubts/doubt-policy.ts'
import { readDoubtRules, type DoubtRuleCode } from '../doubts/doubt-rules.ts'
import { holdDoubt, listAnswers } from '../doubts/doubt-store.ts'
import { waitOnConfirmer } from '../doubts/doubt-wait.ts'
import { parseDoubtKey, standingOf, type Doubt } from '../doubts/doubt.ts'
import { findDoubt } from '../queries/doubts/find-doubts.ts'
import { keepVisible } from '../queries/doubts/visible-doubts.ts'

/** Says why a doubt has its reason, or that it was corrected: exactly of what is found at that moment. */
export const answerDoubt = defineCreation({
  process: doubtAnswerProcess,
  name: 'answer-doubt',
  input: AnswerDoubtForm,
  mayBeTakenBy: mayAnswerDoubt,
  async gather(tx, { input, actor, happenedAt }) {
    if (input === null) return null
    const hat = actor.hats.find((one) => mayAnswerDoubt(one).is !== 'none')
    if (!hat) throw doubtGone()
    const answererPersonIds = personsBehind(actor, hat)
    const { unitId } = hat
    const key = parseDoubtKey(input.doubt)
    if (key === null) throw doubtGone()
    const [doubt, wait] = await Promise.all([
      readOpenDoubt(tx, { ...key, actor, happenedAt }),
      waitOnConfirmer(tx, { unitId, answererPersonIds, happenedAt }),
    ])
    return { ...doubt, wait, answererPersonIds }
  },
  decide({ input, known, actor, hat }) {
    if (known === null) throw doubtGone()
    const { doubt, words, wait, answererPersonIds } = known
    const { rule, subject, sentence, projectId, found } = doubt
    const { outcome, explanation, fileIds } = input
    const fields: DoubtAnswerFields = {
      ...{ rule, subject, projectId, found, sentence, outcome, explanation, fileIds },
      answererPersonIds,
      confirmedByAccountId: null,
      sentBack: null,
    }
    return {
      fields,
      spine: {
        title: `${words.zh}：${sentence.zh}`,
        unitId: hat.unitId,
        ownerId: hat.actingFor?.accountId ?? actor.accountId,
        waits: wait,
      },
    }
  },
  follow: (tx, { record, actor }) =>
    ownFiles(
      tx,
      { kind: record.kind, recordId: record.id, accountId: actor.accountId },
      record.fileIds,
    ),
})

async function readOpenDoubt(
  tx: Tx,
  asked: Pick<Doubt, 'rule' | 'subject'> & { readonly actor: Actor; readonly happenedAt: Date },
): Promise<{ readonly doubt: Doubt; readonly words: { readonly zh: string } }> {
  const { rule, subject, actor, happenedAt } = asked
  await holdDoubt(tx, { rule, subject })
  const onDate = shanghaiDate(happenedAt.getTime())
  const rules = await readDoubtRules(tx, onDate)
  const found = await findDoubt(tx, onDate, { rule, subject, rules })
  // Nobody answers what he is not shown, nor learns that it is there.
  const reader = { actor, year: null, projectId: null }
  const [doubt] = found ? await keepVisible(tx, [found], reader) : []
  const words = rules[rule]?.label
  if (!doubt || !words) throw doubtGone()
  const answers = await listAnswers(tx, [rule])
  const own = answers.filter((answer) => answer.subject === subject)
  refuseAnswered(doubt, own)
  return { doubt, words }
}

function refuseAnswered(doubt: Doubt, answers: Parameters<typeof standingOf>[1]): void {
  if (standingOf(doubt, answers) === 'open') return
  throw new Refusal(
    'wrong-state',
    label(
      '这个疑点已经有人答复了，请看那一份答复。',
      'This doubt has been answered already. Look at that answer.',
    ),
  )
}

export function doubtGone(): Refusal {
  return new Refusal(
    'invalid',
    label(
      '这个疑点现在查不到了，可能已经改正。请回到疑点页再看。',
      'This doubt is not found any more; it may have been corrected. Look at the page of doubts again.',
    ),
  )
}

/** Whether the doubt an answer speaks of is still found, whatever claims the one who asks may see. */
export async function isStillFound(
  tx: Tx,
  answer: { readonly rule: DoubtRuleCode; readonly subject: string },
  happenedAt: Date,
): Promise<boolean> {
  const onDate = shanghaiDate(happenedAt.getTime())
  const rules = await readDoubtRules(tx, onDate)
  return (await findDoubt(tx, onDate, { ...answer, rules })) !== undefined
}
