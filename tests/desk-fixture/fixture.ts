import fastifyMultipart from '@fastify/multipart'
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { fileURLToPath } from 'node:url'
import { say, type Label, type Language } from '#kernel/label.ts'
import { refusalStatus, type RefusalCode } from '#kernel/refusal.ts'
import { claimFace, type ClaimState } from './claim.ts'
import { evaluationFace, noticeFace } from './evaluation.ts'
import { creationActions } from './forms.ts'
import { claimList, workFace, workCounts } from './lists.ts'
import { addRunningSessions, runningSessions, type RunningSession } from './running-sessions.ts'
import { addSetUp } from './set-up.ts'

/** The policy the product sends with the desk; the fixture sends the same, so that a breach shows here first. */
export const contentSecurityPolicy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

export const samplePassword = '风吹过蓬莱镇的一片油菜田'

/** What a test may change while the desk is open. */
export interface FixtureState {
  signedIn: boolean
  locked: boolean
  mustChange: boolean
  /** What the person chose, on whatever machine. */
  language: Language | null
  idleSecondsMax: number
  isEmpty: boolean
  isDown: boolean
  claim: ClaimState
  /** A county that nobody has opened waits for this code. */
  setUpCode: string | null
  sessions: readonly RunningSession[]
  readonly keys: string[]
}

/** A server that answers as the product's API does, from memory: the desk's test bed. */
export function buildFixture(): { readonly app: FastifyInstance; readonly state: FixtureState } {
  const state: FixtureState = {
    signedIn: false,
    locked: false,
    mustChange: false,
    language: null,
    setUpCode: null,
    sessions: runningSessions,
    idleSecondsMax: 900,
    isEmpty: false,
    isDown: false,
    claim: { version: 3, signed: false, reason: '采购入侵防御系统 1 套，含 3 年特征库升级' },
    keys: [],
  }
  const app = Fastify()
  app.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', contentSecurityPolicy)
  })
  app.register(fastifyMultipart)
  app.register(fastifyStatic, {
    root: fileURLToPath(new URL('../../dist/desk', import.meta.url)),
    prefix: '/desk/',
  })
  app.register(fastifyStatic, {
    root: fileURLToPath(new URL('../../dist/desk-gallery', import.meta.url)),
    prefix: '/gallery/',
    decorateReply: false,
  })
  app.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/desk')) return reply.sendFile('index.html')
    return refuse(request, reply, 'not-found', { zh: '没有这一页。', en: 'There is no such page.' })
  })
  addSession(app, state)
  addSetUp(app, state, (request, reply) =>
    refuse(request, reply, 'password-wrong', {
      zh: '开通码不对，或者已经用过、过期。',
      en: 'The set-up code is wrong, used up or expired.',
    }),
  )
  addRunningSessions(app, state)
  addGuard(app, state)
  addReading(app, state)
  addWriting(app, state)
  return { app, state }
}

function addSession(app: FastifyInstance, state: FixtureState): void {
  const path = '/api/v1/session'
  app.get(path, (request, reply) => {
    if (!state.signedIn)
      return refuse(request, reply, 'not-signed-in', { zh: '请先登录。', en: 'Sign in first.' })
    return sessionFace(state, languageOf(request))
  })
  app.post<{ Body: { account: string; password: string } }>(path, (request, reply) => {
    if (request.body.password !== samplePassword) {
      return refuse(request, reply, 'password-wrong', {
        zh: '账号或者口令不对，再看一眼。还可以试 4 次。',
        en: 'Account or password is not right. You may try 4 more times.',
      })
    }
    state.signedIn = true
    state.locked = false
    return {}
  })
  app.patch<{ Body: { language: Language } }>(path, (request) => {
    state.language = request.body.language
    return {}
  })
  app.delete(path, () => {
    state.signedIn = false
    return {}
  })
  app.post(`${path}/lock`, () => {
    state.locked = true
    return {}
  })
  app.post<{ Body: { password: string } }>(`${path}/unlock`, (request, reply) => {
    if (request.body.password !== samplePassword) {
      return refuse(request, reply, 'password-wrong', {
        zh: '口令不对，再试一次。',
        en: 'Wrong password; try again.',
      })
    }
    state.locked = false
    return {}
  })
  app.post(`${path}/password`, () => {
    state.mustChange = false
    return {}
  })
}

function sessionFace(state: FixtureState, language: Language): object {
  return {
    account: {
      id: '018c0000-0000-7000-8000-000000000001',
      name: '样例甲',
      post: language === 'zh' ? '股室负责人' : 'Section head',
      unit: language === 'zh' ? '综合股' : 'General section',
    },
    actingFor: [],
    language: state.language ?? language,
    sample: true,
    county: '大英县',
    csrf: 'fixture',
    permissions: ['receive', 'review', 'deliver', 'claims', 'evaluations', 'publish', 'letters'],
    idleSecondsMax: state.idleSecondsMax,
    expiresAt: '2099-01-01T00:00:00Z',
    passwordMustChange: state.mustChange,
  }
}

