import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { FastifyRequest } from 'fastify'
import { asMachine } from '#kernel/actor.ts'
import { inTransaction } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { findSession, touchSession, type Session } from '../sessions/session-store.ts'
import { noteEvent } from '../journal/note-event.ts'
import { findToken, looksLikeToken, markUse } from '../sessions/token-store.ts'
import type { Visitor } from './access.ts'

export const sessionCookie = 'tongban_session'
const touchEveryMs = 30_000
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])
const stranger: Visitor = { actor: null, session: null, token: null, passwordMustChange: false }

/** Finds out who sends a request: by its token, or else by the session of the cookie; with the hats he may wear now. */
export async function meetVisitor(
  house: House,
  request: FastifyRequest,
  { evenIfPublic = false }: { readonly evenIfPublic?: boolean } = {},
): Promise<Visitor> {
  const isPublic = request.routeOptions.config.access === 'public'
  if (isPublic && !evenIfPublic) return stranger
  const bearer = bearerOf(request)
  // Whoever sends a token means it: the cookie that a browser may add is not looked at.
  if (bearer !== null) return meetMachine(house, bearer, request.ip)
  const token = request.cookies[sessionCookie]
  if (token === undefined) return stranger
  const known = house.visitors.find(token)
  if (known?.session && known.session.expiresAt > new Date()) return known
  // Looking notes that the session is in use, or locks it when it was not.
  return inTransaction(house.database, async (tx) => {
    const now = new Date()
    const session = await findSession(tx, token, now)
    if (!session) return stranger
    const seen = await house.people.standing(tx, session, house.clock())
    // A locked desk that goes on asking is not a person at work.
    const isLocked = session.lockedAt !== null || seen.lockedSince !== null
    if (!isLocked && now.getTime() - session.seenAt.getTime() > touchEveryMs)
      await touchSession(tx, session.id, now)
    const visitor = {
      session: withLock(session, seen.lockedSince),
      token: null,
      actor: seen.actor,
      passwordMustChange: seen.passwordMustChange,
    }
    if (seen.actor) house.visitors.keep(token, { ...visitor, actor: seen.actor })
    return visitor
  })
}

function bearerOf(request: FastifyRequest): string | null {
  const [scheme, token = ''] = (request.headers.authorization ?? '').split(' ')
  return scheme?.toLowerCase() === 'bearer' && looksLikeToken(token) ? token : null
}

async function meetMachine(house: House, bearer: string, address: string): Promise<Visitor> {
  const now = new Date()
  const known = house.visitors.find(bearer)
  if (known?.token && known.token.expiresAt > now) return known
  const visitor = await inTransaction(house.database, async (tx) => {
    const token = await findToken(tx, bearer, now)
    const owner = token && (await house.people.actor(tx, token.accountId, house.clock()))
    if (!token || !owner) return null
    if (await markUse(tx, token, now)) {
      await noteEvent(tx, {
        name: 'first-use-token',
        about: { kind: 'people.account', id: token.accountId },
        actorId: token.accountId,
        address,
        outcome: 'ok',
        details: { tokenId: token.id },
        happenedAt: now,
      })
    }
    const actor = asMachine(owner, token.permissions)
    return { actor, token, session: null, passwordMustChange: false }
  })
  if (!visitor) throw badToken()
  house.visitors.keep(bearer, visitor)
  return visitor
}

function badToken(): Refusal {
  return new Refusal(
    'not-signed-in',
    label(
      '令牌无效：过期、作废，或者账号已停用。',
      'The token is not good: it expired, was revoked, or its account is stopped.',
    ),
  )
}

/** A cookie is sent by the browser whatever page asks: what changes something must carry the session's own token too. */
export function refuseForgery(request: FastifyRequest): void {
  const { session } = request.visitor
  if (!session || safeMethods.has(request.method)) return
  const given = request.headers['x-csrf-token']
  if (given === session.csrf) return
  throw new Refusal(
    'not-allowed',
    label('页面放得太久了，请刷新后再办。', 'This page is out of date. Reload it and try again.'),
  )
}

function withLock(session: Session, lockedSince: Date | null): Session {
  return { ...session, lockedAt: session.lockedAt ?? lockedSince }
}
