import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import cookie from '@fastify/cookie'
import formBody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import helmet, { type HelmetOptions } from 'helmet'
import type { House } from '../house.ts'
import { checkAccess, demandAccess } from './access.ts'
import { sendProblem } from './problems.ts'
import { meetVisitor, refuseForgery } from './visitor.ts'

const uploadBytesMax = 20 * 1024 * 1024
const anonymousRequestsAMinuteMax = 600

/** Builds the server with everything that guards every route: headers, sessions, forgery, rates, access, calm errors. */
export async function buildServer(
  house: House,
  logger: FastifyBaseLogger,
): Promise<FastifyInstance> {
  const { settings } = house
  const app: FastifyInstance = fastify({
    loggerInstance: logger,
    genReqId: () => randomUUID(),
    trustProxy: settings.trustProxy === '' ? false : settings.trustProxy,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 2 * 1024 * 1024,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    forceCloseConnections: 'idle',
    ...(settings.tls
      ? {
          https: {
            cert: readFileSync(settings.tls.certificateFile),
            key: readFileSync(settings.tls.keyFile),
            minVersion: 'TLSv1.2' as const,
          },
        }
      : {}),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  demandAccess(app)
  const guard = helmet(
    securityHeaders(settings.tls !== null || settings.publicUrl?.startsWith('https:') === true),
  )
  // Fastify's plugin would make the guard anew for each request.
  app.addHook('onRequest', (request, reply, done) => {
    guard(request.raw, reply.raw, () => {
      done()
    })
  })
  await app.register(cookie)
  await app.register(formBody)
  await app.register(multipart, { limits: { fileSize: uploadBytesMax, files: 1, fields: 5 } })
  await app.register(rateLimit, {
    max: anonymousRequestsAMinuteMax,
    timeWindow: 60_000,
    // Signed-in staff share one office address: they are counted by session, the public by address.
    keyGenerator: (request: FastifyRequest) => request.cookies['tongban_session'] ?? request.ip,
    allowList: (request: FastifyRequest) => request.url === '/health' || request.url === '/metrics',
  })
  app.decorateRequest('visitor')
  app.addHook('onRequest', async (request) => {
    request.visitor = await meetVisitor(house, request)
    checkAccess(request, settings.metricsToken)
    refuseForgery(request)
  })
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply))
  return app
}

function securityHeaders(overTls: boolean): HelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        ...(overTls ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: overTls ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  }
}
