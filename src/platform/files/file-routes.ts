import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { inTransaction, reading, tablesOf, type Tx } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { contentDisposition } from '../http/content-disposition.ts'
import { actorOf } from '../http/caller.ts'
import { contextOf, lookAt } from '../http/record-routes.ts'
import { newId } from '../ids.ts'
import { getVisible } from '../records/read-record.ts'
import type { RecordBook } from '../records/record-book.ts'
import { noteFile } from './note-file.ts'
import { fileBytesMax } from './file-store.ts'

const unownedFilesMax = 200
const shownInPage = new Set(['application/pdf', 'image/png', 'image/jpeg'])
const config = { access: 'own-rules' as const }
const security = [{ session: [] }, { token: [] }]
const Uploaded = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  digest: z.string(),
})
const FileAddress = z.object({ id: z.uuid(), fileId: z.uuid() })

/** Sending a file, and reading one through the record that owns it. */
export function fileRoutes(app: FastifyInstance, house: House): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post(
    '/api/v1/files',
    {
      config,
      schema: {
        operationId: 'upload-file',
        summary: '上传一个归记录所有的文件 | Send a file that a record will own',
        tags: ['files'],
        security,
        consumes: ['multipart/form-data'],
        response: { 201: Uploaded },
      },
    },
    async (request, reply) => reply.code(201).send(await upload(house, request)),
  )
  for (const { books } of house.modules) for (const book of books) readingRoute(app, house, book)
}

function readingRoute(app: FastifyInstance, house: House, book: RecordBook): void {
  const { collection, process } = book.kind
  app.withTypeProvider<ZodTypeProvider>().get(
    `/api/v1/${collection}/:id/files/:fileId`,
    {
      config,
      schema: {
        operationId: `file-${collection}`,
        summary: `读取${process.label.zh}的文件 | Read a file of a ${process.label.en.toLowerCase()}`,
        tags: [collection],
        security,
        params: FileAddress,
      },
    },
    async (request, reply) => {
      const file = await findOwned(house, book, request)
      return sendFile(reply, file, await house.files.read(file.digest))
    },
  )
}

async function upload(house: House, request: FastifyRequest): Promise<z.infer<typeof Uploaded>> {
  const { accountId } = actorOf(request)
  await reading(house.database, (tx) => refuseHoarding(tx, accountId))
  // One byte more than is taken, so that the store sees that it is too much.
  const part = await request.file({
    limits: { fileSize: fileBytesMax + 1 },
    throwFileSizeLimit: false,
  })
  if (!part) throw new Refusal('invalid', label('请选一个文件。', 'Choose a file.'))
  const kept = await house.files
    .keep(part.file, { bytesMax: fileBytesMax })
    .catch((error: unknown) => {
      throw part.file.errored === error ? brokenOff() : error
    })
  const name = plainName(part.filename)
  const id = newId()
  await inTransaction(house.database, (tx) =>
    noteFile(tx, { id, name, kept, accountId, at: house.clock() }),
  )
  return { id, name, mediaType: kept.mediaType, size: kept.sizeBytes, digest: kept.digest }
}

async function refuseHoarding(tx: Tx, accountId: string): Promise<void> {
  const unowned = await tablesOf<'platform'>(tx)
    .selectFrom('platform.file')
    .select('id')
    .where('uploadedBy', '=', accountId)
    .where('recordId', 'is', null)
    .limit(unownedFilesMax)
    .execute()
  if (unowned.length < unownedFilesMax) return
  throw new Refusal(
    'too-many-requests',
    label(
      '您传了很多文件还没用上。请先把手头的事办完，或者明天再传。',
      'You sent many files that no record uses yet. Finish what you began, or send more tomorrow.',
    ),
  )
}

interface OwnedFile {
  readonly digest: string
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
}

async function findOwned(
  house: House,
  book: RecordBook,
  request: FastifyRequest<{ Params: z.infer<typeof FileAddress> }>,
): Promise<OwnedFile> {
  const { id, fileId } = request.params
  return lookAt(house, request, { kind: book.kind.process.kind, id }, async (tx) => {
    await getVisible(tx, book, id, contextOf(house, tx, request))
    const file = await tablesOf<'platform'>(tx)
      .selectFrom('platform.file')
      .select(['digest', 'name', 'mediaType', 'sizeBytes'])
      .where('id', '=', fileId)
      .where('recordId', '=', id)
      .executeTakeFirst()
    if (file) return file
    throw new Refusal('not-found', label('没有这个文件。', 'There is no such file.'))
  })
}

function sendFile(reply: FastifyReply, file: OwnedFile, content: Readable): FastifyReply {
  const place = shownInPage.has(file.mediaType) ? 'inline' : 'attachment'
  return (
    reply
      // A page that somebody uploaded is never opened as one of ours.
      .header('content-type', file.mediaType === 'text/html' ? 'text/plain' : file.mediaType)
      .header('content-length', file.sizeBytes)
      .header('content-disposition', contentDisposition(place, file.name))
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(content)
  )
}

// What fails here is the sender's line, not this house: it is no bug to be logged whole.
function brokenOff(): Refusal {
  return new Refusal(
    'invalid',
    label('文件没有传完就断了，请再传一次。', 'The file broke off on its way. Send it again.'),
  )
}

/** The last part of what the sender called it, without what a screen or a disk would stumble over. */
function plainName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(-200)
    .toWellFormed()
  return plain === '' ? '文件' : plain
}
