import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import Fastify, { type FastifyInstance } from 'fastify'
import { HtmlValidate } from 'html-validate'

import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { html } from '#platform/page/html.ts'
import { definePage } from '#platform/page/portal-page.ts'
import { aModule, aPortal, aSite } from './gallery.ts'
import type { ReadChanged } from './freshness.ts'
import { portalPlugin, type Portal, type PortalOptions } from './portal.ts'

const echoPage = definePage({
  path: '/echo/:word',
  title: label('回声', 'Echo'),
  crumbs: [{ title: label('部件', 'Components'), path: '/gallery' }],
  column: {
    name: label('政务公开', 'Open government'),
    type: label('政务公开', 'Open government'),
  },
  query: ['q'],
  render: (context) => {
    if (context.parameters.word === 'none') throw new Refusal('not-found', noEcho)
    if (context.parameters.word === 'broken') throw new Error('no database')
    return {
      title: context.parameters.word,
      titleWritten: true,
      article: { publishedAt: '2024-01-31 09:00', source: '大英县行政审批局', keywords: ['绩效'] },
      body: html`<p>${context.query.q ?? 'nothing'}</p>`,
      tags: [`word:${context.parameters.word}`],
    }
  },
})
const noEcho = label('没有这个词，换一个试试。', 'No such word; try another.')

const paths = [
  '/',
  '/gallery',
  '/map',
  '/faults',
  '/accessibility',
  '/receipts',
  '/echo/hi',
  '/nowhere',
  '/echo/broken',
]

