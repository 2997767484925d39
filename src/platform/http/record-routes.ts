import { AvailableAction, ListFace, RecordFace } from '#kernel/face.ts'
import { label, sayBoth, type Label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { create } from '../actions/create.ts'
import {
  findEarlierAnswer,
  mayHaveSucceededBefore,
  type RequestKey,
} from '../actions/idempotency.ts'
import type { SomeAction } from '../actions/record-kind.ts'
import { take } from '../actions/take.ts'
import { inTransaction, reading, type Tx } from '../database/transaction.ts'
import { readContent } from '../files/read-content.ts'
import type { House } from '../house.ts'
import { availableCreations } from '../records/available-actions.ts'
import { countRecords, listRecords } from '../records/list-records.ts'
import { readRecord } from '../records/read-record.ts'
import type { FaceContext, RecordBook } from '../records/record-book.ts'
import { figureReader } from '../indicators/read-figure.ts'
import { actorOf, keyOf } from './caller.ts'
import { languageOf } from './language.ts'

const ListAddress = z.looseObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
  sort: z.string().max(60).optional(),
  count: z.literal('exact').optional(),
  q: z.string().max(200).optional(),
})

const CountAddress = z.looseObject({ q: z.string().max(200).optional() })

const ActionBody = z.object({
  version: z.number().int().positive(),
  input: z.unknown().optional(),
  signature: z
    .object({ digest: z.string().length(64), password: z.string().min(1).max(200) })
    .optional(),
})

const CreationBody = z.object({ action: z.string().optional(), input: z.unknown() })
const RecordId = z.object({ id: z.uuid() })
const Answer = z.object({ id: z.uuid(), collection: z.string() })
const Forms = z.object({ actions: z.array(AvailableAction).readonly() })

/** The routes that every kind of record gets: list, count, read, forms, create, act. */
export function recordRoutes(app: FastifyInstance, house: House, book: RecordBook): void {
  listRoutes(app, house, book)
  readRoutes(app, house, book)
  if (book.creations.length > 0) creationRoute(app, house, book)
  for (const action of book.actions) actionRoute(app, house, book, action)
}

function rootOf(book: RecordBook): string {
  return `/api/v1/${book.kind.collection}`
}

/** How the API document names an operation; `{}` in the summary is the kind of record. */
function words(book: RecordBook, operation: string, summary: Label): object {
  const { collection, process } = book.kind
  const { zh, en } = process.label
  return {
    operationId: `${operation}-${collection}`,
    summary: sayBoth({
      zh: summary.zh.replace('{}', zh),
      en: summary.en.replace('{}', en.toLowerCase()),
    }),
    tags: [collection],
    security: [{ session: [] }, { token: [] }],
  }
}

const ownRules = { access: 'own-rules' } as const

function listRoutes(app: FastifyInstance, house: House, book: RecordBook): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get(
    rootOf(book),
    {
      config: ownRules,
      schema: {
        ...words(book, 'list', label('列出能看的{}', 'List each {} the caller may see')),
        querystring: ListAddress,
        response: { 200: ListFace },
      },
    },
    (request) =>
      reading(house.database, (tx) => {
        const { limit, cursor, sort, count, q, ...filters } = request.query
        const query = { limit, cursor, sort, count, q, filters: textsOf(filters) }
        return listRecords(tx, book, query, contextOf(house, tx, request))
      }),
  )
  routes.get(
    `${rootOf(book)}/count`,
    {
      config: ownRules,
      schema: {
        ...words(book, 'count', label('数能看的{}', 'Count each {} the caller may see')),
        querystring: CountAddress,
        response: { 200: z.object({ count: z.number().int() }) },
      },
    },
    (request) =>
      reading(house.database, async (tx) => {
        const { q, ...filters } = request.query
        const query = { q, filters: textsOf(filters) }
        return { count: await countRecords(tx, book, query, contextOf(house, tx, request)) }
      }),
  )
}

