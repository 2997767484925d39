import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { FastifyRequest } from 'fastify'
import { inTransaction } from '../database/transaction.ts'
import type { House } from '../house.ts'
import { findSession, touchSession, type Session } from '../sessions/session-store.ts'
import type { Visitor } from './access.ts'

export const sessionCookie = 'tongban_session'
const touchEveryMs = 30_000
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])
const stranger: Visitor = { actor: null, session: null, passwordMustChange: false }

/** Finds out who sends a request: the session of the cookie, and the actor with the hats he may wear now. */
export async function meetVisitor(
  house: House,
  request: FastifyRequest,
  { evenIfPublic = false }: { readonly evenIfPublic?: boolean } = {},
): Promise<Visitor> {
  const token = request.cookies[sessionCookie]
  const isPublic = request.routeOptions.config.access === 'public'
  if (token === undefined || (isPublic && !evenIfPublic)) return stranger
  const known = house.visitors.find(token)
  if (known && known.session.expiresAt > new Date()) return known
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
      actor: seen.actor,
      passwordMustChange: seen.passwordMustChange,
    }
    if (seen.actor) house.visitors.keep(token, { ...visitor, actor: seen.actor })
    return visitor
  })
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
