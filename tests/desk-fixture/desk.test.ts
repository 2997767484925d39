import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { buildDeskWhenChanged } from '#platform/build-desk.ts'
import { findAxeViolations, openBrowser, openPage } from '../support/browser.ts'
import { findChromium } from '../support/find-chromium.ts'
import { buildFixture, samplePassword, type FixtureState } from './fixture.ts'

const chromium = findChromium()

describe('the desk', { skip: chromium === null ? 'no Chromium on this machine' : false }, () => {
  let browser: Browser
  let app: FastifyInstance
  let state: FixtureState
  let desk: string
  let page: Page
  let complaints: string[]

  before(async () => {
    await buildDeskWhenChanged()
    browser = await openBrowser(chromium ?? '')
  })
  after(async () => {
    await browser.close()
  })
  beforeEach(async () => {
    ;({ app, state } = buildFixture())
    desk = `${await app.listen({ port: 0, host: '127.0.0.1' })}/desk`
    state.signedIn = true
    ;({ page, complaints } = await openPage(browser, 1280))
  })
  afterEach(async () => {
    await page.context().close()
    await app.close()
    assert.deepEqual(
      complaints,
      [],
      'the console has nothing to complain of, the content policy least of all',
    )
  })

  async function unlock(): Promise<void> {
    await page.locator('dialog.lock input').fill(samplePassword)
    await page.keyboard.press('Enter')
    await page.locator('dialog.lock').waitFor({ state: 'detached' })
  }

  it('lets a clerk in with account and password, and shows what runs out first', async () => {
    state.signedIn = false
    await page.goto(desk)
    await page.getByLabel('账号').fill('zonghe')
    await page.getByLabel('口令').fill('不对')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('账号或者口令不对').waitFor()
    assert.equal(await page.getByLabel('账号').inputValue(), 'zonghe')
    await page.getByLabel('口令').fill(samplePassword)
    await page.keyboard.press('Enter')
    await page.getByText('共 37 件，先到期的在前').waitFor()
  })

  it('opens work with the arrow keys and Enter', async () => {
    await page.goto(desk)
    await page.locator('[data-row]').first().waitFor()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter'])
      await page.keyboard.press(key)
    await page.getByRole('heading', { level: 1, name: '入侵防御系统尾款' }).waitFor()
  })

  it('keeps filters in the address, and says which one hides everything', async () => {
    await page.goto(`${desk}/claims`)
    await page.getByLabel('状态').selectOption({ label: '已支付' })
    await page.getByText('共 4 件').first().waitFor()
    assert.match(page.url(), /\?state=paid$/)
    await page.goto(`${desk}/claims?state=paid&q=没有的`)
    await page.getByText('找“没有的”挡住了').waitFor()
    await page.getByRole('link', { name: '去掉它，有 5 件' }).click()
    await page.getByText('共 4 件').first().waitFor()
    assert.equal(
      await page.getByRole('link', { name: '文本（csv）' }).getAttribute('href'),
      '/api/v1/claims/export?state=paid&format=csv&language=zh',
    )
  })

  it('keeps what was typed when the desk locks in place, and sends the held request after unlocking', async () => {
    await page.goto(`${desk}/claims/bx-0311`)
    await page.getByRole('button', { name: '退回经办人' }).click()
    await page.getByLabel('退回的原因').fill('验收单没有盖章')
    state.locked = true
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByRole('heading', { name: '已锁屏' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('dialog.lock').isVisible(), true)
    assert.equal(state.claim.version, 3)
    await unlock()
    await page.getByText('办好了：退回经办人').waitFor()
    assert.equal(state.claim.version, 4)
  })

  it('goes on in the language that its person chose, on whatever machine', async () => {
    await page.goto(desk)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor()
    assert.equal(state.language, 'en')
    await page.evaluate(() => {
      localStorage.clear()
    })
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  })

  it('keeps for its person what was chosen before he signed in', async () => {
    state.signedIn = false
    state.language = 'zh'
    await page.goto(desk)
    await page.getByLabel('账号').fill('zonghe')
    await page.getByRole('button', { name: 'English' }).click()
    assert.equal(await page.getByLabel('Account').inputValue(), 'zonghe')
    await page.getByLabel('Password').fill(samplePassword)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor()
    assert.equal(state.language, 'en')
  })

  it('shows a person where else he is signed in, and ends one or all of it', async () => {
    await page.goto(desk)
    await page.locator('.mine summary').click()
    await page.getByRole('link', { name: '我的登录' }).click()
    await page.getByRole('row').filter({ hasText: '10.0.0.2' }).getByRole('button').click()
    await page.getByText('10.0.0.2').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '结束其余全部登录' }).click()
    await page.getByText('10.0.0.4').waitFor({ state: 'detached' })
    assert.deepEqual(
      state.sessions.map(({ id }) => id),
      ['this'],
    )
  })

  it('locks by itself when nobody touches it', async () => {
    state.idleSecondsMax = 8
    await page.goto(`${desk}/claims/new`)
    await page.getByLabel('事由').fill('采购打印纸')
    await page.getByRole('heading', { name: '已锁屏' }).waitFor()
    assert.equal(state.locked, true)
    await unlock()
    assert.equal(await page.getByLabel('事由').inputValue(), '采购打印纸')
  })

  it('keeps the words of someone who was overtaken, and submits them on the newest version', async () => {
    await page.goto(`${desk}/claims/bx-0311`)
    await page.getByRole('button', { name: '退回经办人' }).click()
    await page.getByLabel('退回的原因').fill('验收单没有盖章')
    state.claim = { ...state.claim, version: 7 }
    await page.keyboard.press('Alt+s')
    await page.getByRole('alert').getByText('别人动过这件').waitFor()
    assert.equal(await page.getByLabel('退回的原因').inputValue(), '验收单没有盖章')
    await page.keyboard.press('Alt+s')
    await page.getByText('办好了').waitFor()
    assert.equal(new Set(state.keys).size, 1, 'both tries carry the same key')
  })

  it('names what is signed and does not sign with a wrong password', async () => {
    await page.goto(`${desk}/claims/bx-0311`)
    await page.getByRole('button', { name: '核对后重新签字' }).waitFor()
    await page.keyboard.press('Alt+s')
    const panel = page.getByRole('dialog', { name: '核对后重新签字' })
    await panel.getByText('这件事该办，也办了').waitFor()
    await panel.getByLabel('再输一次口令').fill('不对')
    await page.keyboard.press('Enter')
    await panel.getByRole('alert').getByText('口令不对，没有签').first().waitFor()
    assert.equal(state.claim.signed, false)
    await panel.getByLabel('再输一次口令').fill(samplePassword)
    await page.keyboard.press('Enter')
    await page.getByText('您签过了，现在等会计').waitFor()
    assert.equal(state.claim.signed, true)
  })

  it('leaves Enter and Alt+S to an input method that is composing', async () => {
    await page.goto(`${desk}/claims/bx-0311`)
    await page.getByRole('button', { name: '退回经办人' }).click()
    await page.getByLabel('退回的原因').fill('验收单没有盖章')
    await page.evaluate(`document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
      { altKey: true, code: 'KeyS', key: 's', isComposing: true, bubbles: true, cancelable: true }))`)
    await page.waitForTimeout(200)
    assert.deepEqual(state.keys, [])
  })

  it('opens a figure by keyboard and gives the focus back on Escape', async () => {
    await page.goto(`${desk}/claims/bx-0311`)
    await page.getByRole('button', { name: '79.73%' }).press('Enter')
    await page.getByRole('dialog').getByText('已支付 ÷ 调整后预算').waitFor()
    await page.keyboard.press('Escape')
    assert.equal(await page.evaluate('document.activeElement.textContent'), '79.73%')
  })

  it('says at each field what the server refused', async () => {
    await page.goto(`${desk}/claims/new`)
    await page.getByLabel('事由').fill('采购打印纸')
    await page.getByLabel('项目').selectOption({ label: '政务服务大厅运行' })
    await page
      .getByRole('combobox', { name: '支出分类' })
      .and(page.locator('.ant-select *'))
      .click()
    await page.keyboard.type('30203')
    await page.keyboard.press('Enter')
    await page.getByLabel('发生日期').fill('2023年11月21日')
    await page.keyboard.press('Enter')
    await page.getByLabel('第 1 行 内容').fill('打印纸')
    await page.getByLabel('第 1 行 数量').fill('2')
    await page.getByLabel('第 1 行 金额').fill('50,000')
    await page.getByLabel('个人').check()
    await page.getByLabel('姓名').fill('样例')
    await page.locator('input[type=file]').setInputFiles({
      name: '发票.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4'),
    })
    await page.getByText('已传').waitFor()
    await page.getByLabel('按平常').check()
    await page.keyboard.press('Alt+s')
    await page.getByRole('link', { name: '这一行减一点' }).click()
    assert.equal(await page.getByLabel('第 1 行 金额').inputValue(), '50,000.00')
    await page.getByLabel('第 1 行 金额').fill('300')
    await page.keyboard.press('Alt+s')
    await page.getByRole('heading', { level: 1, name: '入侵防御系统尾款' }).waitFor()
  })

  for (const path of [
    '',
    '/claims',
    '/claims/bx-0311',
    '/evaluations/zp-0007',
    '/claims/new',
    '/account/sessions',
  ]) {
    for (const width of [1280, 390]) {
      it(`passes axe at /desk${path}, ${String(width)} pixels wide, without scrolling sideways`, async () => {
        await page.setViewportSize({ width, height: 720 })
        await page.goto(desk + path)
        await page.locator('h1').waitFor()
        await page.waitForTimeout(300)
        assert.deepEqual(await findAxeViolations(page), [])
        const overhang: number = await page.evaluate(
          'document.documentElement.scrollWidth - innerWidth',
        )
        assert.ok(overhang <= 0, `${String(overhang)} pixels too wide`)
      })
    }
  }
})
