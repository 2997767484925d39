import type { Actor } from '#kernel/actor.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import type { Evaluation } from '../evaluations/evaluation-kind.ts'
import { maySeeEvaluation } from '../evaluations/evaluation-policy.ts'
import type { EvidenceRecord } from '../evidence/evidence-kind.ts'
import { listCountingEvidence } from '../evidence/evidence-store.ts'

/** An evaluation that one of its figures rests on this evidence in. */
export interface EvidenceUse {
  readonly id: string
  readonly title: string
}

/** The evaluations whose figures counted this evidence at their own moment, of those this reader may see. */
export async function findUses(
  tx: Tx,
  { id, projectId, indicatorId, year }: EvidenceRecord,
  actor: Actor,
): Promise<readonly EvidenceUse[]> {
  const { rows } = await sql<EvidenceUse & Pick<Evaluation, 'asOf' | 'lines'>>`
    select own.id, r.title, own.as_of, own.lines
    from performance.evaluation own join platform.record r on r.id = own.id
    where own.project_id = ${projectId} and own.year = ${year}
      and ${scopeCondition(scopeOf(actor, maySeeEvaluation))}
    order by own.id limit 20`.execute(tablesOf<'performance'>(tx))
  const uses: EvidenceUse[] = []
  for (const { id: evaluationId, title, asOf, lines } of rows) {
    if (!lines.some(({ figure }) => figure.subject === indicatorId)) continue
    const of = { indicatorId, yearFrom: year, yearTo: year, asOf }
    const counted = await listCountingEvidence(tx, of)
    if (counted.some((one) => one.id === id)) uses.push({ id: evaluationId, title })
  }
  return uses
}
