import type { Actor } from '#kernel/actor.ts'
import type { FastifyRequest } from 'fastify'
import { parseKey, type RequestKey } from '../actions/idempotency.ts'
import { sm3Hex } from '../crypto/sm3.ts'
import { notSignedIn } from './access.ts'

/** The actor of a request that access control has let through. */
export function actorOf(request: FastifyRequest): Actor {
  const { actor } = request.visitor
  if (actor) return actor
  throw notSignedIn()
}

/** The key that makes a repeated sending harmless, from the `idempotency-key` header. */
export function keyOf(request: FastifyRequest, route: string): RequestKey | undefined {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return undefined
  // The password of a signature is not part of what was asked, and must not leave a trace.
  const body = JSON.stringify(request.body, (name, value: unknown) =>
    name === 'password' ? undefined : value,
  )
  return {
    actorId: actorOf(request).accountId,
    route: `${request.method} ${route}`,
    key: parseKey(key),
    bodyDigest: sm3Hex(body),
  }
}
