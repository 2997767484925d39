import { label, say } from '#kernel/label.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { changedColumn, stateColumn } from '#platform/records/list-columns.ts'
import {
  defineBook,
  type Choice,
  type FaceContext,
  type Listing,
  type RecordBook,
} from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { annulEvidence } from '../actions/annul-evidence.ts'
import { editEvidence } from '../actions/edit-evidence.ts'
import { enterEvidence } from '../actions/enter-evidence.ts'
import { signEvidence } from '../actions/sign-evidence.ts'
import { describeEvidence } from './evidence-face.ts'
import { evidenceKind, type EvidenceRecord } from './evidence-kind.ts'
import { evidenceProcess } from './evidence-process.ts'
import { evidenceKinds } from './evidence-schema.ts'
import { text, written } from '../face-values.ts'
import { goalKind } from '../goals/goal-kind.ts'
import { ownFilters, yearColumn } from '../list-columns.ts'
import type { Neighbours } from '../project-directory.ts'

const listing: Listing<EvidenceRecord> = {
  title: label('绩效证据', 'Evidence'),
  columns: [
    {
      name: 'title',
      label: label('证据', 'Evidence'),
      sort: sql`r.title`,
      cell: (row) => written(row.title),
    },
    {
      name: 'kind',
      label: label('种类', 'Kind'),
      sort: sql`own.evidence_kind`,
      cell: (row, language) => text(say(evidenceKinds[row.evidenceKind], language)),
    },
    yearColumn,
    stateColumn(evidenceProcess),
    changedColumn,
  ],
  defaultSort: '-changed',
  filters: {
    ...ownFilters,
    indicator: (value) => sql<boolean>`own.indicator_id::text = ${value}`,
    kind: (value) => sql<boolean>`own.evidence_kind = ${value}`,
  },
}

/** Evidence as every face meets it. */
export function evidenceBook(neighbours: Neighbours): RecordBook {
  return defineBook<EvidenceRecord>({
    kind: evidenceKind,
    actions: [signEvidence, editEvidence, annulEvidence],
    creations: [enterEvidence(neighbours)],
    describe: describeEvidence,
    choices: async (tx, _action, _record, context) => ({
      indicatorId: await indicatorChoices(tx, context),
    }),
    listing,
  })
}

/** The indicators of the goals this reader may see, the newest first. */
async function indicatorChoices(tx: Tx, { actor }: FaceContext): Promise<readonly Choice[]> {
  const { rows } = await sql<{ id: string; name: string; projectName: string; year: number }>`
    select i.id, i.name, own.project_name, own.year from performance.goal_indicator i
    join performance.goal own on own.id = i.goal_id join platform.record r on r.id = own.id
    where r.state <> 'discarded' and ${scopeCondition(scopeOf(actor, goalKind.maySee))}
    order by own.year desc, own.project_name, i.code limit 500`.execute(tablesOf<'performance'>(tx))
  return rows.map((row) => ({
    value: row.id,
    label: `${String(row.year)} ${row.projectName}：${row.name}`,
  }))
}
