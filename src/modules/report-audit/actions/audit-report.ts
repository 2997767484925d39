import { shanghaiDate, yearOf } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineCreation } from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { findFiles, ownFiles, type RecordFile } from '#platform/files/record-files.ts'
import { nextNumber } from '#platform/numbers.ts'
import { countsOf, judgeFile, readKnowledge } from '../judge-report.ts'
import { KeptResult } from '../kept-result.ts'
import { mayMakeAudit } from '../report-audit-policy.ts'
import { reportAuditProcess } from '../report-audit-process.ts'
import { auditedTypes, AuditReportForm } from '../report-audit-schema.ts'
import { keepResult } from '../report-audit-store.ts'

interface KnownOfReport {
  readonly file: RecordFile
  readonly result: KeptResult
  readonly number: string
}

/** Has a report read and judged. Both happen before its transaction; what came of it is kept whole. */
export const auditReport = defineCreation({
  process: reportAuditProcess,
  name: 'audit-report',
  input: AuditReportForm,
  mayBeTakenBy: mayMakeAudit,
  reads: {
    fileOf: ({ fileId }) => fileId,
    async reader(tx) {
      const knowledge = await readKnowledge(tx)
      return (content) => judgeFile(content, knowledge)
    },
  },
  async gather(tx, { input, content, happenedAt }): Promise<KnownOfReport | null> {
    if (input === null) return null
    const file = (await findFiles(tx, [input.fileId])).get(input.fileId)
    if (file === undefined || content === undefined) throw noSuchFile()
    const result = KeptResult.parse(content)
    return { file, result, number: await newNumber(tx, happenedAt) }
  },
  decide({ input, known, actor, hat, happenedAt }) {
    if (!known) throw noSuchFile()
    const { file, result, number } = known
    const counts = countsOf(result.audit)
    return {
      fields: {
        ...counts,
        fileId: input.fileId,
        format: result.document.format,
        judgedOn: shanghaiDate(happenedAt.getTime()),
        auditorAccountId: actor.accountId,
      },
      spine: {
        number,
        title: input.title ?? titleOf(result, file.name),
        unitId: hat.unitId,
        ownerId: hat.actingFor?.accountId ?? actor.accountId,
      },
      noted: { ...counts, fileDigest: file.digest },
    }
  },
  async follow(tx, { record, known, actor }) {
    if (!known) return
    keepResult(tx, record.id, known.result)
    const owner = { kind: record.kind, recordId: record.id, accountId: actor.accountId }
    await ownFiles(tx, { ...owner, takes: auditedTypes }, [record.fileId])
  },
})

// Locked last: everyone who has a report audited waits at this row.
async function newNumber(tx: Tx, happenedAt: Date): Promise<string> {
  const year = yearOf(shanghaiDate(happenedAt.getTime()))
  const number = await nextNumber(tx, 'report-audit.audit', year)
  return `SH-${String(year)}-${String(number).padStart(4, '0')}`
}

/** What the report calls itself: its file's title, its first heading, or a short first line; else the file's name. */
function titleOf({ document }: KeptResult, fileName: string): string {
  const first = document.blocks.find((block) => block.is === 'paragraph')
  const opening = first && [...first.text].length <= 60 ? first.text : ''
  const words = [document.title ?? '', opening, fileName.replace(/\.[a-z0-9]{1,5}$/i, '')]
  const chosen = words.map((one) => one.trim()).find((one) => one !== '') ?? '报告'
  return [...chosen].slice(0, 200).join('')
}

function noSuchFile(): Refusal {
  const sentence = label(
    '文件找不到了，或者不是您传的。请重新上传报告。',
    'The file cannot be found, or somebody else uploaded it. Upload the report again.',
  )
  return new Refusal('invalid', sentence, [{ path: '/fileId', sentence }])
}
