import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'

import { label } from '#kernel/label.ts'
import { aPortal } from '../../src/portal/gallery.ts'
import { portalPlugin } from '../../src/portal/portal.ts'
import {
  accessibilityFaults,
  openBrowser,
  sidewaysScroll,
  smallTargets,
  smallWords,
} from '../support/browser.ts'

// Every page in two opposite ways, and the page that holds every component in all of them.
const ordinary = ['/', '/map', '/faults', '/accessibility', '/receipts', '/nowhere']
const ways = [
  { words: 'in Chinese at a desk', width: 1280, prefix: '', query: '', all: true },
  {
    words: 'in English in large text on a phone',
    width: 390,
    prefix: '/en',
    query: '?size=large',
    all: true,
  },
  { words: 'in Chinese on a phone', width: 390, prefix: '', query: '', all: false },
  { words: 'in large text at a desk', width: 1280, prefix: '', query: '?size=large', all: false },
] as const

describe('the public site', () => {
  let browser: Browser
  let app: FastifyInstance
  let loading = false
  let origin = ''

  before(async () => {
    const portal = aPortal({
      readLoading: () =>
        loading
          ? { doing: label('正在装入办件', 'Loading cases'), done: 8200, total: 20_000 }
          : null,
    })
    app = Fastify()
    await app.register(portalPlugin, { portal })
    app.setNotFoundHandler((request, reply) => portal.answerNotFound(request, reply))
    origin = await app.listen({ host: '127.0.0.1', port: 0 })
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    await app.close()
  })

  async function open(path: string, width: number): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    const complaints: string[] = []
    page.on('console', (message) => {
      // The browser also notes the status of the "not found" page itself.
      if (message.type() === 'error' && !message.text().includes('status of')) {
        complaints.push(message.text())
      }
    })
    await page.goto(origin + path)
    return { page, complaints }
  }

  for (const { words, width, prefix, query, all } of ways) {
    for (const path of all ? [...ordinary, '/gallery'] : ['/gallery']) {
      const address = `${prefix}${path === '/' && prefix !== '' ? '' : path}${query}`
      it(`keeps nobody out of ${path} ${words}`, async () => {
        const { page, complaints } = await open(address, width)
        assert.deepEqual(await accessibilityFaults(page), [])
        assert.deepEqual(complaints, [])
        assert.equal(await sidewaysScroll(page), 0)
        if (query !== '') {
          assert.deepEqual(await smallTargets(page, 60), [])
          assert.deepEqual(await smallWords(page, 18), [])
        } else if (width < 760) assert.deepEqual(await smallTargets(page, 44), [])
        await page.close()
      })
    }
  }

  it('keeps nobody out while the county is being loaded', async () => {
    loading = true
    const { page } = await open('/', 390)
    loading = false
    // Reloading every few seconds takes nothing from a reader here: the page holds one sentence,
    // and a link does the same by hand.
    assert.deepEqual(await accessibilityFaults(page, ['meta-refresh']), [])
    await page.close()
  })

  it('can be used by keyboard alone: the first stop leads past the masthead', async () => {
    const { page } = await open('/faults', 1280)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate('document.activeElement.id'), 'main')
    await page.close()
  })

  it('searches without a script, and stays in large text', async () => {
    const { page } = await open('/en?size=large', 390)
    await page.getByRole('searchbox').fill('中心')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/en\/gallery/)
    assert.equal(new URL(page.url()).search, '?size=large&q=%E4%B8%AD%E5%BF%83')
    await page.close()
  })

  it('leaves menus off the paper and keeps the sample mark on it', async () => {
    const { page } = await open('/', 1280)
    await page.emulateMedia({ media: 'print' })
    assert.ok(await page.locator('.sample-mark').isVisible())
    assert.ok(await page.locator('.tools').isHidden())
    assert.ok(await page.locator('.search-form').isHidden())
    await page.close()
  })
})