function addGuard(app: FastifyInstance, state: FixtureState): void {
  app.addHook('preHandler', async (request, reply) => {
    if (!request.url.startsWith('/api/v1/') || /^\/api\/v1\/(?:session|set-up)/.test(request.url))
      return
    if (state.isDown) {
      await reply.status(500).send('broken')
    } else if (!state.signedIn) {
      await refuse(request, reply, 'not-signed-in', { zh: '请先登录。', en: 'Sign in first.' })
    } else if (state.locked) {
      await refuse(request, reply, 'session-locked', { zh: '已锁屏。', en: 'Locked.' })
    } else if (request.method !== 'GET' && request.headers['x-csrf-token'] !== 'fixture') {
      await refuse(request, reply, 'not-allowed', {
        zh: '这次提交不是从工作台来的。',
        en: 'Not from the desk.',
      })
    }
  })
}

function addReading(app: FastifyInstance, state: FixtureState): void {
  app.get<{ Querystring: Record<string, string> }>('/api/v1/work', (request) =>
    workFace(languageOf(request), request.query, state.isEmpty),
  )
  app.get('/api/v1/work/counts', () => (state.isEmpty ? {} : workCounts))
  app.get<{ Querystring: Record<string, string> }>('/api/v1/claims', (request) =>
    claimList(languageOf(request), request.query),
  )
  app.get('/api/v1/indicators/:code/records', (request) =>
    claimList(languageOf(request), { state: 'paid' }),
  )
  app.get('/api/v1/claims/new', (request) => ({ actions: creationActions(languageOf(request)) }))
  app.get('/api/v1/claims/bx-0311', (request) => claimFace(languageOf(request), state.claim))
  app.get('/api/v1/evaluations/zp-0007', (request) => evaluationFace(languageOf(request)))
  app.get('/api/v1/articles/gj-2210', (request) => noticeFace(languageOf(request)))
}

interface Submitted {
  readonly version?: number
  readonly input: {
    readonly reason?: string
    readonly lines?: readonly { readonly amountFen: number }[]
  }
  readonly signature?: { readonly digest: string; readonly password: string }
}

function addWriting(app: FastifyInstance, state: FixtureState): void {
  app.post('/api/v1/files', async (request) => {
    const file = await request.file()
    const bytes = await file?.toBuffer()
    return {
      id: `018c0000-0000-7000-8000-${String(Date.now()).slice(-12)}`,
      name: file?.filename ?? '',
      mediaType: file?.mimetype ?? '',
      size: bytes?.length ?? 0,
      digest: '7be290c4',
    }
  })
  app.post<{ Body: Submitted }>('/api/v1/claims', (request, reply) => {
    state.keys.push(String(request.headers['idempotency-key']))
    const total = (request.body.input.lines ?? []).reduce((sum, line) => sum + line.amountFen, 0)
    if (total > 3_040_000) {
      return refuse(
        request,
        reply,
        'not-enough-money',
        {
          zh: '项目只剩 30,400.00 元，这张单超过了。',
          en: 'The project has 30,400.00 yuan left; this claim is over it.',
        },
        [
          {
            path: '/lines/0/amountFen',
            sentence: {
              zh: '这一行减一点，或者换一个项目',
              en: 'Lower this line or choose another project',
            },
          },
        ],
      )
    }
    return { id: 'bx-0311', collection: 'claims' }
  })
  app.post<{ Body: Submitted; Params: { action: string } }>(
    '/api/v1/claims/bx-0311/:action',
    (request, reply) => {
      state.keys.push(String(request.headers['idempotency-key']))
      const { version, signature } = request.body
      if (version !== state.claim.version) {
        return refuse(request, reply, 'changed-since-you-looked', {
          zh: '别人动过。',
          en: 'Changed.',
        })
      }
      if (signature !== undefined && signature.password !== samplePassword) {
        return refuse(request, reply, 'password-wrong', {
          zh: '口令不对，没有签。',
          en: 'Wrong password; not signed.',
        })
      }
      state.claim = {
        ...state.claim,
        version: version + 1,
        signed: request.params.action === 'sign',
      }
      return { id: 'bx-0311', collection: 'claims' }
    },
  )
}

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  code: RefusalCode,
  sentence: Label,
  fields: readonly { readonly path: string; readonly sentence: Label }[] = [],
): FastifyReply {
  const language = languageOf(request)
  const body = {
    type: `urn:tongban:${code}`,
    status: refusalStatus[code],
    code,
    title: say(sentence, language),
    fields: fields.map((field) => ({ path: field.path, sentence: say(field.sentence, language) })),
  }
  return reply.status(body.status).type('application/problem+json').send(JSON.stringify(body))
}

function languageOf(request: FastifyRequest): Language {
  return request.headers['accept-language'] === 'en' ? 'en' : 'zh'
}
