import { WorkPage } from '#kernel/face.ts'
import { say } from '#kernel/label.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { workingDaysBetween } from '#kernel/working-days.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { reading, tablesOf } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { listWork } from '../records/work-list.ts'
import { scopeCondition, scopeOf } from '../actions/scope-condition.ts'
import { foundBy } from '../records/list-records.ts'
import { tokensOf } from '../search/tokens.ts'
import { languageOf } from './language.ts'
import { actorOf } from './record-routes.ts'
import { sql } from 'kysely'

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
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const books = house.modules.flatMap((module) => module.books)
  const security = [{ session: [] }, { token: [] }]

  routes.get(
    '/api/v1/work',
    {
      config: { access: 'own-rules' },
      schema: {
        operationId: 'list-work',
        summary: 'What waits for the caller, the first to run out first',
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

  routes.get(
    '/api/v1/search',
    {
      config: { access: 'own-rules' },
      schema: {
        operationId: 'search',
        summary: 'Find records of every kind the caller may see',
        tags: ['work'],
        security,
        querystring: SearchAddress,
        response: { 200: Found },
      },
    },
    (request) =>
      reading(house.database, async (tx) => {
        const tokens = tokensOf(request.query.q)
        if (tokens.length === 0) return { rows: [] }
        const actor = actorOf(request)
        const language = languageOf(request)
        const visible = books.map(
          (book) =>
            sql`(r.kind = ${book.kind.process.kind} and ${scopeCondition(scopeOf(actor, book.kind.maySee))})`,
        )
        const { rows } = await sql<{
          id: string
          kind: string
          number: string | null
          title: string
          state: string
        }>`
        select r.id, r.kind, r.number, r.title, r.state from platform.record r
        where ${foundBy(tokens)} and (${sql.join(visible, sql` or `)})
        order by r.changed_at desc, r.id limit 20`.execute(tablesOf<'platform'>(tx))
        return {
          rows: rows.flatMap(({ id, kind, number, title, state }) => {
            const book = books.find((one) => one.kind.process.kind === kind)
            if (!book) return []
            const words = book.kind.process.states[state]
            return [
              {
                id,
                collection: book.kind.collection,
                kindLabel: say(book.kind.process.label, language),
                number,
                title,
                stateLabel: words ? say(words, language) : state,
              },
            ]
          }),
        }
      }),
  )
}
