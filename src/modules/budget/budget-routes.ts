import { shanghaiDate, yearOf } from '#kernel/dates.ts'
import { FigureFace } from '#kernel/face.ts'
import { label, say, type Language } from '#kernel/label.ts'
import { percent, sayYuan } from '#kernel/money.ts'
import { sayPeriod } from '#kernel/spoken-dates.ts'
import { reading, type Tx } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { languageOf } from '#platform/http/language.ts'
import { actorOf } from '#platform/http/record-routes.ts'
import { sayAsOf } from '#platform/indicators/read-figure.ts'
import { resolveAsOf } from '#platform/journal/as-of.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { budgetIndicators } from './budget-indicators.ts'
import { claimKind } from './claim-kind.ts'
import { claimProcess } from './claim-process.ts'
import { sourceLabels } from './funds.ts'
import {
  readByClass,
  readClassNames,
  readByMonth,
  readByProject,
  readBySource,
  readWaiting,
  type Asked,
  type DashboardRow,
} from './queries/dashboard.ts'

const Row = z.object({
  key: z.string(),
  title: z.string(),
  appropriatedFen: z.number(),
  adjustedFen: z.number(),
  paidFen: z.number(),
  reservedFen: z.number(),
  availableFen: z.number(),
  executionRate: z.string().nullable(),
})
const Dashboard = z.object({
  year: z.number(),
  figures: z.array(FigureFace),
  projects: z.array(Row),
  sources: z.array(Row),
  classes: z.array(Row),
  months: z.array(z.object({ month: z.string(), paidFen: z.number() })),
  waiting: z.array(
    z.object({
      state: z.string(),
      stateLabel: z.string(),
      waitingFor: z.string().nullable(),
      waitingForLabel: z.string().nullable(),
      count: z.number(),
      totalFen: z.number(),
    }),
  ),
})
type Dashboard = z.infer<typeof Dashboard>
const Question = z.object({ year: z.coerce.number().int().min(2000).max(2099).optional() })

/** The budget dashboard: the year's money by project, source, class and month, and what waits where. */
export function budgetRoutes(app: FastifyInstance, house: House): void {
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
      reading(house.database, (tx) =>
        readDashboard(
          tx,
          {
            actor: actorOf(request),
            year: request.query.year ?? yearOf(shanghaiDate(house.clock().getTime())),
          },
          languageOf(request),
        ),
      ),
  )
}

/** Every figure of the dashboard under the reader's scope; the sums over projects are those of the lists below them. */
export async function readDashboard(tx: Tx, asked: Asked, language: Language): Promise<Dashboard> {
  const projects = await readByProject(tx, asked)
  const classes = await readClassNames(tx, asked.year)
  const titled = (rows: readonly DashboardRow[], titleOf: (key: string) => string) =>
    rows.map((row) => rowOf({ ...row, title: titleOf(row.key) }))
  const sources: Readonly<Record<string, { readonly zh: string; readonly en: string }>> =
    sourceLabels
  return {
    year: asked.year,
    figures: await figuresOf(tx, projects, { ...asked, language }),
    projects: projects.map(rowOf),
    sources: titled(await readBySource(tx, asked), (key) => sources[key]?.[language] ?? key),
    classes: titled(await readByClass(tx, asked), (key) =>
      `${key} ${classes.get(key) ?? ''}`.trim(),
    ),
    months: (await readByMonth(tx, asked)).map(({ key, paidFen }) => ({ month: key, paidFen })),
    waiting: (await readWaiting(tx, asked)).map(({ state, waitingFor, count, fen }) => {
      const states: Readonly<Record<string, { readonly zh: string; readonly en: string }>> =
        claimProcess.states
      const wait = waitingFor === null ? undefined : claimKind.waits[waitingFor]
      return {
        state,
        stateLabel: states[state]?.[language] ?? state,
        waitingFor,
        waitingForLabel: wait ? say(wait, language) : null,
        count,
        totalFen: fen,
      }
    }),
  }
}

function rowOf(row: DashboardRow): z.infer<typeof Row> {
  const availableFen = row.adjustedFen - row.paidFen - row.reservedFen
  return { ...row, availableFen, executionRate: percent(row.paidFen, row.adjustedFen) }
}

async function figuresOf(
  tx: Tx,
  projects: readonly DashboardRow[],
  { year, language }: Asked & { readonly language: Language },
): Promise<FigureFace[]> {
  const asOf = await resolveAsOf(tx, 'latest')
  const period = { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` }
  const total = (part: (row: DashboardRow) => number): number =>
    projects.reduce((sum, row) => sum + part(row), 0)
  const adjusted = total((row) => row.adjustedFen)
  const paid = total((row) => row.paidFen)
  const reserved = total((row) => row.reservedFen)
  const yuan = (fen: number): string => `${sayYuan(fen)} ${say(label('元', 'yuan'), language)}`
  const texts: Readonly<Record<string, string>> = {
    'budget.execution-rate': percent(paid, adjusted) ?? '—',
    'budget.adjusted': yuan(adjusted),
    'budget.paid': yuan(paid),
    'budget.reserved': yuan(reserved),
    'budget.available': yuan(adjusted - paid - reserved),
    'budget.appropriated': yuan(total((row) => row.appropriatedFen)),
  }
  return Object.entries(texts).flatMap(([code, text]) => {
    const indicator = budgetIndicators.find((one) => one.code === code)
    if (!indicator) return []
    return [
      {
        code,
        text,
        label: say(indicator.label, language),
        definition: say(indicator.definition, language),
        period: sayPeriod(period, language),
        asOf: sayAsOf(asOf, language),
        provisional: asOf.provisional,
        recordCount: projects.length,
        recordsHref: `/api/v1/indicators/${code}/records?from=${period.from}&to=${period.to}`,
      },
    ]
  })
}
