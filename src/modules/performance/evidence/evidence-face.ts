import type { Fact, FactValue, Paper } from '#kernel/face.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { permits } from '#kernel/process.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { findFiles } from '#platform/files/record-files.ts'
import type { FaceContext, RecordDescription } from '#platform/records/record-book.ts'
import { z } from 'zod'
import { checkEvidence } from './evidence-check.ts'
import type { EvidenceRecord } from './evidence-kind.ts'
import { findOthers } from './evidence-others.ts'
import { evidenceProcess } from './evidence-process.ts'
import { findUses } from '../queries/evidence-uses.ts'
import { evidenceForms, evidenceKinds } from './evidence-schema.ts'
import { figuresOf, filesOf } from './evidence.ts'
import { fact, text, written } from '../face-values.ts'
import { checkOf, sayNotYet } from '../finding-faces.ts'
import { handsOf } from '../hands.ts'
import { satisfactionLevels } from '../rules-in-force.ts'

/** What the page of a piece of evidence shows: what it proves, what was entered, and its proof. */
export async function describeEvidence(
  tx: Tx,
  record: EvidenceRecord,
  { actor, language, now }: FaceContext,
): Promise<RecordDescription> {
  const isDraft = permits(evidenceProcess, record.state, 'sign')
  const today = shanghaiDate(now.getTime())
  const findings = [
    ...checkEvidence(record.content, isDraft ? { ...record, today } : record),
    ...(await findOthers(tx, record, actor)),
  ]
  return {
    facts: [...factsOf(record, language), ...(await useFacts(tx, record, { actor, language }))],
    checks: findings.map((one) => checkOf(one, language)),
    papers: await papersOf(tx, record, language),
    hands: await handsOf(tx, record.id, evidenceProcess, language),
    notYet: isDraft ? sayNotYet(findings, language) : null,
  }
}

/** Where its figure went; a reader is told only of evaluations he may see. */
async function useFacts(
  tx: Tx,
  record: EvidenceRecord,
  { actor, language }: Pick<FaceContext, 'actor' | 'language'>,
): Promise<Fact[]> {
  const uses = await findUses(tx, record, actor)
  return uses.map(({ id, title }) =>
    fact(
      label('用于', 'Used in'),
      { type: 'record', collection: 'evaluations', id, text: title },
      language,
    ),
  )
}

async function papersOf(
  tx: Tx,
  { id, content }: EvidenceRecord,
  language: Language,
): Promise<readonly Paper[]> {
  const files = await findFiles(tx, filesOf(content))
  return filesOf(content).map((fileId) => {
    const file = files.get(fileId)
    const isProof = content.proof.includes(fileId)
    const kind = isProof ? label('证明材料', 'Proof') : label('问卷样表', 'Questionnaire')
    return {
      id: fileId,
      title: `${say(kind, language)}${file ? `：${file.name}` : ''}`,
      href: file ? `/api/v1/evidence/${id}/files/${fileId}` : null,
      mediaType: file?.mediaType ?? null,
      facts: [],
      checks: [],
    }
  })
}

function factsOf(record: EvidenceRecord, language: Language): Fact[] {
  const { content, indicatorName, projectCode, year } = record
  const figures = figuresOf(content, satisfactionLevels).map((figure, at) => ({
    ...fact(
      figure.label,
      text(`${figure.value} ${figure.unit}`.replace(' %', '%').trim()),
      language,
    ),
    ...(at === 0 ? { main: true } : {}),
  }))
  return [
    ...figures,
    fact(label('证明哪个指标', 'Indicator'), written(indicatorName), language),
    fact(label('项目编码', 'Project code'), text(projectCode), language),
    fact(label('年度', 'Year'), text(String(year)), language),
    fact(label('证据种类', 'Kind'), text(say(evidenceKinds[content.kind], language)), language),
    ...enteredFacts(content, evidenceForms[content.kind].shape, language),
  ]
}

/** What was entered, under the words and in the form in which it was asked for. */
function enteredFacts(content: object, shape: object, language: Language): Fact[] {
  const fields = new Map<string, unknown>(Object.entries(content))
  return Object.entries(shape).flatMap(([name, schema]: [string, unknown]): Fact[] => {
    const value = fields.get(name)
    if (!(schema instanceof z.ZodType)) return []
    const words = wordsOf(schema)
    if (words === null) return []
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && 'shape' in schema)
      return enteredFacts(value, schema.shape as object, language)
    const shown = valueOf(value, words, language)
    return shown ? [fact(words.label, shown, language)] : []
  })
}

interface Words {
  readonly label: Label
  readonly widget?: string
  readonly options?: Readonly<Record<string, Label>>
}

function wordsOf(schema: z.ZodType): Words | null {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  const meta = inner instanceof z.ZodType ? inner.meta() : undefined
  return isWords(meta) ? meta : null
}

function isWords(meta: unknown): meta is Words {
  return typeof meta === 'object' && meta !== null && 'label' in meta
}

function valueOf(value: unknown, { widget, options }: Words, language: Language): FactValue | null {
  if (typeof value === 'number')
    return widget === 'yuan' ? { type: 'amount', fen: value } : text(String(value))
  if (typeof value !== 'string') return null
  const chosen = options?.[value]
  if (chosen) return text(say(chosen, language))
  return widget === 'date' ? { type: 'date', date: value } : written(value)
}
