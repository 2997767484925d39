import type { Actor } from '#kernel/actor.ts'
import { label } from '#kernel/label.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { findSameFiles } from '#platform/files/record-files.ts'
import { sql } from 'kysely'
import type { EvidenceRecord } from './evidence-kind.ts'
import { maySeeEvidence } from './evidence-policy.ts'
import { awardKey, filesOf } from './evidence.ts'
import { blocks, look, type Finding } from '../finding.ts'

/** What other evidence says against this piece. Other evidence is named only where this reader may see it. */
export async function findOthers(
  tx: Tx,
  record: EvidenceRecord,
  actor: Actor,
): Promise<readonly Finding[]> {
  return [
    ...(await checkSameFiles(tx, record, actor)),
    ...(await checkSameAward(tx, record, actor)),
  ]
}

interface Other {
  readonly id: string
  readonly name: string
  readonly isVisible: boolean
}

/** A file that proves another project too is worth a second look: one acceptance report, two projects paid. */
async function checkSameFiles(
  tx: Tx,
  { id, content, projectId }: EvidenceRecord,
  actor: Actor,
): Promise<readonly Finding[]> {
  const same = await findSameFiles(tx, filesOf(content), id)
  const ids = [...new Set(same.map(({ otherRecordId }) => otherRecordId))]
  const others = await listOthers(
    tx,
    actor,
    sql<boolean>`own.id = any(${ids}::uuid[])
    and own.project_id <> ${projectId} and r.state <> 'annulled'`,
  )
  return others.map((other) =>
    look(
      'file-proves-another-project',
      '/content/proof',
      other.isVisible
        ? label(
            `同一个文件也证明了别的项目：${other.name}，请核对`,
            `The same file proves another project too: ${other.name}; check it`,
          )
        : label(
            '同一个文件也证明了别的项目，请核对',
            'The same file proves another project too; check it',
          ),
    ),
  )
}

/** One award counts in one project: whoever signed it first has it. */
async function checkSameAward(
  tx: Tx,
  { id, content, projectId }: EvidenceRecord,
  actor: Actor,
): Promise<readonly Finding[]> {
  if (content.kind !== 'award') return []
  const [document, awardedTo, title] = awardKey(content).split('|')
  const bare = (field: string) =>
    sql`regexp_replace(own.content ->> ${sql.lit(field)}, '\\s', '', 'g')`
  const others = await listOthers(
    tx,
    actor,
    sql<boolean>`own.evidence_kind = 'award' and own.id <> ${id} and own.project_id <> ${projectId}
      and r.state = 'signed' and ${bare('document')} = ${document}
      and ${bare('awardedTo')} = ${awardedTo} and ${bare('title')} = ${title}`,
  )
  return others
    .slice(0, 1)
    .map((other) =>
      blocks(
        'award-counts-elsewhere',
        '/content/countsInProject',
        other.isVisible
          ? label(
              `这项表彰已经算在别的项目：${other.name}。一项表彰只算一个项目`,
              `This award counts in another project already: ${other.name}. An award counts once`,
            )
          : label(
              '这项表彰已经算在别的项目。一项表彰只算一个项目',
              'This award counts in another project already. An award counts once',
            ),
      ),
    )
}

async function listOthers(
  tx: Tx,
  actor: Actor,
  condition: ReturnType<typeof sql<boolean>>,
): Promise<readonly Other[]> {
  const { rows } = await sql<Other>`
    select own.id, own.project_code || ' ' || r.title as name,
      ${scopeCondition(scopeOf(actor, maySeeEvidence))} as is_visible
    from performance.evidence own join platform.record r on r.id = own.id
    where ${condition} order by own.id limit 20`.execute(tablesOf<'performance'>(tx))
  return rows
}
