import type { Fact } from '#kernel/face.ts'
import { label, say, type Language } from '#kernel/label.ts'
import { defineBook, type FaceContext } from '#platform/records/record-book.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { scopeCondition, scopeOf } from '#platform/actions/scope-condition.ts'
import { sql } from 'kysely'
import { annulEvidence, editEvidence, enterEvidence, signEvidence } from './evidence-actions.ts'
import { checkEvidence } from './evidence-check.ts'
import { evidenceKind, type EvidenceRecord } from './evidence-kind.ts'
import { evidenceProcess } from './evidence-process.ts'
import { evidenceForms, evidenceKinds } from './evidence-schema.ts'
import { figuresOf } from './evidence.ts'
import { checkOf, sayNotYet } from './finding-faces.ts'
import { text } from './goal-book.ts'
import { goalKind } from './goal-kind.ts'
import { handsOf } from './hands.ts'
import type { Neighbours } from './project-directory.ts'
import { satisfactionLevels } from './rules-in-force.ts'

/** Evidence as every face meets it. */
export function evidenceBook(neighbours: Neighbours) {
  return defineBook<EvidenceRecord>({
    kind: evidenceKind,
    actions: [signEvidence, editEvidence, annulEvidence] as never,
    creations: [enterEvidence(neighbours)] as never,
    async describe(tx, record, { language }) {
      const findings = checkEvidence(record.content, record)
      return {
        facts: factsOf(record, language),
        checks: findings.map((one) => checkOf(one, language)),
        papers: record.content.proof.map((fileId, at) => ({
          id: fileId,
          title: `${say(label('证明材料', 'Proof'), language)} ${String(at + 1)}`,
          href: `/api/v1/files/${fileId}`,
          mediaType: null,
          facts: [],
          checks: [],
        })),
        hands: await handsOf(tx, record.id, evidenceProcess, language),
        notYet: record.state === 'draft' ? sayNotYet(findings, language) : null,
      }
    },
    choices: async (tx, _action, _record, context) => ({
      indicatorId: await indicatorChoices(tx, context),
    }),
    listing: {
      columns: [
        {
          name: 'title',
          label: label('证据', 'Evidence'),
          sort: sql`r.title`,
          cell: (row: EvidenceRecord) => text(row.title, true),
        },
        {
          name: 'kind',
          label: label('种类', 'Kind'),
          sort: sql`own.evidence_kind`,
          cell: (row: EvidenceRecord, language: Language) =>
            text(say(evidenceKinds[row.evidenceKind], language)),
        },
        {
          name: 'year',
          label: label('年度', 'Year'),
          sort: sql`own.year::bigint`,
          sortAs: 'bigint',
          cell: (row: EvidenceRecord) => text(String(row.year)),
        },
        {
          name: 'state',
          label: label('状态', 'State'),
          cell: (row: EvidenceRecord, language: Language) =>
            text(say(evidenceProcess.states[row.state], language)),
        },
        {
          name: 'changed',
          label: label('更新', 'Changed'),
          sort: sql`r.changed_at`,
          sortAs: 'timestamptz',
          cell: (row: EvidenceRecord) => ({
            type: 'instant' as const,
            at: row.changedAt.toISOString(),
          }),
        },
      ],
      defaultSort: '-changed',
      filters: {
        year: (value) => sql`own.year = ${Number.parseInt(value, 10) || 0}`,
        project: (value) => sql`own.project_id::text = ${value}`,
        indicator: (value) => sql`own.indicator_id::text = ${value}`,
        kind: (value) => sql`own.evidence_kind = ${value}`,
      },
    },
  })
}

/** The indicators of the goals this reader may see, the newest first. */
async function indicatorChoices(tx: Tx, { actor }: FaceContext) {
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

function factsOf(record: EvidenceRecord, language: Language): Fact[] {
  const figures = figuresOf(record.content, satisfactionLevels).map((figure, at) => ({
    label: say(figure.label, language),
    value: text(`${figure.value} ${figure.unit}`.replace(' %', '%').trim()),
    ...(at === 0 ? { main: true } : {}),
  }))
  const { shape } = evidenceForms[record.content.kind]
  const entered = Object.entries(record.content).flatMap(([field, value]): Fact[] => {
    if (typeof value !== 'string' && typeof value !== 'number') return []
    const meta = (shape as Record<string, { meta?: () => unknown } | undefined>)[field]?.meta?.()
    const words = wordsOf(meta)
    return words === null ? [] : [{ label: say(words, language), value: text(String(value), true) }]
  })
  return [
    ...figures,
    { label: say(label('指标', 'Indicator'), language), value: text(record.indicatorName, true) },
    ...entered,
  ]
}

function wordsOf(meta: unknown): { readonly zh: string; readonly en: string } | null {
  if (typeof meta !== 'object' || meta === null || !('label' in meta)) return null
  const { label: words } = meta
  if (typeof words !== 'object' || words === null || !('zh' in words) || !('en' in words))
    return null
  return { zh: String(words.zh), en: String(words.en) }
}
