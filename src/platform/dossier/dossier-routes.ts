import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Hat } from '#kernel/actor.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Scope } from '#kernel/scope.ts'
import { findHat } from '../actions/decide.ts'
import { inTransaction } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { actorOf } from '../http/caller.ts'
import { contentDisposition } from '../http/content-disposition.ts'
import { noteEvent } from '../journal/note-event.ts'
import { getVisible } from '../records/read-record.ts'
import type { RecordBook } from '../records/record-book.ts'
import type { DossierPart } from './dossier-part.ts'
import { DossierWriter } from './dossier-writer.ts'
import { writeDossier, type DossierOrder } from './write-dossier.ts'

const Address = z.object({ id: z.uuid() })

/** What a dossier is about, who may take it, and what the modules put into it. */
export interface DossierPlan {
  readonly book: RecordBook
  readonly mayBeTakenBy: (hat: Hat) => Scope
  readonly parts: readonly DossierPart[]
}

/** Everything of one record and of those that belong to it, as one ZIP: streamed, journalled, as far as the reader sees. */
export function dossierRoutes(app: FastifyInstance, house: House, plan: DossierPlan): void {
  const { collection } = plan.book.kind
  app.withTypeProvider<ZodTypeProvider>().get(
    `/api/v1/${collection}/:id/dossier.zip`,
    {
      config: { access: 'own-rules' },
      schema: {
        operationId: `read-${collection}-dossier`,
        summary:
          '项目档案：从立项到评分，附清单、摘要、台账和离线核对程序 | The dossier: everything from request to score, with manifest, digests, journal rows and an offline verifier',
        tags: [collection],
        security: [{ session: [] }],
        params: Address,
      },
    },
    async (request, reply) => {
      const order = await begin(house, plan, request, request.params.id)
      const { now } = order.reader
      const mark = house.county.isSample ? '样例-' : ''
      const name = `${mark}项目档案-${order.subject.title}-${shanghaiDate(now.getTime())}.zip`
      const writer = new DossierWriter(now)
      writeDossier(order, writer).catch((error: unknown) => {
        // A reader who left is nobody's fault; the file of everybody else breaks off and cannot be opened.
        if (!writer.stream.destroyed) request.log.error(error)
        writer.stream.destroy(error instanceof Error ? error : undefined)
      })
      return reply
        .header('content-type', 'application/zip')
        .header('content-disposition', contentDisposition('attachment', name))
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .send(writer.stream)
    },
  )
}

/** Journals that it is taken in the transaction that finds what belongs to it: nothing leaves unnoted. */
function begin(
  house: House,
  { book, mayBeTakenBy, parts }: DossierPlan,
  request: FastifyRequest,
  ...[id]: [string]
): Promise<DossierOrder> {
  const actor = actorOf(request)
  const reader = { actor, address: request.ip, now: house.clock() }
  return inTransaction(house.database, async (tx) => {
    const subject = await getVisible(tx, book, id, { actor })
    if (!findHat(actor, { mayBeTakenBy }, subject)) throw notForYou()
    const listed = []
    for (const part of parts) listed.push({ part, ids: await part.list(tx, id) })
    await noteEvent(tx, {
      name: 'export-dossier',
      about: { kind: book.kind.process.kind, id },
      actorId: actor.accountId,
      address: request.ip,
      outcome: 'ok',
      details: {
        records: Object.fromEntries(listed.map(({ part, ids }) => [part.folder, ids.length])),
      },
      happenedAt: reader.now,
    })
    return { house, subject, parts: listed, reader }
  })
}

function notForYou(): Refusal {
  return new Refusal(
    'not-allowed',
    label(
      '项目档案只给财务和审计。要看，请找会计或者审计人员导出。',
      'The dossier is for finance and audit. Ask the accountant or an auditor to take it.',
    ),
  )
}
