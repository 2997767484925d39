import type { Actor } from '#kernel/actor.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { FastifyRequest } from 'fastify'
import type { RequestKey } from '../actions/idempotency.ts'
import { sm3Hex } from '../crypto/sm3.ts'

/** The actor of a request that access control has let through. */
export function actorOf(request: FastifyRequest): Actor {
  const { actor } = request.visitor
  if (actor) return actor
  throw new Refusal('not-signed-in', label('请先登录。', 'Sign in first.'))
}

/** The key that makes a repeated sending harmless, from the `idempotency-key` header. */
export function keyOf(request: FastifyRequest, route: string): RequestKey | undefined {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return undefined
  if (!/^[\w-]{8,100}$/.test(key)) {
    throw new Refusal(
      'invalid',
      label(
        '重复提交的标记不对，请刷新页面。',
        'The idempotency key is not valid: use 8 to 100 letters, digits or hyphens.',
      ),
    )
  }
  // The password of a signature is not part of what was asked, and must not leave a trace.
  const body = JSON.stringify(request.body, (name, value: unknown) =>
    name === 'password' ? undefined : value,
  )
  return {
    actorId: actorOf(request).accountId,
    route: `${request.method} ${route}`,
    key,
    bodyDigest: sm3Hex(body),
  }
}
