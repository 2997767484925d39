import { holds, type Actor } from '#kernel/actor.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { actorOf } from '#platform/http/caller.ts'
import { listTokens, type ApiToken } from '#platform/sessions/token-store.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { passwordCharactersMax } from './password-strength.ts'
import { makeToken, revoke, tokenDaysMax } from './tokens.ts'

const Whose = z.object({ account: z.uuid().optional() })
const TokenAsked = z.object({
  name: z.string().trim().min(1).max(60),
  permissions: z.array(z.string().min(1).max(100)).min(1).max(100),
  days: z.number().int().min(1).max(tokenDaysMax),
  password: z.string().min(1).max(passwordCharactersMax),
})
const TokenMade = z.object({
  id: z.uuid(),
  /** Shown this once. */
  token: z.string(),
  expiresAt: z.iso.datetime(),
})
const TokenFace = z.object({
  id: z.uuid(),
  name: z.string(),
  permissions: z.array(z.string()).readonly(),
  madeAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  firstUsedAt: z.iso.datetime().nullable(),
})

const describe = (operationId: string, summary: string) => ({
  operationId,
  summary,
  tags: ['tokens'],
  security: [{ session: [] }],
})

/** The tokens of an account: made by its owner alone, seen and revoked by him and the security administrator. */
export function tokenRoutes(app: FastifyInstance, house: House): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  // A token that could make tokens would never expire.
  const config = { access: 'own-rules', needsSession: true } as const

  routes.post(
    '/api/v1/tokens',
    {
      config,
      schema: {
        ...describe('make-token', '新建访问令牌，只显示一次 | Make an API token; it is shown once'),
        body: TokenAsked,
        response: { 201: TokenMade },
      },
    },
    async (request, reply) => {
      const asked = { ...request.body, address: request.ip, now: house.clock() }
      const { id, token, expiresAt } = await makeToken(house, actorOf(request), asked)
      const made = { id, token, expiresAt: expiresAt.toISOString() }
      return reply.code(201).header('cache-control', 'no-store').send(made)
    },
  )
  routes.get(
    '/api/v1/tokens',
    {
      config,
      schema: {
        ...describe('list-tokens', '列出有效的令牌 | List the tokens that are good now'),
        querystring: Whose,
        response: { 200: z.object({ rows: z.array(TokenFace) }) },
      },
    },
    async (request) => {
      const accountId = whoseTokens(actorOf(request), request.query.account)
      const tokens = await reading(house.database, (tx) => listTokens(tx, accountId, house.clock()))
      return { rows: tokens.map(faceOf) }
    },
  )
  routes.delete(
    '/api/v1/tokens/:id',
    {
      config,
      schema: {
        ...describe('revoke-token', '作废令牌 | Revoke a token'),
        params: z.object({ id: z.uuid() }),
        querystring: Whose,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const accountId = whoseTokens(actor, request.query.account)
      const token = { accountId, id: request.params.id, byAccountId: actor.accountId }
      await revoke(house, token, { address: request.ip, now: house.clock() })
      return reply.code(204).send(null)
    },
  )
}

function faceOf({
  id,
  name,
  permissions,
  madeAt,
  expiresAt,
  firstUsedAt,
}: ApiToken): z.infer<typeof TokenFace> {
  return {
    id,
    name,
    permissions,
    madeAt: madeAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    firstUsedAt: firstUsedAt?.toISOString() ?? null,
  }
}

function whoseTokens(actor: Actor, wanted: string | undefined): string {
  if (wanted === undefined || wanted === actor.accountId) return actor.accountId
  if (holds(actor, 'people.session.end')) return wanted
  throw new Refusal(
    'not-allowed',
    label(
      '只有安全管理员能管别人的令牌。',
      'Only the security administrator may see and revoke the tokens of others.',
    ),
  )
}
