import type { FactValue, ListRow } from '#kernel/face.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label, say, type Language } from '#kernel/label.ts'
import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { inTransaction, reading, type Tx } from '../database/transaction.ts'
import type { FileCell } from '../documents/list-file.ts'
import type { House } from '../house.ts'
import { noteEvent } from '../journal/note-event.ts'
import { countRecords, listRows, type ListQuery } from '../records/list-records.ts'
import type { FaceContext, RecordBook } from '../records/record-book.ts'
import { contentDisposition } from './content-disposition.ts'
import { languageOf } from './language.ts'
import { actorOf } from './caller.ts'
import { contextOf, textsOf } from './record-routes.ts'

const Address = z.looseObject({
  format: z.enum(['xlsx', 'csv']),
  sort: z.string().max(60).optional(),
  q: z.string().max(200).optional(),
  /** A link cannot send the header by which the desk says its language. */
  language: z.enum(['zh', 'en']).optional(),
  cursor: z.string().optional(),
})
type Format = z.infer<typeof Address>['format']

const mediaTypes: Readonly<Record<Format, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}
const rowsInBatch = 500
const sample = label('样例', 'Sample')
const sampleFoot = label('样例，不具法律效力', 'Sample, without legal force')

/** Each list as a file: the reader's scope, the same conditions and order, streamed and journalled. */
export function exportRoutes(app: FastifyInstance, house: House, book: RecordBook): void {
  const { collection, process } = book.kind
  app.withTypeProvider<ZodTypeProvider>().get(
    `/api/v1/${collection}/export`,
    {
      config: { access: 'own-rules' },
      schema: {
        operationId: `export-${collection}`,
        summary: `能看的每一条${process.label.zh}，成一个文件 | Each ${process.label.en.toLowerCase()} the caller may see, as a file`,
        tags: [collection],
        security: [{ session: [] }],
        querystring: Address,
      },
    },
    async (request, reply) => {
      const { format, sort, q, language, cursor: _page, ...rest } = request.query
      const query = { limit: rowsInBatch, sort, q, filters: textsOf(rest) }
      const exporting = { book, query, language: language ?? languageOf(request), request }
      const first = await begin(house, exporting, format)
      return write(house, reply, { ...exporting, first, format })
    },
  )
}

interface Exporting {
  readonly book: RecordBook
  readonly query: ListQuery
  readonly language: Language
  readonly request: FastifyRequest
}

type Batch = Awaited<ReturnType<typeof listRows>>

/** Journals the export with what was asked, in the transaction that reads its first rows: nothing leaves unnoted. */
async function begin(house: House, exporting: Exporting, format: Format): Promise<Batch> {
  const { book, query, request } = exporting
  return inTransaction(house.database, async (tx) => {
    const context = contextIn(house, tx, exporting)
    const first = await listRows(tx, book, query, context)
    await noteEvent(tx, {
      name: 'export-list',
      about: null,
      actorId: actorOf(request).accountId,
      address: request.ip,
      outcome: 'ok',
      details: {
        collection: book.kind.collection,
        format,
        filters: tellable(book, query),
        sort: query.sort ?? book.listing.defaultSort,
        rows: await countRecords(tx, book, query, context),
      },
      happenedAt: house.clock(),
    })
    return first
  })
}

// What is typed freely may be somebody's name, and the journal keeps for good: it says only that something was typed.
function tellable(book: RecordBook, { q, filters }: ListQuery): Readonly<Record<string, string>> {
  const told = Object.entries(filters).map(([name, value]): [string, string] => {
    const filter = book.listing.filters[name]
    const isTyped = typeof filter === 'object' && filter.input === 'text'
    return [name, isTyped ? '…' : value]
  })
  return Object.fromEntries(q ? [...told, ['q', '…'] as const] : told)
}

async function write(
  house: House,
  reply: FastifyReply,
  exporting: Exporting & { readonly first: Batch; readonly format: Format },
): Promise<Readable> {
  const { book, format, language, first } = exporting
  const { isSample } = house.county
  const title = say(book.listing.title ?? book.kind.process.label, language)
  const mark = isSample ? [say(sample, language)] : []
  const shown = shownColumns(book)
  const file = {
    title,
    headings: [...headingsOf(book, shown, { rows: first.rows, language }), ...mark],
    batches: batchesOf(house, exporting, (row) => [
      ...shown.map((place) => cellOf(row.cells[place])),
      ...mark.map((text) => ({ kind: 'text' as const, text })),
    ]),
    foot: isSample ? say(sampleFoot, language) : null,
  }
  const { csvOf, workbookOf } = await import('../documents/list-file.ts')
  const day = shanghaiDate(house.clock().getTime())
  const name = `${[...mark, title, day].join('-')}.${format}`
  void reply
    .header('content-type', mediaTypes[format])
    .header('content-disposition', contentDisposition('attachment', name))
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
  return format === 'csv' ? csvOf(file) : workbookOf(file)
}

/**
 * An export with personal columns would need a second person. None has any: what a list says of a person stays on the
 * screen, where looking at it has its own rules, so one person may export every list.
 */
export function shownColumns({ listing }: RecordBook): readonly number[] {
  return listing.columns.flatMap(({ personal }, place) => (personal ? [] : [place]))
}

// Each batch is read for itself: one held open for a slow reader would keep the database from everybody else.
async function* batchesOf(
  house: House,
  exporting: Exporting & { readonly first: Batch },
  fileRow: (row: ListRow) => readonly FileCell[],
): AsyncGenerator<readonly (readonly FileCell[])[]> {
  let batch = exporting.first
  for (;;) {
    yield batch.rows.map(fileRow)
    if (batch.next === null) return
    const query = { ...exporting.query, cursor: batch.next }
    batch = await reading(house.database, (tx) =>
      listRows(tx, exporting.book, query, contextIn(house, tx, exporting)),
    )
  }
}

function contextIn(house: House, tx: Tx, { request, language }: Exporting): FaceContext {
  return { ...contextOf(house, tx, request), language }
}

function headingsOf(
  { listing }: RecordBook,
  shown: readonly number[],
  { rows, language }: { readonly rows: Batch['rows']; readonly language: Language },
): readonly string[] {
  const unit = say(label('（元）', ' (yuan)'), language)
  return shown.map((place) => {
    const column = listing.columns[place]
    const isMoney = rows[0]?.cells[place]?.type === 'amount'
    return `${column ? say(column.label, language) : ''}${isMoney ? unit : ''}`
  })
}

function cellOf(value: FactValue | undefined): FileCell {
  switch (value?.type) {
    case 'amount':
      return { kind: 'money', fen: value.fen }
    case 'date':
      return { kind: 'date', date: value.date }
    case 'text':
    case 'record':
    case 'unsourced':
      return { kind: 'text', text: value.text }
    case 'instant':
      return { kind: 'text', text: shanghaiMinute(value.at) }
    case 'figure':
      return { kind: 'text', text: value.figure.text }
    case 'remaining':
      return { kind: 'text', text: String(value.daysLeft) }
    case 'changed':
      return { kind: 'text', text: value.after }
    case 'table':
    case undefined:
      return { kind: 'text', text: '' }
  }
}

function shanghaiMinute(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}
