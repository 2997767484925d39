import { holds, type Actor } from '#kernel/actor.ts'
import { label, say, type Language } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { actorOf } from '#platform/http/caller.ts'
import { languageOf } from '#platform/http/language.ts'
import { listTokens, type ApiToken } from '#platform/sessions/token-store.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { passwordCharactersMax } from './password-strength.ts'
import { grantable, makeToken, revoke, tokenDaysMax } from './tokens.ts'

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
const Permission = z.object({ code: z.string(), label: z.string() })
const TokenFace = z.object({
  id: z.uuid(),
  name: z.string(),
  permissions: z.array(z.string()).readonly(),
  /** The same in words. */
  permissionLabels: z.array(z.string()).readonly(),
  madeAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  firstUsedAt: z.iso.datetime().nullable(),
  lastUsedOn: z.iso.date().nullable(),
})
const Tokens = z.object({
  rows: z.array(TokenFace),
  /** What the caller may let a token of his own do; nothing when he looks at those of another. */
  offered: z.array(Permission),
  daysMax: z.number().int(),
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
        response: { 200: Tokens },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const accountId = whoseTokens(actor, request.query.account)
      const tokens = await reading(house.database, (tx) => listTokens(tx, accountId, house.clock()))
      const sayPermission = permissionWords(house, languageOf(request))
      const codes = accountId === actor.accountId ? grantable(actor) : []
      return {
        rows: tokens.map((token) => faceOf(token, sayPermission)),
        offered: codes.map((code) => ({ code, label: sayPermission(code) })),
        daysMax: tokenDaysMax,
      }
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

/** A permission in the words of the module that asks for it. */
function permissionWords(house: House, language: Language): (code: string) => string {
  const words = new Map(house.modules.flatMap(({ permissions }) => Object.entries(permissions)))
  return (code) => say(words.get(code) ?? label(code, code), language)
}

function faceOf(
  { accountId: _, ...token }: ApiToken,
  sayPermission: (code: string) => string,
): z.infer<typeof TokenFace> {
  return {
    ...token,
    permissionLabels: token.permissions.map(sayPermission),
    madeAt: token.madeAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    firstUsedAt: token.firstUsedAt?.toISOString() ?? null,
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
