import { ListFace } from '#kernel/face.ts'
import { label, say } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { parseDate, type Period } from '#kernel/dates.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { reading } from '../database/transaction.ts'
import type { House } from '../house.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { computeFigure, faceOfFigure, getIndicator, parseAsOf } from '../indicators/read-figure.ts'
import { resolveAsOf } from '../journal/as-of.ts'
import { isId } from '../records/cursor.ts'
import type { Visitor } from './access.ts'
import { languageOf } from './language.ts'
import { meetVisitor } from './visitor.ts'

const Question = z.object({
  from: z.string().optional(),
  to: z.string().optional(),
  asOf: z.string().optional(),
  subject: z.string().refine(isId, '写记录的编号。 | Give the id of a record.').optional(),
})
const RecordsQuestion = Question.extend({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
})
const Code = z.object({ code: z.string().max(100) })
const IndicatorWords = z.object({
  code: z.string(),
  label: z.string(),
  definition: z.string(),
  unit: z.string(),
  about: z.string().nullable(),
  isPublic: z.boolean(),
})
const FigureAnswer = z.object({
  code: z.string(),
  label: z.string(),
  definition: z.string(),
  value: z.string().nullable(),
  text: z.string(),
  unit: z.string(),
  period: z.object({ from: z.string(), to: z.string() }),
  asOf: z.object({
    at: z.string(),
    seal: z.number().int(),
    sealDigest: z.string(),
    provisional: z.boolean(),
  }),
  recordCount: z.number().int(),
  parts: z.array(z.object({ label: z.string(), value: z.string() })),
  queryDigest: z.string(),
  records: z.string(),
})

/** The registry of indicators, open to all; values where the definition says so; records under the reader's scope, always. */
export function indicatorRoutes(app: FastifyInstance, house: House): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['indicators']

  routes.get(
    '/api/v1/indicators',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'list-indicators',
        summary: 'Every figure the county can prove, and how it is counted',
        tags,
        security: [],
        response: { 200: z.object({ indicators: z.array(IndicatorWords) }) },
      },
    },
    (request) => {
      const language = languageOf(request)
      const indicators = house.modules.flatMap((module) => module.indicators)
      return {
        indicators: indicators.map((one) => ({
          code: one.code,
          label: say(one.label, language),
          definition: say(one.definition, language),
          unit: unitOf(one),
          about: one.about,
          isPublic: one.isPublic,
        })),
      }
    },
  )

  // Public by address, since some figures are: those that are not ask who is there themselves.
  routes.get(
    '/api/v1/indicators/:code',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'read-indicator',
        summary: 'A figure for a period as of a moment',
        tags,
        security: [{}, { session: [] }],
        params: Code,
        querystring: Question,
        response: { 200: FigureAnswer },
      },
    },
    async (request) => {
      const language = languageOf(request)
      const indicator = getIndicator(house, request.params.code)
      const visitor = await visitorOf(house, request)
      if (!indicator.isPublic) demandSignedIn(visitor)
      return reading(house.database, async (tx) => {
        const asOf = await resolveAsOf(tx, parseAsOf(request.query.asOf))
        const figure = await computeFigure(house, tx, {
          code: indicator.code,
          period: periodOf(request.query),
          asOf,
          subject: request.query.subject ?? null,
        })
        const face = faceOfFigure(figure, language)
        return {
          code: face.code,
          label: face.label,
          definition: face.definition,
          value: figure.answer.value,
          text: face.text,
          unit: unitOf(indicator),
          period: figure.period,
          asOf: {
            at: asOf.at,
            seal: asOf.sealNumber,
            sealDigest: asOf.sealDigest,
            provisional: asOf.provisional,
          },
          recordCount: figure.answer.recordCount,
          parts: (figure.answer.parts ?? []).map((part) => ({
            label: say(part.label, language),
            value: part.value,
          })),
          queryDigest: figure.queryDigest,
          records: face.recordsHref,
        }
      })
    },
  )

  routes.get(
    '/api/v1/indicators/:code/records',
    {
      config: { access: 'own-rules' },
      schema: {
        operationId: 'list-indicator-records',
        summary: 'The records behind a figure, as far as the caller may see them',
        tags,
        security: [{ session: [] }, { token: [] }],
        params: Code,
        querystring: RecordsQuestion,
        response: { 200: ListFace },
      },
    },
    (request) =>
      reading(house.database, async (tx) => {
        const indicator = getIndicator(house, request.params.code)
        const { limit, cursor = null, subject = null, asOf } = request.query
        const question = {
          period: periodOf(request.query),
          asOf: await resolveAsOf(tx, parseAsOf(asOf)),
          subject,
        }
        return indicator.records(tx, question, {
          actor: request.visitor.actor,
          language: languageOf(request),
          limit,
          cursor,
        })
      }),
  )
}

async function visitorOf(house: House, request: FastifyRequest): Promise<Visitor> {
  return meetVisitor(house, request, { evenIfPublic: true })
}

function demandSignedIn(visitor: Visitor): void {
  if (visitor.actor && visitor.session && !visitor.session.lockedAt && !visitor.passwordMustChange)
    return
  throw new Refusal(
    'not-signed-in',
    label('这个数不对外公开，请先登录。', 'This figure is not public. Sign in first.'),
  )
}

function periodOf(query: {
  readonly from?: string | undefined
  readonly to?: string | undefined
}): Period {
  if (query.from === undefined || query.to === undefined) {
    throw new Refusal(
      'invalid',
      label(
        '请给出期间：from 和 to，例如 2023-01-01 和 2023-12-31。',
        'Give the period: from and to, for example 2023-01-01 and 2023-12-31.',
      ),
    )
  }
  const period = { from: parseDate(query.from), to: parseDate(query.to) }
  if (period.from <= period.to) return period
  throw new Refusal(
    'invalid',
    label('期间的起日不能晚于止日。', 'The period must not end before it begins.'),
  )
}

function unitOf(indicator: Indicator): string {
  const { unit } = indicator
  return unit.kind === 'percent' ? '%' : unit.kind === 'fen' ? 'fen' : unit.label.en
}
