import { reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { contextOf } from '#platform/http/record-routes.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { evaluationBook } from './evaluation-book.ts'
import { EvaluationPreview } from './evaluation-preview-schema.ts'
import type { Neighbours } from '../project-directory.ts'
import { previewEvaluation } from '../queries/preview-evaluation.ts'

/** What an evaluation would score and be told with the words of a form that is not saved yet. */
export function evaluationRoutes(app: FastifyInstance, house: House, neighbours: Neighbours): void {
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
