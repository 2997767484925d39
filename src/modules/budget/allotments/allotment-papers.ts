import type { Paper } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import type { Unit } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { findFiles } from '#platform/files/record-files.ts'
import { amount, date, fact, text, written } from '../face-values.ts'
import type { Allotment } from './allotment-kind.ts'
import type { AllotmentChange } from './allotment-store.ts'
import { conclusionLabels } from './allotment.ts'
import type { TownProof } from './town-standing.ts'

interface Told {
  readonly title: string
  readonly fileIds: readonly string[]
  readonly facts: Paper['facts']
}

interface Beside {
  readonly proofs: readonly TownProof[]
  readonly changes: readonly AllotmentChange[]
  readonly towns: ReadonlyMap<string, Unit>
  readonly language: Language
}

/** The document the table rests on, the minutes of its decision and changes, and what each town handed in. */
export async function papersOf(
  tx: Tx,
  allotment: Allotment,
  beside: Beside,
): Promise<readonly Paper[]> {
  const told = tellPapers(allotment, beside)
  const files = await findFiles(
    tx,
    told.flatMap(({ fileIds }) => fileIds),
  )
  return told.flatMap(({ title, fileIds, facts }) =>
    fileIds.map((fileId) => ({
      id: fileId,
      title,
      href: `/api/v1/allotments/${allotment.id}/files/${fileId}`,
      mediaType: files.get(fileId)?.mediaType ?? null,
      facts,
      checks: [],
    })),
  )
}

function tellPapers(
  { document, decision }: Allotment,
  { proofs, changes, towns, language }: Beside,
): readonly Told[] {
  const saying = (words: Label, of: string): string =>
    `${say(words, language)}${language === 'zh' ? '：' : ': '}${of}`
  const nameOf = (townId: string): string => {
    const town = towns.get(townId)
    return (language === 'en' ? town?.nameEnglish : null) ?? town?.name ?? '—'
  }
  const minutes = label('会议纪要或审批件', 'Minutes or approval')
  return [
    {
      title: saying(label('依据文件', 'Document it rests on'), document.title),
      fileIds: document.fileIds,
      facts: [],
    },
    ...(decision === null
      ? []
      : [{ title: say(minutes, language), fileIds: decision.fileIds, facts: [] }]),
    ...changes.map(({ townId, fileIds }) => ({
      title: saying(label('变更依据', 'Paper of a change'), nameOf(townId)),
      fileIds,
      facts: [],
    })),
    ...proofs.map((proof) => ({
      title: saying(proofLabels[proof.kind], nameOf(proof.townId)),
      fileIds: proof.fileIds,
      facts: proofFacts(proof, language),
    })),
  ]
}

const proofLabels: Readonly<Record<TownProof['kind'], Label>> = {
  acceptance: label('验收单', 'Acceptance record'),
  receipt: label('收据', 'Receipt'),
}

function proofFacts(proof: TownProof, language: Language): Paper['facts'] {
  const { kind, happenedOn, conclusion, amountFen, note } = proof
  const day = label(kind === 'receipt' ? '到账日期' : '验收日期', 'Date')
  return [
    fact(day, date(happenedOn), language),
    conclusion === null
      ? fact(label('金额', 'Amount'), amount(amountFen), language)
      : fact(
          label('结论', 'Conclusion'),
          text(say(conclusionLabels[conclusion], language)),
          language,
        ),
    ...(note === null ? [] : [fact(label('说明', 'Note'), written(note), language)]),
  ]
}
