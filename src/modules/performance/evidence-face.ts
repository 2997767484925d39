import type { Fact } from '#kernel/face.ts'
import { label, say, type Language } from '#kernel/label.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { FaceContext, RecordDescription } from '#platform/records/record-book.ts'
import { checkEvidence } from './evidence-check.ts'
import type { EvidenceRecord } from './evidence-kind.ts'
import { evidenceProcess } from './evidence-process.ts'
import { evidenceForms } from './evidence-schema.ts'
import { figuresOf } from './evidence.ts'
import { text, written } from './face-values.ts'
import { checkOf, sayNotYet } from './finding-faces.ts'
import { handsOf } from './hands.ts'
import { satisfactionLevels } from './rules-in-force.ts'

/** What the page of a piece of evidence shows: what it proves, what was entered, and its proof. */
export async function describeEvidence(
  tx: Tx,
  record: EvidenceRecord,
  { language }: FaceContext,
): Promise<RecordDescription> {
  const findings = checkEvidence(record.content, record)
  return {
    facts: factsOf(record, language),
    checks: findings.map((one) => checkOf(one, language)),
    papers: record.content.proof.map((fileId, at) => ({
      id: fileId,
      title: `${say(label('证明材料', 'Proof'), language)} ${String(at + 1)}`,
      href: `/api/v1/evidence/${record.id}/files/${fileId}`,
      mediaType: null,
      facts: [],
      checks: [],
    })),
    hands: await handsOf(tx, record.id, evidenceProcess, language),
    notYet: record.state === 'draft' ? sayNotYet(findings, language) : null,
  }
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
    return words === null ? [] : [{ label: say(words, language), value: written(String(value)) }]
  })
  return [
    ...figures,
    { label: say(label('指标', 'Indicator'), language), value: written(record.indicatorName) },
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
