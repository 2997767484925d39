import { parseInput } from '#platform/actions/checks.ts'
import { reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { awaitsSetUp } from '#platform/set-up-code.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { openCounty } from './open-county.ts'
import { administrators, SetUp } from './set-up-schema.ts'
import { refuseOtherSites } from './refuse-other-sites.ts'

const Body = z.object({ code: z.string().max(100), input: z.unknown() })
const Opened = z.object({
  accounts: z.array(
    z.object({
      name: z.enum(administrators.map(({ name }) => name)),
      loginName: z.string(),
      displayName: z.string(),
      oneTimePassword: z.string(),
    }),
  ),
  hoursMax: z.number().int().positive(),
})

/** Opening an empty county, for whoever reads the code on the terminal of the server. */
export function setUpRoutes(app: FastifyInstance, house: House): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const config = { access: 'public' } as const
  const shared = { tags: ['set-up'], security: [{}] }
  routes.get(
    '/api/v1/set-up',
    {
      config,
      schema: {
        ...shared,
        operationId: 'read-set-up',
        summary:
          '本县是不是还空着，等着开通码 | Whether this county is empty and waits for its set-up code',
        response: { 200: z.object({ isAwaited: z.boolean() }) },
      },
    },
    async () => ({ isAwaited: await reading(house.database, awaitsSetUp) }),
  )
  routes.post(
    '/api/v1/set-up',
    {
      config,
      schema: {
        ...shared,
        operationId: 'set-up',
        summary:
          '写下县名，开三位管理员的账号 | Name the county and open the accounts of its three administrators',
        body: Body,
        response: { 201: Opened },
      },
    },
    async (request, reply) => {
      refuseOtherSites(request)
      const setUp = parseInput(SetUp, request.body.input)
      const { code } = request.body
      const asked = { code, setUp, address: request.ip, now: house.clock() }
      const opened = await openCounty(house, asked)
      return reply.code(201).header('cache-control', 'no-store').send(opened)
    },
  )
}
