import { holds, type Actor } from '#kernel/actor.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { listSessions, type Session } from '#platform/sessions/session-store.ts'
import { actorOf } from '#platform/http/caller.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { endSessions, revokeSession } from './sessions.ts'

const Whose = z.object({ account: z.uuid().optional() })
const RunningSession = z.object({
  id: z.uuid(),
  address: z.string(),
  agent: z.string(),
  startedAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  isLocked: z.boolean(),
  /** The session that asks. */
  isThis: z.boolean(),
})
const RunningSessions = z.object({ rows: z.array(RunningSession) })

const describe = (operationId: string, summary: string) => ({
  operationId,
  summary,
  tags: ['session'],
  security: [{ session: [] }],
})

/** Where an account is signed in: its owner's own to see and end, and the security administrator's. */
export function runningSessionRoutes(app: FastifyInstance, house: House): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const config = { access: 'own-rules', needsSession: true } as const

  routes.get(
    '/api/v1/sessions',
    {
      config,
      schema: {
        ...describe(
          'list-sessions',
          '本人或另一账号的登录 | Running sessions of the caller, or of another account',
        ),
        querystring: Whose,
        response: { 200: RunningSessions },
      },
    },
    async (request) => {
      const accountId = whoseSessions(actorOf(request), request.query.account)
      const sessions = await reading(house.database, (tx) =>
        listSessions(tx, accountId, house.clock()),
      )
      return {
        rows: sessions.map((session) => faceOf(session, request.visitor.session?.id)),
      }
    },
  )
  routes.delete(
    '/api/v1/sessions',
    {
      config,
      schema: {
        ...describe(
          'end-sessions',
          '结束这次以外的全部登录 | End every running session of the account but this one',
        ),
        querystring: Whose,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const accountId = whoseSessions(actor, request.query.account)
      const keptId = request.visitor.session?.id ?? null
      await endSessions(house, { accountId, keptId, byAccountId: actor.accountId }, here(request))
      return reply.code(204).send(null)
    },
  )
  routes.delete(
    '/api/v1/sessions/:id',
    {
      config,
      schema: {
        ...describe('end-session', '结束一次登录 | End one running session'),
        params: z.object({ id: z.uuid() }),
        querystring: Whose,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const accountId = whoseSessions(actor, request.query.account)
      const revoked = { accountId, sessionId: request.params.id, byAccountId: actor.accountId }
      await revokeSession(house, revoked, here(request))
      return reply.code(204).send(null)
    },
  )

  function here(request: FastifyRequest): { address: string; now: Date } {
    return { address: request.ip, now: house.clock() }
  }
}

function faceOf(session: Session, thisId: string | undefined): z.infer<typeof RunningSession> {
  const { id, address, agent, startedAt, seenAt, expiresAt, lockedAt } = session
  return {
    id,
    address,
    agent,
    startedAt: startedAt.toISOString(),
    seenAt: seenAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isLocked: lockedAt !== null,
    isThis: id === thisId,
  }
}

function whoseSessions(actor: Actor, wanted: string | undefined): string {
  if (wanted === undefined || wanted === actor.accountId) return actor.accountId
  if (holds(actor, 'people.session.end')) return wanted
  throw new Refusal(
    'not-allowed',
    label(
      '只有安全管理员能管别人的登录。',
      'Only the security administrator may end the sessions of others.',
    ),
  )
}
