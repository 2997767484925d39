import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { HtmlValidate } from 'html-validate'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import { hashPassword } from '#platform/crypto/password-hash.ts'
import { readCounty } from '#platform/county.ts'
import type { House } from '#platform/house.ts'
import { VisitorCache } from '#platform/http/visitor-cache.ts'
import { makeSignInLink } from '#platform/sessions/sign-in-link.ts'
import { parseSettings } from '#platform/settings.ts'
import { keepPassword, peopleDoor } from '#modules/people/index.ts'
import { buildApp } from './app.ts'
import { freshDatabase } from '../tests/support/fresh-database.ts'
import { modules, move } from '../tests/stories/a-performance.ts'
import { aCentreEvaluation } from '../tests/stories/centre-evaluation.ts'
import { anEvaluatedBureau, january } from '../tests/stories/evaluated-bureau.ts'
import { ReportFace } from '#modules/performance/index.ts'

const database = await freshDatabase()
const unused = (): never => {
  throw new Error('Reports need no uploaded files, keys or working days.')
}
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: { 'long-title': 'off' },
})

describe('reports over HTTP', () => {
  let app: FastifyInstance
  let place: Awaited<ReturnType<typeof anEvaluatedBureau>>
  let published: string
  let open: string
  let final: string

  before(async () => {
    place = await anEvaluatedBureau(database)
    published = (await aCentreEvaluation(place, 'published')).id
    open = (await aCentreEvaluation(place, 'draft', { code: '51092323T000000000902' })).id
    final = (await aCentreEvaluation(place, 'final', { code: '51092323T000000000903' })).id
    const house: House = {
      settings: parseSettings({}),
      county: { ...(await reading(database, readCounty)), isSample: true },
      database,
      clock: () => new Date(),
      people: peopleDoor,
      visitors: new VisitorCache(),
      get files() {
        return unused()
      },
      get keystore() {
        return unused()
      },
      workingCalendar: unused,
      modules,
    }
    app = await buildApp(house, pino({ level: 'silent' }), () => null)
  })
  after(() => app.close())

  async function as({ accountId }: Pick<Actor, 'accountId'>): Promise<{ cookie: string }> {
    const passwordHash = await hashPassword('Zhi-Ma 2026 kaimen')
    const expiresAt = new Date(Date.now() + 60_000)
    const token = await inTransaction(database, async (tx) => {
      await keepPassword(tx, { accountId, passwordHash, now: new Date() })
      return makeSignInLink(tx, { accountId, expiresAt })
    })
    const entered = await app.inject({ url: `/sign-in/${token}` })
    const [cookie] = entered.cookies
    assert.ok(cookie, entered.body)
    return { cookie: `${cookie.name}=${cookie.value}` }
  }
  const get = (url: string, headers: Record<string, string> = {}) =>
    app.inject({ method: 'GET', url, headers })

  it('shows whoever may see the evaluation its preview, and others nothing', async () => {
    const seen = await get(`/api/v1/evaluations/${open}/report`, await as(place.officer))
    assert.equal(seen.statusCode, 200, seen.body)
    const face = ReportFace.parse(seen.json())
    assert.equal(face.isDraft, true)
    assert.ok(face.sections.some(({ parts }) => parts.some(({ type }) => type === 'figure')))
    const stranger = await as(place.stranger)
    for (const end of ['report', 'report.pdf', 'report.docx', 'report.xlsx']) {
      const refused = await get(`/api/v1/evaluations/${open}/${end}`, stranger)
      assert.equal(refused.statusCode, 404, end)
    }
  })

  it('says the figures in the words of an evaluation instead of their names', async () => {
    const page = await get(`/api/v1/evaluations/${open}`, await as(place.officer))
    assert.equal(page.statusCode, 200, page.body)
    assert.ok(page.body.includes('中心全部验收启用'))
    const { facts } = z.object({ facts: z.unknown() }).parse(page.json())
    assert.doesNotMatch(JSON.stringify(facts), /\{\{/)
  })

  it('offers its sections for editing only to those who may fill it in', async () => {
    const isEditable = async (actor: Actor): Promise<boolean> => {
      const seen = await get(`/api/v1/evaluations/${open}/report`, await as(actor))
      return ReportFace.parse(seen.json()).sections.some((section) => section.isEditable)
    }
    assert.equal(await isEditable(place.officer), true)
    assert.equal(await isEditable(place.financeReviewer), false)
  })

  it('gives published files to everybody and open ones to nobody', async () => {
    for (const form of ['pdf', 'docx', 'xlsx']) {
      assert.equal((await get(`/reports/${published}/report.${form}`)).statusCode, 200, form)
      assert.equal((await get(`/reports/${open}/report.${form}`)).statusCode, 404, form)
    }
  })

  for (const language of ['', '/en'])
    it(`has valid pages${language === '' ? '' : ' in English'}`, async () => {
      for (const path of ['/reports', `/reports/${published}`, `/reports/${published}/sources/1`]) {
        const page = await get(language + path)
        assert.equal(page.statusCode, 200, path)
        const report = await validator.validateString(page.body)
        assert.deepEqual(
          report.results.flatMap(({ messages }) =>
            messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
          ),
          [],
          path,
        )
      }
    })

  it('lists what is published by year, project and department, and leads to it from the first page', async () => {
    const found = async (query: string) => (await get(`/reports?${query}`)).body.includes(published)
    assert.ok(await found('year=2023'))
    assert.ok(await found(`project=${encodeURIComponent('便民 奖补')}`))
    assert.ok(!(await found('year=2022')))
    assert.ok(!(await found(`project=${encodeURIComponent('100%')}`)))
    assert.ok((await get('/')).body.includes(`/reports/${published}`))
    assert.ok(!(await get('/reports')).body.includes(open))
    assert.equal((await get(`/reports/${open}`)).statusCode, 404)
  })

  it('shows within a second or so what another process has published', async () => {
    const pages = ['/', '/en/reports']
    const shows = async () =>
      Promise.all(pages.map(async (path) => (await get(path)).body.includes(final)))
    assert.deepEqual(await shows(), [false, false])
    const publishing = { id: final, name: 'publish', actor: place.officer, at: january }
    await move(database, 'evaluations', publishing)
    await sleep(1100)
    assert.deepEqual(await shows(), [true, true])
  })
})
