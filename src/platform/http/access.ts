import type { Actor } from '#kernel/actor.ts'
import { holds } from '#kernel/actor.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import type { z } from 'zod'
import type { Session } from '../sessions/session-store.ts'
import type { ApiToken } from '../sessions/token-store.ts'
import { isLoopback } from '../settings.ts'

/**
 * Who may call a route. `own-rules`: whoever is signed in, and the records inside decide by their own policies.
 * `monitor`: this machine, or the bearer of the metrics token.
 */
export type Access =
  'public' | 'own-rules' | 'loopback' | 'monitor' | { readonly permission: string }

/** Who is at the other end of a request. */
export interface Visitor {
  readonly actor: Actor | null
  readonly session: Session | null
  /** Set instead of the session when a machine calls for the actor. */
  readonly token: ApiToken | null
  readonly passwordMustChange: boolean
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    /** Also answers while the session is locked or its password must be changed first. */
    whileLocked?: boolean
    /** Only for a person who signed in: never with a token. */
    needsSession?: boolean
    /** What the body's `input` may be, by action: for the API document. The action itself parses it. */
    inputs?: readonly { readonly name: string; readonly input: z.ZodType }[]
  }
  interface FastifyRequest {
    visitor: Visitor
  }
}

/** Makes the server refuse to start when a route forgot to say who may call it. */
export function demandAccess(app: FastifyInstance): void {
  app.addHook('onRoute', (route: RouteOptions) => {
    if (route.method === 'HEAD' || route.method === 'OPTIONS') return
    if (route.config?.access === undefined) {
      throw new Error(
        `The route ${String(route.method)} ${route.url} does not say who may call it.`,
      )
    }
  })
}

/** Refuses the request when the visitor may not call this route. */
export function checkAccess(request: FastifyRequest, metricsToken: string | null): void {
  const { access, whileLocked, needsSession } = request.routeOptions.config
  // Only the framework's own answer to unknown addresses has no declaration.
  if (access === undefined || access === 'public') return
  if (access === 'loopback') {
    checkLoopback(request)
    return
  }
  if (access === 'monitor') {
    checkMonitor(request, metricsToken)
    return
  }
  const { actor, session, token, passwordMustChange } = request.visitor
  if (!actor || (!session && !token)) {
    throw notSignedIn()
  }
  if (needsSession === true && !session) throw needsPerson()
  if (whileLocked === true) return
  if (session?.lockedAt)
    throw new Refusal(
      'session-locked',
      label(
        '屏幕已锁。输入口令后接着办，填的内容还在。',
        'The screen is locked. Give your password to go on; what you typed is kept.',
      ),
    )
  if (passwordMustChange)
    throw new Refusal(
      'password-change-required',
      label(
        '请先改口令：这是第一次登录，或者口令已到期。',
        'Change your password first: this is your first sign-in, or the password has expired.',
      ),
    )
  if (typeof access === 'object' && !holds(actor, access.permission)) {
    throw new Refusal(
      'not-allowed',
      label(
        '您的岗位没有这项权限。需要的话，请找系统管理员。',
        'Your post does not include this. Ask the system administrator if you need it.',
      ),
    )
  }
}

/** What a caller is told who has to sign in first. */
export function notSignedIn(): Refusal {
  return new Refusal('not-signed-in', label('请先登录。', 'Sign in first.'))
}

function needsPerson(): Refusal {
  return new Refusal(
    'not-allowed',
    label('这件事要本人登录后办，不能用令牌。', 'Sign in yourself for this: a token cannot do it.'),
  )
}

function checkLoopback(request: FastifyRequest): void {
  if (isLoopback(request.ip)) return
  throw new Refusal(
    'not-allowed',
    label('这个地址只能在本机打开。', 'This address opens on this machine only.'),
  )
}

function checkMonitor(request: FastifyRequest, metricsToken: string | null): void {
  if (isLoopback(request.ip)) return
  if (metricsToken !== null && request.headers.authorization === `Bearer ${metricsToken}`) return
  throw new Refusal('not-allowed', label('需要监控令牌。', 'A monitoring token is needed.'))
}