describe('the public site', () => {
  let app: FastifyInstance
  let portal: Portal
  before(async () => ([app, portal] = await serve()))
  after(() => app.close())

  for (const path of paths) {
    for (const address of [path, `/en${path === '/' ? '' : path}`, `${path}?size=large`]) {
      it(`writes correct markup at ${address}`, async () => {
        const { body } = await app.inject(address)
        const report = await validator.validateString(body)
        assert.deepEqual(
          report.results.flatMap(({ messages }) =>
            messages.map((one) => `${one.ruleId} line ${String(one.line)}: ${one.message}`),
          ),
          [],
        )
        assert.equal(body.match(/<h1[ >]/g)?.length, 1)
        assert.ok(!/<script|<style|\sstyle=|\son\w+=/.test(body))
      })
    }
  }

  it('keeps language and size of text on every link inside it', async () => {
    const { body } = await app.inject('/en?size=large')
    const links = [...body.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href]) => href ?? '')
    const leaving = links.filter((href) => !/^\/en(?:\/|\?).*size=large/.test(href))
    assert.deepEqual(leaving, ['/en', '/?size=large'], 'only the two switches lead away')
    assert.match(body, /<input type="hidden" name="size" value="large">/)
  })

  it('keeps the page and the question when language or size is switched', async () => {
    const { body } = await app.inject('/echo/hi?q=a%26b&utm=x')
    assert.match(body, /href="\/en\/echo\/hi\?q=a%26b"/)
    assert.match(body, /href="\/echo\/hi\?q=a%26b&amp;size=large"/)
  })

  it('says what a government site must say about a page', async () => {
    const { body } = await app.inject('/echo/hi')
    const said = Object.fromEntries<string>(
      [...body.matchAll(/<meta name="(\w+)" content="([^"]*)">/g)].map(
        ([, name = '', content = '']) => [name, content] as const,
      ),
    )
    assert.deepEqual(said, {
      viewport: 'width=device-width, initial-scale=1',
      SiteName: '大英县政务服务（样例）',
      SiteDomain: 'sample.example',
      ColumnName: '政务公开',
      ColumnType: '政务公开',
      ArticleTitle: 'hi',
      PubDate: '2024-01-31 09:00',
      ContentSource: '大英县行政审批局',
      Keywords: '绩效',
      Description: '在这里办事，也在这里看钱花在哪里、办成了什么。',
      Url: 'https://sample.example/echo/hi',
      robots: 'noindex',
    })
  })

  it('shows no official number on a sample, even when one is set', async () => {
    const numbers = {
      siteCode: '5109230001',
      icpNumber: '蜀ICP备00000000号',
      policeNumber: '川公网安备 0号',
    }
    const inSample = aSite(numbers)
    const inReal = aSite({ ...numbers, isSample: false })
    const [sample] = await serve({ site: () => inSample })
    const [real] = await serve({ site: () => inReal })
    for (const number of Object.values(numbers)) {
      assert.ok(!(await sample.inject('/')).body.includes(number))
      assert.ok((await real.inject('/')).body.includes(number))
    }
    assert.ok(!(await real.inject('/')).body.includes('样例'))
  })

  it('answers an unknown address with a calm page in the language asked for', async () => {
    const answer = await app.inject('/en/nowhere?size=large')
    assert.equal(answer.statusCode, 404)
    assert.match(answer.body, /<html lang="en" data-size="large"/)
    assert.equal(answer.headers['cache-control'], 'no-store')
  })

  it('answers a refusal in its own words', async () => {
    const answer = await app.inject('/echo/none')
    assert.equal(answer.statusCode, 404)
    assert.match(answer.body, /没有这个词，换一个试试。/)
  })

  it('answers a bug with a calm page, and tells those who can mend it', async () => {
    const reported: unknown[] = []
    const [broken] = await serve({ reportFailure: (error) => reported.push(error) })
    const answer = await broken.inject('/echo/broken')
    assert.equal(answer.statusCode, 500)
    assert.ok(!answer.body.includes('no database'))
    assert.equal(String(reported[0]), 'Error: no database')
  })

  it('does not let a question become markup', async () => {
    const { body } = await app.inject('/echo/hi?q=%3Cscript%3Ealert(1)%3C/script%3E')
    assert.ok(!body.includes('<script'))
    assert.match(body, /&lt;script&gt;/)
  })

  it('lets a browser keep a page and tells it when nothing changed', async () => {
    const first = await app.inject('/faults')
    const etag = String(first.headers.etag)
    const again = await app.inject({ url: '/faults', headers: { 'if-none-match': etag } })
    assert.equal(again.statusCode, 304)
    assert.equal(again.body, '')
    const inEnglish = await app.inject({ url: '/en/faults', headers: { 'if-none-match': etag } })
    assert.equal(inEnglish.statusCode, 200)
  })

  it('renders a page anew only after what it was made from has changed', async () => {
    const first = await app.inject('/echo/kept')
    const held = portal.renderedPages.find({
      address: '/echo/kept',
      path: '/echo/kept',
      isAsked: false,
    })
    assert.equal(held?.body.toString(), first.body)
    portal.renderedPages.drop({ tag: 'word:kept' })
    assert.equal(
      portal.renderedPages.find({ address: '/echo/kept', path: '/echo/kept', isAsked: false }),
      undefined,
    )
  })

  it('looks for changes once a second, and at once after one that was made here', async () => {
    let looks = 0
    const readChanged: ReadChanged = () => {
      looks += 1
      return Promise.resolve(looks === 2 ? [{ tag: 'word:kept' }] : [])
    }
    const [following, { freshness, renderedPages }] = await serve({ readChanged })
    const isKept = () =>
      renderedPages.find({ address: '/echo/kept', path: '/echo/kept', isAsked: false }) !==
      undefined
    for (let page = 0; page < 3; page += 1) await following.inject('/echo/kept')
    assert.deepEqual([looks, isKept()], [1, true])
    freshness.hurry()
    await following.inject('/faults')
    assert.deepEqual([looks, isKept()], [2, false])
  })

  it('sends what it keeps while the journal cannot be read, and looks again for the next page', async () => {
    let looks = 0
    const readChanged: ReadChanged = () => {
      looks += 1
      return Promise.reject(new Error('no connection'))
    }
    const [following] = await serve({ readChanged })
    for (let page = 1; page <= 2; page += 1) {
      assert.equal((await following.inject('/echo/kept')).statusCode, 200)
      assert.equal(looks, page)
    }
  })

  it('makes no second copy of a page for a query field the page does not read', async () => {
    const bytes = async (): Promise<number> => {
      await app.inject('/map')
      return portal.renderedPages.bytes
    }
    const before = await bytes()
    await app.inject('/map?utm_source=x')
    assert.equal(await bytes(), before)
  })

  it('compresses a kept page for browsers that want it', async () => {
    const plain = await app.inject('/accessibility')
    const zipped = await app.inject({
      url: '/accessibility',
      headers: { 'accept-encoding': 'gzip' },
    })
    assert.equal(zipped.headers['content-encoding'], 'gzip')
    assert.ok(zipped.rawPayload.length < plain.rawPayload.length / 2)
  })

  it('sends its files under the digest of their content, to be kept for a year', async () => {
    const { body, headers } = await app.inject('/')
    const css = /href="(\/assets\/portal\.[0-9a-f]{12}\.css)"/.exec(body)?.[1] ?? ''
    const sheet = await app.inject(css)
    assert.equal(sheet.statusCode, 200)
    assert.match(String(sheet.headers['cache-control']), /immutable/)
    assert.ok(!String(headers['content-security-policy']).includes('unsafe'))
  })

  it('shows how far the loading has come until the county is ready', async () => {
    let loading: ReturnType<NonNullable<PortalOptions['readLoading']>> = {
      doing: label('正在装入办件', 'Loading cases'),
      done: 8200,
      total: 20000,
    }
    const [starting] = await serve({ readLoading: () => loading })
    const waiting = await starting.inject('/en/faults')
    assert.equal(waiting.statusCode, 503)
    assert.match(waiting.body, /<progress [^>]*max="20000" value="8200">/)
    assert.match(waiting.body, /<meta http-equiv="refresh" content="5">/)
    loading = null
    assert.equal((await starting.inject('/en/faults')).statusCode, 200)
  })

  it('lists in its map every page that stands by itself, and no others', async () => {
    const { body } = await app.inject('/map')
    const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'))
    const listed = [...main.matchAll(/<li><a href="([^"]+)"/g)].map(([, href]) => href)
    assert.deepEqual(listed, ['/', '/', '/faults', '/map', '/accessibility', '/receipts'])
  })

  it('shows no box for a part of the home page that has nothing to show', async () => {
    const [empty] = await serve({ parts: [{ homeSections: [{ order: 1, render: () => null }] }] })
    assert.ok(!(await empty.inject('/')).body.includes('class="band"'))
  })

  it('declares on every route that anybody may call it', async () => {
    const accesses: unknown[] = []
    const listening = Fastify()
    listening.addHook('onRoute', ({ config }) => {
      accesses.push(config)
    })
    await listening.register(portalPlugin, { portal: aPortal() })
    assert.ok(accesses.length > 12)
    for (const config of accesses) assert.equal(Reflect.get(Object(config), 'access'), 'public')
  })
})

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  // A county's name is as long as it is.
  rules: { 'long-title': 'off' },
})

async function serve(changes: Partial<PortalOptions> = {}): Promise<[FastifyInstance, Portal]> {
  const portal = aPortal({ parts: [aModule, { pages: [echoPage] }], ...changes })
  const app = Fastify()
  await app.register(portalPlugin, { portal })
  app.setNotFoundHandler((request, reply) => portal.answerNotFound(request, reply))
  return [app, portal]
}
