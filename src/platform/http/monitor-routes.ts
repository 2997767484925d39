import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { sql } from 'kysely'
import { reading, tablesOf } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { countUnsealed } from '../journal/seal-store.ts'

/** How far the county is from being ready; null once it is. */
export type ReadProgress = () => {
  readonly done: number
  readonly all: number
} | null

/** `/health` for whoever watches or waits, `/metrics` for this machine or the bearer of the token. */
export function monitorRoutes(app: FastifyInstance, house: House, progress: ReadProgress): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'tongban_request_seconds',
    help: 'How long requests took, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
    registers: [registry],
  })
  new Gauge({
    name: 'tongban_unsealed_rows',
    help: 'Journal rows that no seal holds yet.',
    registers: [registry],
    async collect() {
      this.set(await reading(house.database, countUnsealed))
    },
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    requests.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1000,
    )
    done()
  })
  app.get('/health', { config: { access: 'public' } }, async (_request, reply) => {
    const loading = progress()
    if (loading)
      return reply
        .code(503)
        .header('retry-after', '2')
        .send({ ready: false, ...loading })
    await reading(house.database, (tx) => sql`select 1`.execute(tablesOf<'platform'>(tx)))
    return { ready: true }
  })
  app.get('/metrics', { config: { access: 'monitor' } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}
