import { shanghaiDate, yearOf } from '#kernel/dates.ts'
import { reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { actorOf } from '#platform/http/caller.ts'
import { languageOf } from '#platform/http/language.ts'
import { contextOf } from '#platform/http/record-routes.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { evaluationBook } from './evaluation-book.ts'
import { EvaluationPreview } from './evaluation-preview-schema.ts'
import type { Neighbours } from '../project-directory.ts'
import { readScores } from '../queries/read-scores.ts'
import { Scores } from '../queries/scores-schema.ts'
import { previewEvaluation } from '../queries/preview-evaluation.ts'

/** What evaluations show beside their records: a form tried out, and the year's scores side by side. */
export function evaluationRoutes(app: FastifyInstance, house: House, neighbours: Neighbours): void {
  previewRoute(app, house, neighbours)
  scoresRoute(app, house)
}

/** The scores of a year by project and kind of indicator. */
function scoresRoute(app: FastifyInstance, house: House): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/performance/scores',
    {
      config: { access: { permission: 'performance.evaluation.see' } },
      schema: {
        operationId: 'read-scores',
        summary: '一年的得分，按项目和指标类型 | A year’s scores by project and kind of indicator',
        tags: ['evaluations'],
        security: [{ session: [] }, { token: [] }],
        querystring: z.object({ year: z.coerce.number().int().min(2000).max(2099).optional() }),
        response: { 200: Scores },
      },
    },
    (request) =>
      reading(house.database, (tx) => {
        const thisYear = yearOf(shanghaiDate(house.clock().getTime()))
        const year = request.query.year ?? thisYear - 1
        return readScores(tx, { actor: actorOf(request), year }, languageOf(request))
      }),
  )
}

/** What an evaluation would score and be told with the words of a form that is not saved yet. */
function previewRoute(app: FastifyInstance, house: House, neighbours: Neighbours): void {
  const place = { book: evaluationBook(neighbours), neighbours }
  app.withTypeProvider<ZodTypeProvider>().post(
    '/api/v1/evaluations/:id/preview',
    {
      config: { access: 'own-rules' },
      schema: {
        operationId: 'preview-evaluations',
        summary:
          '用还没有保存的填写试算得分 | Score a self-evaluation with words that are not saved',
        tags: ['evaluations'],
        security: [{ session: [] }],
        params: z.object({ id: z.uuid() }),
        body: z.object({ input: z.unknown().optional() }),
        response: { 200: EvaluationPreview },
      },
    },
    (request) =>
      reading(house.database, (tx) =>
        previewEvaluation(
          tx,
          place,
          { id: request.params.id, input: request.body.input },
          contextOf(house, tx, request),
        ),
      ),
  )
}
