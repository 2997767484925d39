import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { buildDeskWhenChanged } from '#platform/build-desk.ts'
import { findAxeViolations, openBrowser, openPage } from '../support/browser.ts'
import { findChromium } from '../support/find-chromium.ts'
import { buildFixture, type FixtureState } from './fixture.ts'

const chromium = findChromium()
const code = 'ABCD-EFGH-JKLM-NPQR'

describe(
  'the desk of a county that nobody has opened',
  { skip: chromium === null ? 'no Chromium on this machine' : false },
  () => {
    let browser: Browser
    let app: FastifyInstance
    let state: FixtureState
    let page: Page

    before(async () => {
      await buildDeskWhenChanged()
      browser = await openBrowser(chromium ?? '')
      ;({ app, state } = buildFixture())
      state.setUpCode = code
      const address = await app.listen({ port: 0, host: '127.0.0.1' })
      ;({ page } = await openPage(browser, 390))
      await page.goto(`${address}/desk`)
    })
    after(async () => {
      await browser.close()
      await app.close()
    })

    async function assertReadable(): Promise<void> {
      assert.deepEqual(await findAxeViolations(page), [])
      const overhang: number = await page.evaluate(
        'document.documentElement.scrollWidth - innerWidth',
      )
      assert.ok(overhang <= 0, `${String(overhang)} pixels too wide`)
    }

    it('asks for the code, and leads to what was left out', async () => {
      await page.getByRole('heading', { level: 1, name: '开通本县' }).waitFor()
      await assertReadable()
      await page.getByLabel('开通码').fill('AAAA-BBBB-CCCC-DDDD')
      await page.getByLabel('县名', { exact: true }).fill('大英县')
      await page.getByLabel('行政区划代码').fill('510923')
      for (const post of ['系统管理员', '安全管理员', '审计管理员']) {
        const group = page.getByRole('group', { name: post })
        await group.getByLabel('登录名').fill(`g${String(post.codePointAt(0))}`)
        if (post !== '审计管理员') await group.getByLabel('姓名').fill(post)
      }
      await page.getByRole('button', { name: '开通' }).click()
      await page.getByRole('alert').getByRole('link').click()
      const left = page.getByRole('group', { name: '审计管理员' }).getByLabel('姓名')
      await page.locator('fieldset:last-of-type input:focus').waitFor()
      await left.fill('审计管理员')
    })

    it('keeps what was typed through a wrong code and another language', async () => {
      await page.getByRole('button', { name: '开通' }).click()
      await page.getByRole('alert').getByText('开通码不对').waitFor()
      await page.getByRole('button', { name: 'English' }).click()
      await page.getByRole('heading', { level: 1, name: 'Open this county' }).waitFor()
      assert.equal(await page.getByLabel('Division code').inputValue(), '510923')
    })

    it('shows the one-time passwords until somebody goes on, also in another language', async () => {
      await page.getByLabel('Set-up code').fill(code)
      await page.getByRole('button', { name: 'Open the county' }).click()
      await page.getByText('SECURITY-2345-6789').waitFor()
      await assertReadable()
      await page.getByRole('button', { name: '中文' }).click()
      await page.getByRole('heading', { level: 1, name: '已开通' }).waitFor()
      await page.getByText('SECURITY-2345-6789').waitFor()
      await page.getByRole('button', { name: '去登录' }).click()
      await page.getByRole('heading', { level: 1, name: '登录' }).waitFor()
    })
  },
)
