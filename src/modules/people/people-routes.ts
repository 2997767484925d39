import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { notSignedIn } from '#platform/http/access.ts'
import { languageOf } from '#platform/http/language.ts'
import { meetVisitor, sessionCookie } from '#platform/http/visitor.ts'
import { ChosenLanguage, type Session } from '#platform/sessions/session-store.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { administrationRoutes } from './administration-routes.ts'
import { changePassword } from './change-password.ts'
import { passwordCharactersMax } from './password-strength.ts'
import { readSessionFace, SessionFace } from './queries/session-face.ts'
import { refuseOtherSites } from './refuse-other-sites.ts'
import { runningSessionRoutes } from './running-session-routes.ts'
import { chooseLanguage, lock, signOut, unlock } from './sessions.ts'
import { setUpRoutes } from './set-up-routes.ts'
import { signIn, signInByLink } from './sign-in.ts'
import { tokenRoutes } from './token-routes.ts'
import { watchRights } from './watch-rights.ts'

const Password = z.string().min(1).max(passwordCharactersMax)
const Credentials = z.object({ account: z.string().min(1).max(100), password: Password })
const Unlocking = z.object({ password: Password })
const PasswordChange = z.object({ current: Password, next: z.string().max(1000) })
const Started = z.object({ id: z.uuid() })
const nothing = z.null()

const describe = (operationId: string, summary: string) => ({
  operationId,
  summary,
  tags: ['session'],
})
// Answers also while locked or before the first password is chosen; what each does then it says itself.
const config = { access: 'own-rules', whileLocked: true } as const
const signedIn = [{ session: [] }]

/** Signing in and out, locking, changing the password: what a session is and how it comes about. */
export function peopleRoutes(app: FastifyInstance, house: House): void {
  watchRights(app, house)
  setUpRoutes(app, house)
  arrivalRoutes(app, house)
  linkRoute(app, house)
  sessionRoutes(app, house)
  languageRoute(app, house)
  passwordRoute(app, house)
  runningSessionRoutes(app, house)
  administrationRoutes(app, house)
  tokenRoutes(app, house)
}

function arrivalRoutes(app: FastifyInstance, house: House): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post(
    '/api/v1/session',
    {
      config: { access: 'public' },
      schema: {
        ...describe(
          'sign-in',
          '用登录名和口令登录，设会话 | Sign in with login name and password; sets the session cookie',
        ),
        security: [{}],
        body: Credentials,
        response: { 201: Started },
      },
    },
    async (request, reply) => {
      refuseOtherSites(request)
      const { token, session } = await signIn(house, {
        ...request.body,
        ...arrivalOf(house, request),
      })
      return setSession(house, reply, token).code(201).send({ id: session.id })
    },
  )
  routes.post(
    '/api/v1/session/unlock',
    {
      // A desk that was reloaded while locked has no csrf token yet; the password proves more than one would.
      config: { access: 'public' },
      schema: {
        ...describe('unlock-session', '用口令解锁 | Unlock the session with the password'),
        security: signedIn,
        body: Unlocking,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      refuseOtherSites(request)
      const { session } = await meetVisitor(house, request, { evenIfPublic: true })
      if (!session) throw notSignedIn()
      await unlock(house, session, { password: request.body.password, ...hereOf(house, request) })
      return reply.code(204).send(null)
    },
  )
}

/** A link that signs in once, printed where the server runs. */
function linkRoute(app: FastifyInstance, house: House): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get(
    '/sign-in/:token',
    {
      config: { access: 'loopback' },
      // Whatever only looks at the link must not use it up.
      exposeHeadRoute: false,
      schema: {
        ...describe(
          'sign-in-by-link',
          '用一次性链接登录，只限本机 | Sign in by a one-time link, on this machine only',
        ),
        security: [{}],
        params: z.object({ token: z.string().min(20).max(100) }),
      },
    },
    async (request, reply) => {
      const { token } = await signInByLink(house, {
        token: request.params.token,
        ...arrivalOf(house, request),
      })
      // The cookie is Strict, so a browser that came from another site's page leaves it out of this redirect. The desk's
      // page is the same for everyone, and what it asks for next is asked from our own page, with the cookie.
      return setSession(house, reply, token)
        .header('cache-control', 'no-store')
        .redirect('/desk', 303)
    },
  )
}

function hereOf(house: House, request: FastifyRequest): { address: string; now: Date } {
  return { address: request.ip, now: house.clock() }
}

function arrivalOf(
  house: House,
  request: FastifyRequest,
): { address: string; agent: string; now: Date } {
  return { ...hereOf(house, request), agent: request.headers['user-agent'] ?? '' }
}

function setSession(house: House, reply: FastifyReply, token: string): FastifyReply {
  const { tls, publicUrl } = house.settings
  return reply.setCookie(sessionCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: tls !== null || publicUrl?.startsWith('https:') === true,
  })
}

function languageRoute(app: FastifyInstance, house: House): void {
  app.withTypeProvider<ZodTypeProvider>().patch(
    '/api/v1/session',
    {
      config,
      schema: {
        ...describe(
          'choose-language',
          '选自己用的语言 | Choose the language in which this person reads the desk',
        ),
        security: signedIn,
        body: z.object({ language: ChosenLanguage }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await chooseLanguage(house, sessionOf(request), request.body.language)
      return reply.code(204).send(null)
    },
  )
}

function sessionRoutes(app: FastifyInstance, house: House): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get(
    '/api/v1/session',
    {
      config,
      schema: {
        ...describe(
          'read-session',
          '谁登录着，能打开什么 | Who is signed in, and what he may open',
        ),
        security: signedIn,
        response: { 200: SessionFace },
      },
    },
    async (request) => {
      const { actor, session, passwordMustChange } = request.visitor
      if (!actor || !session) throw notSignedIn()
      if (session.lockedAt) throw lockedNow()
      return reading(house.database, (tx) =>
        readSessionFace(
          tx,
          { actor, session, passwordMustChange },
          {
            language: session.language ?? languageOf(request),
            sample: house.county.isSample,
            now: house.clock(),
          },
        ),
      )
    },
  )
  routes.delete(
    '/api/v1/session',
    {
      config,
      schema: {
        ...describe('sign-out', '退出登录 | Sign out'),
        security: signedIn,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await signOut(house, sessionOf(request), hereOf(house, request))
      return reply.clearCookie(sessionCookie, { path: '/' }).code(204).send(null)
    },
  )
  routes.post(
    '/api/v1/session/lock',
    {
      config,
      schema: {
        ...describe('lock-session', '锁屏 | Lock the session in place'),
        security: signedIn,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      await lock(house, sessionOf(request), hereOf(house, request))
      return reply.code(204).send(null)
    },
  )
}

function passwordRoute(app: FastifyInstance, house: House): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post(
    '/api/v1/session/password',
    {
      config,
      schema: {
        ...describe(
          'change-password',
          '改口令，其他登录随之结束 | Change the password; other sessions of the account end',
        ),
        security: signedIn,
        body: PasswordChange,
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const session = sessionOf(request)
      if (session.lockedAt) throw lockedNow()
      await changePassword(house, session, { ...request.body, ...hereOf(house, request) })
      return reply.code(204).send(null)
    },
  )
}

function sessionOf(request: FastifyRequest): Session {
  const { session } = request.visitor
  if (!session) throw notSignedIn()
  return session
}

function lockedNow(): Refusal {
  return new Refusal(
    'session-locked',
    label(
      '屏幕已锁。输入口令后接着办，填的内容还在。',
      'The screen is locked. Give your password to go on; what you typed is kept.',
    ),
  )
}
