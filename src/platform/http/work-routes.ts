import { WorkPage } from '#kernel/face.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { workingDaysBetween } from '#kernel/working-days.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { reading } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { countAllWork, listWork } from '../records/work-list.ts'
import type { RecordBook } from '../records/record-book.ts'
import { searchRecords } from '../records/search-records.ts'
import { languageOf } from './language.ts'
import { actorOf } from './caller.ts'

const WorkAddress = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(500).optional(),
  kind: z.string().max(60).optional(),
  q: z.string().max(200).optional(),
})
const Found = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      collection: z.string(),
      kindLabel: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      stateLabel: z.string(),
    }),
  ),
})
const SearchAddress = z.object({ q: z.string().min(1).max(200) })

/** My work, and the search over every kind of record, both under the reader's scope. */
export function workRoutes(app: FastifyInstance, house: House): void {
  const books = house.modules.flatMap((module) => module.books)
  workRoute(app, house, books)
  countsRoute(app, house)
  searchRoute(app, house, books)
}

const security = [{ session: [] }, { token: [] }]

function workRoute(app: FastifyInstance, house: House, books: readonly RecordBook[]): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/work',
    {
      config: { access: 'own-rules' },
      schema: {
        operationId: 'list-work',
        summary: '我的待办，快到期的在前 | What waits for the caller, the first to run out first',
        tags: ['work'],
        security,
        querystring: WorkAddress,
        response: { 200: WorkPage },
      },
    },
    (request) =>
      reading(house.database, async (tx) => {
        const calendar = await house.workingCalendar(tx)
        const today = shanghaiDate(house.clock().getTime())
        return listWork(tx, books, request.query, {
          actor: actorOf(request),
          language: languageOf(request),
          daysLeft: (dueOn) => workingDaysBetween(calendar, today, dueOn),
        })
      }),
  )
}

// What the side of every page shows; asked again after each step, so it reads no more than it must.
function countsRoute(app: FastifyInstance, house: House): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/work/counts',
    {
      config: { access: 'own-rules' },
      schema: {
        operationId: 'count-work',
        summary: '我有几件待办 | How much waits for the caller',
        tags: ['work'],
        security,
        response: { 200: z.object({ work: z.number().int() }) },
      },
    },
    (request) =>
      reading(house.database, async (tx) => ({ work: await countAllWork(tx, actorOf(request)) })),
  )
}

function searchRoute(app: FastifyInstance, house: House, books: readonly RecordBook[]): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/search',
    {
      config: { access: 'own-rules' },
      schema: {
        operationId: 'search',
        summary: '在能看的各类记录里查找 | Find records of every kind the caller may see',
        tags: ['work'],
        security,
        querystring: SearchAddress,
        response: { 200: Found },
      },
    },
    (request) =>
      reading(house.database, async (tx) => ({
        rows: await searchRecords(tx, books, request.query.q, {
          actor: actorOf(request),
          language: languageOf(request),
        }),
      })),
  )
}
