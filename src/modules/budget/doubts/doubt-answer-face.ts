import type { Fact, Paper } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { getAccounts } from '#modules/people/index.ts'
import { findFiles } from '#platform/files/record-files.ts'
import type { FaceContext, RecordDescription } from '#platform/records/record-book.ts'
import { findClaimNames, sayClaim } from '../queries/claim-names.ts'
import { amount, fact, text, written } from '../face-values.ts'
import type { DoubtAnswer } from './doubt-answer-kind.ts'
import { outcomeLabels } from './doubt-answer-schema.ts'

/** What the page of an answer shows: the doubt as it was answered, the vouchers it is about, and what was said. */
export async function describeDoubtAnswer(
  tx: Tx,
  answer: DoubtAnswer,
  { language, actor }: FaceContext,
): Promise<RecordDescription> {
  const { ownerId, confirmedByAccountId } = answer
  const persons = [ownerId, confirmedByAccountId].flatMap((id) => id ?? [])
  const [claims, accounts] = await Promise.all([
    findClaimNames(tx, answer.found.claimIds, actor),
    getAccounts(tx, persons),
  ])
  const nameOf = (words: Label, id: string | null): readonly Fact[] =>
    id === null ? [] : [fact(words, written(accounts.get(id)?.name ?? '—'), language)]
  const facts: readonly Fact[] = [
    fact(label('疑点', 'Doubt'), written(say(answer.sentence, language)), language),
    ...(answer.found.amountFen === 0
      ? []
      : [fact(label('涉及金额', 'Amount'), amount(answer.found.amountFen), language)]),
    ...[...claims.values()].map((claim) =>
      fact(
        label('报账单', 'Claim'),
        { type: 'record', collection: 'claims', id: claim.id, text: sayClaim(claim) },
        language,
      ),
    ),
    fact(label('结果', 'Outcome'), text(say(outcomeLabels[answer.outcome], language)), language),
    fact(label('说明', 'Explanation'), written(answer.explanation), language),
    ...nameOf(label('答复人', 'Answered by'), ownerId),
    ...nameOf(label('确认人', 'Confirmed by'), confirmedByAccountId),
    ...sentBackFacts(answer, language),
  ]
  return { facts, papers: await papersOf(tx, answer) }
}

function sentBackFacts({ sentBack }: DoubtAnswer, language: Language): readonly Fact[] {
  if (sentBack === null) return []
  const words = `${sentBack.reason}（${sentBack.byName}）`
  return [fact(label('退回原因', 'Why it was sent back'), written(words), language)]
}

async function papersOf(tx: Tx, { id, fileIds }: DoubtAnswer): Promise<readonly Paper[]> {
  const files = await findFiles(tx, fileIds)
  return [...files.values()].map((file) => ({
    id: file.id,
    title: file.name,
    href: `/api/v1/doubt-answers/${id}/files/${file.id}`,
    mediaType: file.mediaType,
    facts: [],
    checks: [],
  }))
}
