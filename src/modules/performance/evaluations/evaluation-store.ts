import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import type { Evaluation } from './evaluation-kind.ts'

/** The self-evaluation of a project and year, by its id. */
export async function findEvaluationOf(
  tx: Tx,
  projectId: string,
  year: number,
): Promise<string | undefined> {
  const found = await tablesOf<'performance'>(tx)
    .selectFrom('performance.evaluation')
    .select('id')
    .where('projectId', '=', projectId)
    .where('year', '=', year)
    .executeTakeFirst()
  return found?.id
}

export async function refuseSecondEvaluation(
  tx: Tx,
  projectId: string,
  year: number,
): Promise<void> {
  if ((await findEvaluationOf(tx, projectId, year)) === undefined) return
  throw new Refusal(
    'already-exists',
    label(
      '这个项目这一年的自评已经下达了。',
      'The self-evaluation of this project and year is already open.',
    ),
  )
}

export async function keepScore(
  tx: Tx,
  { id, projectId, year, score }: Evaluation,
  journalId: number,
): Promise<void> {
  if (score === null) throw new Error('A final evaluation has a score.')
  await tablesOf<'performance'>(tx)
    .insertInto('performance.score')
    .values({ evaluationId: id, projectId, year, score, journalId })
    .execute()
}