function readRoutes(app: FastifyInstance, house: House, book: RecordBook): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get(
    `${rootOf(book)}/new`,
    {
      config: ownRules,
      schema: {
        ...words(book, 'forms', label('新建{}的表', 'The forms that create a {}')),
        response: { 200: Forms },
      },
    },
    (request) =>
      reading(house.database, async (tx) => ({
        actions: await availableCreations(tx, book, contextOf(house, tx, request)),
      })),
  )
  routes.get(
    `${rootOf(book)}/:id`,
    {
      config: ownRules,
      schema: {
        ...words(book, 'read', label('查看一条{}', 'Read a {}')),
        params: RecordId,
        response: { 200: RecordFace },
      },
    },
    (request) => {
      const { id } = request.params
      return lookAt(house, request, { kind: book.kind.process.kind, id }, (tx) =>
        readRecord(tx, book, id, contextOf(house, tx, request)),
      )
    },
  )
}

function creationRoute(app: FastifyInstance, house: House, book: RecordBook): void {
  const root = rootOf(book)
  app.withTypeProvider<ZodTypeProvider>().post(
    root,
    {
      config: { ...ownRules, inputs: book.creations },
      schema: {
        ...words(book, 'create', label('新建{}', 'Create a {}')),
        body: CreationBody,
        response: { 201: Answer },
      },
    },
    async (request, reply) => {
      const name = request.body.action ?? book.creations[0]?.name
      const action = book.creations.find((one) => one.name === name)
      if (!action) throw unknownAction()
      const actor = actorOf(request)
      const key = keyOf(request, root)
      const { input } = request.body
      const content = await readContent(house, action, { input, accountId: actor.accountId })
      const asked = { actor, input, happenedAt: house.clock(), content, key }
      const id = await once(house, key, async (tx) => {
        const { record } = await create(tx, book.kind, action, asked)
        return record.id
      })
      return reply.code(201).send({ id, collection: book.kind.collection })
    },
  )
}

function actionRoute(
  app: FastifyInstance,
  house: House,
  book: RecordBook,
  action: SomeAction,
): void {
  const { collection, process } = book.kind
  const what = process.actions[action.name]?.label ?? label(action.name, action.name)
  const summary = label(`${what.zh}（{}）`, `${what.en} ({})`)
  app.withTypeProvider<ZodTypeProvider>().post(
    `${rootOf(book)}/:id/${action.name}`,
    {
      config: { ...ownRules, inputs: [action] },
      schema: {
        ...words(book, action.name, summary),
        params: RecordId,
        body: ActionBody,
        response: { 200: Answer },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { version, input = {}, signature } = request.body
      const recordId = request.params.id
      if (signature) {
        await house.people.checkPassword(house, actor.accountId, signature.password, request.ip)
      }
      const key = keyOf(request, `${rootOf(book)}/${recordId}/${action.name}`)
      const asked = { recordId, version, actor, input, happenedAt: house.clock(), signature, key }
      const id = await once(house, key, async (tx) => {
        const { record } = await take(tx, book.kind, action, asked)
        return record.id
      })
      return { id, collection }
    },
  )
}

/** Runs the work in one transaction; a repeated request gets the answer of the first. */
async function once(
  house: House,
  key: RequestKey | undefined,
  work: (tx: Tx) => Promise<string>,
): Promise<string> {
  try {
    return await inTransaction(house.database, work)
  } catch (error) {
    if (key && mayHaveSucceededBefore(error)) {
      const earlier = await reading(house.database, (tx) => findEarlierAnswer(tx, key))
      if (earlier !== undefined) return earlier
    }
    throw error
  }
}

/** Reads something of a record, which asks for the reader’s right itself; a look that is journalled is noted with it. */
export async function lookAt<T>(
  house: House,
  request: FastifyRequest,
  record: { readonly kind: string; readonly id: string },
  read: (tx: Tx) => Promise<T>,
): Promise<T> {
  const actor = actorOf(request)
  if (!actor.looksAreJournalled) return reading(house.database, read)
  return inTransaction(house.database, async (tx) => {
    const found = await read(tx)
    await house.people.noteLook(tx, actor, record, request.ip)
    return found
  })
}

export function contextOf(house: House, tx: Tx, request: FastifyRequest): FaceContext {
  const language = languageOf(request)
  const actor = actorOf(request)
  return {
    actor,
    language,
    now: house.clock(),
    figure: figureReader(house, tx, { actor, language }),
  }
}

/** The filters of an address: each a text, the empty ones left out. */
export function textsOf(filters: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  )
}

function unknownAction(): Refusal {
  return new Refusal('invalid', label('没有这种新建方式。', 'There is no such way to create this.'))
}
