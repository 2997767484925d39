import { shanghaiDate, yearOf } from '#kernel/dates.ts'
import { reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { languageOf } from '#platform/http/language.ts'
import { actorOf } from '#platform/http/caller.ts'
import { contextOf, lookAt } from '#platform/http/record-routes.ts'
import { getVisible } from '#platform/records/read-record.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Dashboard, readDashboard } from './queries/dashboard-face.ts'
import { DoubtPage, DoubtQuestion } from './queries/doubts/doubt-page-schema.ts'
import { readDoubtPage } from './queries/doubts/read-doubts.ts'
import { readTreasuryMatch } from './queries/treasury-match.ts'
import { TreasuryMatch } from './queries/treasury-match-face.ts'
import { treasuryBook } from './treasury/treasury-book.ts'
import type { TreasuryList } from './treasury/treasury-kind.ts'

const Question = z.object({ year: z.coerce.number().int().min(2000).max(2099).optional() })

/** What the budget shows beside its records: its dashboard, what is doubted, what the treasury paid. */
export function budgetRoutes(app: FastifyInstance, house: House): void {
  dashboardRoute(app, house)
  doubtRoute(app, house)
  matchRoute(app, house)
}

/** The year's money by project, source, class and month, and what waits where. */
function dashboardRoute(app: FastifyInstance, house: House): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/budget/dashboard',
    {
      config: { access: { permission: 'budget.dashboard.see' } },
      schema: {
        operationId: 'read-budget-dashboard',
        summary: '一年的资金，按能看的范围 | The year’s money as far as the caller may see it',
        tags: ['budget'],
        security: [{ session: [] }, { token: [] }],
        querystring: Question,
        response: { 200: Dashboard },
      },
    },
    (request) =>
      reading(house.database, async (tx) =>
        readDashboard(
          tx,
          {
            actor: actorOf(request),
            year: request.query.year ?? yearOf(shanghaiDate(house.clock().getTime())),
            today: shanghaiDate(house.clock().getTime()),
            calendar: await house.workingCalendar(tx),
          },
          languageOf(request),
        ),
      ),
  )
}

/** What is doubted in the county's spending (疑点) and the caller may see, each with its vouchers and where it stands. */
function doubtRoute(app: FastifyInstance, house: House): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/budget/doubts',
    {
      config: { access: { permission: 'budget.doubt.see' } },
      schema: {
        operationId: 'read-doubts',
        summary:
          '全县支出里的疑点，列出来访者能看到的 | Doubts about the county’s spending, those the caller may see',
        tags: ['budget'],
        security: [{ session: [] }, { token: [] }],
        querystring: DoubtQuestion,
        response: { 200: DoubtPage },
      },
    },
    (request) =>
      reading(house.database, (tx) =>
        readDoubtPage(
          tx,
          { question: request.query, actor: actorOf(request), now: house.clock() },
          languageOf(request),
        ),
      ),
  )
}

/** Both sides of a treasury list: what is matched, and what stands on one side only. */
function matchRoute(app: FastifyInstance, house: House): void {
  const { kind } = treasuryBook
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/treasury-lists/:id/match',
    {
      config: { access: 'own-rules' },
      schema: {
        operationId: 'read-treasury-match',
        summary: '国库支付清单和支付记录的核对 | A treasury list beside the payments recorded',
        tags: ['treasury-lists'],
        security: [{ session: [] }, { token: [] }],
        params: z.object({ id: z.uuid() }),
        response: { 200: TreasuryMatch },
      },
    },
    (request) => {
      const { id } = request.params
      return lookAt(house, request, { kind: kind.process.kind, id }, async (tx) => {
        const list = await getVisible(tx, treasuryBook, id, contextOf(house, tx, request))
        return readTreasuryMatch(tx, list as TreasuryList, {
          actor: actorOf(request),
          onDate: shanghaiDate(house.clock().getTime()),
          language: languageOf(request),
        })
      })
    },
  )
}
