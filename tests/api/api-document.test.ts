import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { HtmlValidate } from 'html-validate'
import { pino } from 'pino'
import type { House } from '#platform/house.ts'
import { VisitorCache } from '#platform/http/visitor-cache.ts'
import { parseSettings } from '#platform/settings.ts'
import { buildApp, modules } from '../../src/app.ts'

// What is public needs nobody and no database; whoever asks for either here would be a fault.
const unused = (): never => {
  throw new Error('The API document needs no database, files, keys or people.')
}
const house: House = {
  settings: parseSettings({}),
  county: {
    siteName: { zh: '某县政务服务', en: 'A county' },
    description: { zh: '某县政务服务', en: 'A county' },
    sponsor: { zh: '某局', en: 'A bureau' },
    contacts: [],
    isSample: false,
  },
  get database() {
    return unused()
  },
  get files() {
    return unused()
  },
  get keystore() {
    return unused()
  },
  people: { standing: unused, actor: unused, checkPassword: unused, noteLook: unused },
  visitors: new VisitorCache(),
  clock: () => new Date(),
  workingCalendar: unused,
  modules,
}

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly security: readonly Record<string, readonly string[]>[]
  readonly requestBody?: { content: Record<string, { schema: Schema }> }
  readonly responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}
type Schema = Record<string, unknown>

let app: FastifyInstance
let document: {
  readonly openapi: string
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: { securitySchemes: Record<string, unknown> }
}

before(async () => {
  app = await buildApp(house, pino({ level: 'silent' }), () => null)
  document = (await app.inject('/api/v1/openapi.json')).json()
})
after(() => app.close())

function operations(): readonly (readonly [address: string, operation: Operation])[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
    ),
  )
}

describe('the API document', () => {
  it('is OpenAPI 3.1, and holds every route of the API', () => {
    assert.equal(document.openapi, '3.1.0')
    const described = new Set(operations().map(([address]) => address))
    const routes = routesOf(app)
    const missing = routes.filter(
      (route) => !described.has(route) && route !== 'GET /api/v1/reference',
    )
    assert.ok(routes.length > 50, String(routes.length))
    assert.deepEqual(missing, [])
  })

  it('names each operation once, in both languages, and says who may call it', () => {
    const names = operations().map(([, { operationId }]) => operationId)
    assert.deepEqual(
      names.filter((name, place) => names.indexOf(name) !== place),
      [],
    )
    const groups = document.tags.map(({ name }) => name)
    const used = new Set(operations().flatMap(([, { tags }]) => tags))
    assert.deepEqual([...used].sort(), groups.toSorted())
    const schemes = Object.keys(document.components.securitySchemes)
    for (const [address, operation] of operations()) {
      assert.match(operation.summary, /^\S*\p{Script=Han}.* \| \P{Script=Han}+$/u, address)
      assert.notEqual(operation.security, undefined, address)
      for (const one of operation.security.flatMap((given) => Object.keys(given)))
        assert.ok(schemes.includes(one), address)
    }
  })

  it('says of each operation what it takes, what it answers and how it refuses', () => {
    for (const [address, { requestBody, responses }] of operations()) {
      const isAction = /^(POST|PUT|PATCH) /.test(address) && !address.endsWith('/lock')
      assert.equal(requestBody !== undefined, isAction, address)
      assert.ok(
        Object.keys(responses).some((status) => status.startsWith('2')),
        address,
      )
      const refused = responses['default']?.content?.['application/problem+json']
      assert.deepEqual(refused?.schema, { $ref: '#/components/schemas/Problem' }, address)
    }
  })

  it('leads nowhere that is not in it', () => {
    const dead = referencesIn(document).filter((reference) => !leadsSomewhere(reference))
    assert.deepEqual(dead, [])
  })

  it('holds the input of each action of each kind of record', () => {
    for (const { books } of modules)
      for (const { kind, actions, creations } of books) {
        for (const { name } of actions) {
          const body = bodyOf(document.paths[`/api/v1/${kind.collection}/{id}/${name}`]?.['post'])
          const { input, version } = body['properties'] as Record<string, Schema>
          assert.equal(version?.['type'], 'integer', name)
          assert.equal(input?.['type'] ?? 'object', 'object', `${kind.collection}/${name}`)
          assert.ok(
            input?.['properties'] ?? input?.['oneOf'] ?? input?.['anyOf'],
            `${kind.collection}/${name}`,
          )
        }
        if (creations.length === 0) continue
        const body = bodyOf(document.paths[`/api/v1/${kind.collection}`]?.['post'])
        assert.equal(JSON.stringify(body).includes('"input"'), true)
        if (creations.length > 1)
          assert.equal((body['oneOf'] as unknown[]).length, creations.length)
      }
    const file = bodyOf(document.paths['/api/v1/claims']?.['post'])
    assert.match(JSON.stringify(file), /"title":"[^"]*\p{Script=Han}[^"]* \| [^"]+"/u)
  })
})

describe('the reference page', () => {
  for (const [address, word] of [
    ['/api/v1/reference', '接口说明'],
    ['/en/api/v1/reference', 'API reference'],
  ] as const) {
    it(`lists every operation, correctly and without script, at ${address}`, async () => {
      const { body } = await app.inject(address)
      const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(
        body,
      )
      assert.deepEqual(
        report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)),
        [],
      )
      assert.ok(body.includes(`<h1>${word}</h1>`))
      assert.ok(!body.includes('<script'))
      for (const [operation] of operations()) assert.ok(body.includes(operation), operation)
    })
  }
})

function bodyOf(operation: Operation | undefined): Schema {
  const schema = operation?.requestBody?.content['application/json']?.schema
  assert.ok(schema)
  return schema
}

function referencesIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, value]) =>
    name === '$ref' && typeof value === 'string' ? [value] : referencesIn(value),
  )
}

function leadsSomewhere(reference: string): boolean {
  if (!reference.startsWith('#/')) return false
  let part: unknown = document
  for (const name of reference.slice(2).split('/')) {
    part = (part as Record<string, unknown> | undefined)?.[name]
  }
  return part !== undefined
}

/** Every route under the API as the router prints it: a tree of pieces of paths, four signs to a level. */
function routesOf(server: FastifyInstance): readonly string[] {
  const routes: string[] = []
  const above: string[] = []
  for (const line of server.printRoutes({ commonPrefix: false }).split('\n')) {
    const found = /^([│ ]*)[├└]── (\S*)(?: \((.*)\))?$/u.exec(line)
    if (!found) continue
    const [, indent = '', piece = '', methods = ''] = found
    above.length = indent.length / 4
    const path = (above.at(-1) ?? '') + piece
    above.push(path)
    if (!path.startsWith('/api/v1/')) continue
    const plain = path.replaceAll(/:(\w+)/g, '{$1}')
    for (const method of methods.split(', '))
      if (method !== '' && method !== 'HEAD' && method !== 'OPTIONS')
        routes.push(`${method} ${plain}`)
  }
  return routes
}
