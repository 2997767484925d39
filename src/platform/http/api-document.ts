import { readFileSync } from 'node:fs'
import { label, sayBoth } from '#kernel/label.ts'
import swagger from '@fastify/swagger'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { createJsonSchemaTransform, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { documentedInput } from '../forms/form-schema.ts'
import type { House } from '../house.ts'
import { Problem } from './problems.ts'
import { sessionCookie } from './visitor.ts'

type JsonSchema = Record<string, unknown>

/** One operation of the API, as far as the reference page shows it. */
export interface ApiOperation {
  readonly operationId: string
  /** `中文 | English`. */
  readonly summary: string
  readonly tags: readonly string[]
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly responses: Readonly<Record<string, unknown>>
}

/** The OpenAPI 3.1 document: made from the schemas of the routes, so it cannot say other than they do. */
export interface ApiDocument {
  readonly openapi: string
  /** What each group of operations is about: `中文 | English`. */
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>
}

const root = '/api/v1/'
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')))

/** Serves the API document; routes registered before this are not in it. Gives what reads it, once the server is ready. */
export async function documentApi(app: FastifyInstance, house: House): Promise<() => ApiDocument> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '通办 | Tongban', version, description: introduction },
      tags: tagsOf(house),
      servers: [{ url: house.settings.publicUrl ?? '/' }],
      components: { securitySchemes },
    },
    transform: (given) => transform(given as Parameters<typeof drawn>[0] & Given),
  })
  let document: ApiDocument | undefined
  const read = (): ApiDocument => {
    const made: object = app.swagger()
    // Made of plain values by the plugin; the tests hold it against OpenAPI 3.1.
    document ??= withProblems(made as ApiDocument)
    return document
  }
  app.withTypeProvider<ZodTypeProvider>().get(
    `${root}openapi.json`,
    {
      config: { access: 'public' },
      schema: {
        operationId: 'read-api-document',
        summary: '本接口的说明，OpenAPI 3.1 | This API as an OpenAPI 3.1 document',
        tags: ['about'],
        security: [],
        response: { 200: z.looseObject({ openapi: z.string() }) },
      },
    },
    () => ({ ...read() }),
  )
  return read
}

function tagsOf({ modules }: House): { name: string; description: string }[] {
  const books = modules
    .flatMap((module) => module.books)
    .map(({ kind }) => ({ name: kind.collection, description: sayBoth(kind.process.label) }))
  const others = Object.entries(otherTags).map(([name, words]) => ({
    name,
    description: sayBoth(words),
  }))
  return [...others, ...books]
}

const otherTags = {
  about: label('本接口', 'This API'),
  session: label('登录', 'Signing in'),
  tokens: label('访问令牌', 'API tokens'),
  'set-up': label('开通', 'Set-up'),
  administration: label('系统管理', 'Administration'),
  work: label('待办和查找', 'Work and search'),
  files: label('文件', 'Files'),
  indicators: label('指标', 'Figures'),
  budget: label('预算执行', 'Budget execution'),
  'working-days': label('工作日', 'Working days'),
}

const introduction = `机器和办公桌用的是同一套接口；能看什么、能办什么，由账号的岗位决定。改动记录时带上所看到的 version，并用 idempotency-key 防止重复。
Machines and the staff desk use the same operations; what an account may see and do is decided by its posts. Whatever changes a record carries the version that was seen; an idempotency-key makes a repeated request harmless.`

const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: sessionCookie,
    description:
      '登录后的会话；改动时还要带 x-csrf-token，取自 GET /api/v1/session。 | The session of someone signed in; whatever changes something also carries x-csrf-token, from GET /api/v1/session.',
  },
  token: {
    type: 'http',
    scheme: 'bearer',
    description: '访问令牌，不用 x-csrf-token。 | An API token; no x-csrf-token is needed.',
  },
} as const

const drawn = createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } })

interface Given {
  readonly url: string
  readonly route: RouteOptions
}

function transform(given: Parameters<typeof drawn>[0] & Given): ReturnType<typeof drawn> {
  if (!given.url.startsWith(root) || !hasName(given.schema)) {
    return { schema: { hide: true }, url: given.url }
  }
  const { schema: routeSchema, url } = drawn(given)
  const schema = routeSchema.consumes?.includes(multipart)
    ? { ...routeSchema, body: oneFile }
    : routeSchema
  const inputs = given.route.config?.inputs
  if (!inputs) return { schema, url }
  const { body } = schema as { body: JsonSchema }
  return { schema: { ...schema, headers: repeatable, body: withInputs(body, inputs) }, url }
}

// A route without a schema has none here either, whatever its type says; the tests find it missing.
function hasName(schema: object | undefined): boolean {
  return schema !== undefined && 'operationId' in schema
}

const multipart = 'multipart/form-data'
const oneFile = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
}

const repeatable = {
  type: 'object',
  properties: {
    'idempotency-key': {
      type: 'string',
      pattern: '^[\\w-]{8,100}$',
      description:
        '同一请求重发时用同一个，只办一次。 | The same for a request that is sent again: it is done once.',
    },
  },
}

/** The body of an action route with the action's own input in it; where several actions share a route, one of them by name. */
function withInputs(
  body: JsonSchema,
  inputs: readonly { readonly name: string; readonly input: z.ZodType }[],
): JsonSchema {
  const properties = body['properties'] as JsonSchema
  const [only] = inputs
  if (only && inputs.length === 1) {
    return { ...body, properties: { ...properties, input: documentedInput(only.input) } }
  }
  return {
    oneOf: inputs.map(({ name, input }) => ({
      ...body,
      required: ['action', 'input'],
      properties: { ...properties, action: { const: name }, input: documentedInput(input) },
    })),
  }
}

/** Every operation may answer with a problem, in the reader's language. */
function withProblems(document: ApiDocument): ApiDocument {
  const { $schema: _dialect, ...problem } = z.toJSONSchema(Problem)
  const components = (document as { components?: JsonSchema }).components ?? {}
  const paths = Object.entries(document.paths).map(([path, operations]) => [
    path,
    Object.fromEntries(
      Object.entries(operations).map(([method, operation]) => [
        method,
        { ...operation, responses: { ...operation.responses, default: problemResponse } },
      ]),
    ),
  ])
  return {
    ...document,
    ...{
      components: {
        ...components,
        schemas: { ...(components['schemas'] as JsonSchema | undefined), Problem: problem },
      },
    },
    paths: Object.fromEntries(paths) as ApiDocument['paths'],
  }
}

const problemResponse = {
  description:
    '没有办成：code 不变，title 是给人看的一句话。 | Refused: a stable code and a sentence.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}
