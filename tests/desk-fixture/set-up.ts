import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

interface Body {
  readonly code: string
  readonly input: Readonly<Record<'system' | 'security' | 'audit', object>>
}

/** The set-up of a county that waits for a code. */
export function addSetUp(
  app: FastifyInstance,
  state: { setUpCode: string | null },
  refuse: (request: FastifyRequest, reply: FastifyReply) => FastifyReply,
): void {
  app.get('/api/v1/set-up', () => ({ isAwaited: state.setUpCode !== null }))
  app.post<{ Body: Body }>('/api/v1/set-up', (request, reply) => {
    const { code, input } = request.body
    if (code !== state.setUpCode) return refuse(request, reply)
    state.setUpCode = null
    const { system, security, audit } = input
    const accounts = Object.entries({ system, security, audit }).map(([name, one]) => ({
      ...one,
      name,
      oneTimePassword: `${name.toUpperCase()}-2345-6789`,
    }))
    return reply.code(201).send({ accounts, hoursMax: 72 })
  })
}
