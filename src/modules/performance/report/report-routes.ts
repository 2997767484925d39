import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { reading, type Tx } from '#platform/database/transaction.ts'
import type { PdfRenderer } from '#platform/documents/pdf.ts'
import type { House } from '#platform/house.ts'
import { contentDisposition } from '#platform/http/content-disposition.ts'
import { languageOf } from '#platform/http/language.ts'
import { actorOf } from '#platform/http/caller.ts'
import { contextOf, lookAt } from '#platform/http/record-routes.ts'
import { getVisible } from '#platform/records/read-record.ts'
import type { RecordBook } from '#platform/records/record-book.ts'
import { evaluationBook } from '../evaluations/evaluation-book.ts'
import { evaluationKind, type Evaluation } from '../evaluations/evaluation-kind.ts'
import { findingsOfEvaluation } from '../evaluations/evaluation-findings.ts'
import type { Neighbours } from '../project-directory.ts'
import { fillingActionIn, mayFillIn } from '../queries/filling-action.ts'
import { findInReport } from './audit-report.ts'
import { readClaims, readReport } from './keep-report.ts'
import { findPublished } from './published-reports.ts'
import { ReportFace } from './report-face.ts'
import {
  fileNameOf,
  renderReport,
  reportForms,
  type FileOrder,
  type ReportForm,
} from './report-files.ts'
import { faceOfReport } from './show-report.ts'

/** What the routes are made with. */
interface Office {
  readonly house: House
  readonly neighbours: Neighbours
  readonly pdf: PdfRenderer
  readonly book: RecordBook
}

const { kind } = evaluationKind.process

const Address = z.object({ id: z.uuid() })
const forms = Object.keys(reportForms) as readonly ReportForm[]

/** The report of an evaluation for whoever may see the evaluation, and the files of published ones for everybody. */
export function reportRoutes(app: FastifyInstance, given: Omit<Office, 'book'>): void {
  const office = { ...given, book: evaluationBook(given.neighbours) }
  previewRoute(app, office)
  for (const form of forms) {
    fileRoute(app, office, form)
    publicFileRoute(app, office, form)
  }
}

const own = { config: { access: 'own-rules' } } as const
const words = { tags: ['evaluations'], security: [{ session: [] }], params: Address }

function previewRoute(app: FastifyInstance, office: Office): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/evaluations/:id/report',
    {
      ...own,
      schema: {
        ...words,
        operationId: 'read-evaluation-report',
        summary:
          '自评报告，连同其中的数和疑点 | The report of a self-evaluation, with its figures and findings',
        response: { 200: ReportFace },
      },
    },
    (request) => preview(office, request, request.params.id),
  )
}

async function preview(office: Office, request: FastifyRequest, id: string): Promise<ReportFace> {
  const { house, neighbours } = office
  const read = await lookAt(house, request, { kind, id }, async (tx) => {
    const evaluation = await getEvaluation(office, tx, request, id)
    const found = await readReport(tx, neighbours, evaluation)
    const isOpen = fillingActionIn(evaluation) !== undefined
    const audited = isOpen ? await findInReport(tx, neighbours, evaluation) : []
    return { evaluation, ...found, audited, claims: await readClaims(tx, house.modules, found) }
  })
  const { evaluation, report, rendering, claims, audited } = read
  const isOpen = fillingActionIn(evaluation) !== undefined
  return faceOfReport(report, {
    language: languageOf(request),
    isSample: house.county.isSample,
    isDraft: rendering === null,
    isOpen: isOpen && mayFillIn(actorOf(request), evaluation),
    findings: isOpen ? [...findingsOfEvaluation(evaluation), ...audited] : [],
    claims,
  })
}

function fileRoute(app: FastifyInstance, office: Office, form: ReportForm): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    `/api/v1/evaluations/:id/report.${form}`,
    {
      ...own,
      schema: {
        ...words,
        operationId: `read-evaluation-report-${form}`,
        summary: `自评报告的 ${form} 文件 | The report of a self-evaluation as ${form}`,
      },
    },
    async (request, reply) => {
      const { house, neighbours, pdf } = office
      const { id } = request.params
      const order = await lookAt(house, request, { kind, id }, async (tx): Promise<FileOrder> => {
        const evaluation = await getEvaluation(office, tx, request, id)
        const { report, rendering } = await readReport(tx, neighbours, evaluation)
        return { ...orderOf(house, evaluation), report, isDraft: rendering === null }
      })
      const file = await renderReport(form, order, pdf)
      return sendFile(reply, form, {
        file,
        evaluation: order.evaluation,
        keep: 'private, no-store',
      })
    },
  )
}

/** What a file is made of beside the report itself. */
export function orderOf(
  { county, settings }: House,
  evaluation: Evaluation,
): Omit<FileOrder, 'report' | 'isDraft'> {
  return {
    evaluation,
    isSample: county.isSample,
    baseUrl: settings.publicUrl,
    baseHref: sourcesAddress(evaluation),
  }
}

// A report nobody published has no page of sources; its own record names the figures.
function sourcesAddress({ id, publishedOn }: Evaluation): string {
  return publishedOn === null ? `/desk/evaluations/${id}/sources` : `/reports/${id}/sources`
}

/** Published files are made once: what they say is kept, so they never change. */
const madeMax = 60

function publicFileRoute(
  app: FastifyInstance,
  { house, neighbours, pdf }: Office,
  form: ReportForm,
): void {
  const made = new Map<string, Promise<Uint8Array>>()
  app.withTypeProvider<ZodTypeProvider>().get(
    `/reports/:id/report.${form}`,
    {
      config: { access: 'public' },
      schema: {
        operationId: `read-published-report-${form}`,
        summary: `已公开报告的 ${form} 文件 | A published report as ${form}`,
        tags: ['reports'],
        security: [],
        params: Address,
      },
    },
    async (request, reply) => {
      const { evaluation, report, rendering } = await reading(house.database, (tx) =>
        findPublished(tx, neighbours, request.params.id),
      )
      const key = `${evaluation.id}:${String(rendering?.rendering ?? 0)}`
      const order = { ...orderOf(house, evaluation), report, isDraft: false }
      const making = made.get(key) ?? renderReport(form, order, pdf)
      made.set(key, making)
      making.catch(() => made.delete(key))
      const [oldest] = made.keys()
      if (made.size > madeMax && oldest !== undefined) made.delete(oldest)
      return sendFile(reply, form, { file: await making, evaluation, keep: 'public, max-age=3600' })
    },
  )
}

function sendFile(
  reply: FastifyReply,
  form: ReportForm,
  given: { readonly file: Uint8Array; readonly evaluation: Evaluation; readonly keep: string },
): FastifyReply {
  const name = fileNameOf(given.evaluation, form)
  const place = form === 'pdf' ? 'inline' : 'attachment'
  return reply
    .header('content-type', reportForms[form])
    .header('content-disposition', contentDisposition(place, name))
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', given.keep)
    .send(Buffer.from(given.file))
}

async function getEvaluation(
  { house, book }: Office,
  tx: Tx,
  request: FastifyRequest,
  id: string,
): Promise<Evaluation> {
  const record = await getVisible(tx, book, id, contextOf(house, tx, request))
  return record as Evaluation
}
