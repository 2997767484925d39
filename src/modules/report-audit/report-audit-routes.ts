import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { PdfRenderer } from '#platform/documents/pdf.ts'
import type { House } from '#platform/house.ts'
import { contentDisposition } from '#platform/http/content-disposition.ts'
import { languageOf } from '#platform/http/language.ts'
import { contextOf, lookAt } from '#platform/http/record-routes.ts'
import { paperOf } from './audit-paper.ts'
import { AuditResult, showResult } from './audit-result.ts'
import { reportAuditBook } from './report-audit-book.ts'
import type { ReportAudit } from './report-audit-kind.ts'
import { readAuditResult } from './queries/read-audit-result.ts'

const own = { config: { access: 'own-rules' } } as const
const words = {
  tags: ['report-audits'],
  security: [{ session: [] }, { token: [] }],
  params: z.object({ id: z.uuid() }),
}

/** What an audit found, for whoever may see the audit: the marked text, on paper, and as a table. */
export function reportAuditRoutes(app: FastifyInstance, house: House, pdf: PdfRenderer): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/report-audits/:id/result',
    {
      ...own,
      schema: {
        ...words,
        operationId: 'read-report-audit-result',
        summary:
          '审过的正文和问题，每个数字都标明 | The audited text and what was found, every figure marked',
        response: { 200: AuditResult },
      },
    },
    async (request) => (await readAudit(house, request, request.params.id)).result,
  )
  fileRoute(app, house, {
    form: 'pdf',
    summary: '审核单 | The audit on paper',
    type: 'application/pdf',
    make: ({ audit, result }, given) => pdf.renderMarked(paperOf(audit, result, given)),
  })
  fileRoute(app, house, {
    form: 'xlsx',
    summary: '问题表，一处一行 | The findings as a table, a row each',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    async make({ audit, result }, given) {
      const [{ renderWorkbook }, { tableOf }] = await Promise.all([
        import('#platform/documents/workbook.ts'),
        import('./audit-table.ts'),
      ])
      return renderWorkbook(tableOf(audit.title, result, given))
    },
  })
}

interface ReadAudit {
  readonly audit: ReportAudit
  readonly result: AuditResult
}

async function readAudit(house: House, request: FastifyRequest, id: string): Promise<ReadAudit> {
  const { kind } = reportAuditBook.kind.process
  const language = languageOf(request)
  const { audit, kept } = await lookAt(house, request, { kind, id }, (tx) =>
    readAuditResult(tx, id, contextOf(house, tx, request)),
  )
  return { audit, result: showResult(kept, { judgedOn: audit.judgedOn, language }) }
}

interface AuditFile {
  readonly form: 'pdf' | 'xlsx'
  readonly summary: string
  readonly type: string
  readonly make: (read: ReadAudit, given: Parameters<typeof paperOf>[2]) => Promise<Uint8Array>
}

function fileRoute(
  app: FastifyInstance,
  house: House,
  { form, summary, type, make }: AuditFile,
): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    `/api/v1/report-audits/:id/audit.${form}`,
    {
      ...own,
      schema: { ...words, operationId: `read-report-audit-${form}`, summary },
    },
    async (request, reply) => {
      const read = await readAudit(house, request, request.params.id)
      const given = { language: languageOf(request), isSample: house.county.isSample }
      return sendFile(reply, { name: nameOf(read.audit, form), type }, await make(read, given))
    },
  )
}

function sendFile(
  reply: FastifyReply,
  { name, type }: { readonly name: string; readonly type: string },
  file: Uint8Array,
): FastifyReply {
  return reply
    .header('content-type', type)
    .header('content-disposition', contentDisposition('attachment', name))
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(file))
}

function nameOf({ title, number }: ReportAudit, form: AuditFile['form']): string {
  const name = `审核单 ${number ?? ''} ${title}`
  return `${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').slice(0, 150)}.${form}`
}
