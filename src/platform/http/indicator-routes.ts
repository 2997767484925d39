import type { Actor } from '#kernel/actor.ts'
import { ListFace } from '#kernel/face.ts'
import { label, say, type Language } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { parseDate, type Period } from '#kernel/dates.ts'
import { coversAll } from '#kernel/scope.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { notFound } from '../actions/checks.ts'
import { scopeOf } from '../actions/scope-condition.ts'
import { reading, type Tx } from '../database/transaction.ts'
import type { House } from '../house.ts'
import type { Indicator } from '../indicators/indicator.ts'
import {
  computeFigure,
  faceOfFigure,
  getIndicator,
  parseAsOf,
  type Figure,
} from '../indicators/read-figure.ts'
import { resolveAsOf } from '../journal/as-of.ts'
import { isId } from '../records/cursor.ts'
import { getVisible } from '../records/read-record.ts'
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
  registryRoute(app, house)
  figureRoute(app, house)
  recordsRoute(app, house)
}

const tags = ['indicators']

function registryRoute(app: FastifyInstance, house: House): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/indicators',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'list-indicators',
        summary:
          '全县能证明的指标和口径 | Every figure the county can prove, and how it is counted',
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
}

// Public by address, since some figures are: for those that are not it asks who is there itself.
function figureRoute(app: FastifyInstance, house: House): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/indicators/:code',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'read-indicator',
        summary: '一项指标在一段时间的数 | A figure for a period as of a moment',
        tags,
        security: [{}, { session: [] }],
        params: Code,
        querystring: Question,
        response: { 200: FigureAnswer },
      },
    },
    async (request) => {
      const indicator = getIndicator(house, request.params.code)
      const visitor = await meetVisitor(house, request, { evenIfPublic: true })
      const actor = indicator.isPublic ? null : demandSignedIn(visitor)
      const period = periodOf(request.query)
      const subject = request.query.subject ?? null
      return reading(house.database, async (tx) => {
        if (actor) await demandSight(house, tx, indicator, { actor, subject })
        const asOf = await resolveAsOf(tx, parseAsOf(request.query.asOf))
        const figure = await computeFigure(house, tx, {
          code: indicator.code,
          period,
          asOf,
          subject,
        })
        return figureAnswer(figure, languageOf(request))
      })
    },
  )
}

function figureAnswer(figure: Figure, language: Language): z.infer<typeof FigureAnswer> {
  const { asOf, answer, indicator } = figure
  const face = faceOfFigure(figure, language)
  return {
    code: face.code,
    label: face.label,
    definition: face.definition,
    value: answer.value,
    text: face.text,
    unit: unitOf(indicator),
    period: figure.period,
    asOf: {
      at: asOf.at,
      seal: asOf.sealNumber,
      sealDigest: asOf.sealDigest,
      provisional: asOf.provisional,
    },
    recordCount: answer.recordCount,
    parts: (answer.parts ?? []).map((part) => ({
      label: say(part.label, language),
      value: part.value,
    })),
    queryDigest: figure.queryDigest,
    records: face.recordsHref,
  }
}

function recordsRoute(app: FastifyInstance, house: House): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/indicators/:code/records',
    {
      config: { access: 'own-rules' },
      schema: {
        operationId: 'list-indicator-records',
        summary:
          '一项指标背后的记录，按能看的范围 | The records behind a figure, as far as the caller may see them',
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
        const moment = await resolveAsOf(tx, parseAsOf(asOf))
        const question = { period: periodOf(request.query), asOf: moment, subject }
        const { actor } = request.visitor
        const language = languageOf(request)
        const list = await indicator.records(tx, question, { actor, language, limit, cursor })
        return { ...list, title: say(indicator.label, language) }
      }),
  )
}

/** A figure tells of its subject what the record would: it is for whoever sees that, and the county's for who sees all. */
async function demandSight(
  house: House,
  tx: Tx,
  indicator: Indicator,
  { actor, subject }: { readonly actor: Actor; readonly subject: string | null },
): Promise<void> {
  const { about, seenWith } = indicator
  const kind = seenWith?.kind ?? about
  if (kind === null) return
  const book = house.modules
    .flatMap(({ books }) => books)
    .find((one) => one.kind.process.kind === kind)
  if (!book) throw new Error(`${indicator.code} is about “${kind}”, which is no kind of record.`)
  if (subject !== null) {
    const id = seenWith ? await seenWith.find(tx, subject) : subject
    if (id === undefined) throw notFound(book.kind)
    await getVisible(tx, book, id, { actor })
    return
  }
  if (coversAll(scopeOf(actor, book.kind.maySee))) return
  throw new Refusal(
    'not-allowed',
    label(
      '全县的数只给能看全县记录的人。请写明是哪个项目（subject）。',
      'The whole county’s figure is for those who see all of its records. Name a record (subject).',
    ),
  )
}

function demandSignedIn(visitor: Visitor): Actor {
  const { actor, session, passwordMustChange } = visitor
  if (actor && session && !session.lockedAt && !passwordMustChange) return actor
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
