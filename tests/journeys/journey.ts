import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { findAxeViolations, openBrowser, openPage } from '../support/browser.ts'
import { findChromium } from '../support/find-chromium.ts'
import { readPasswords, startSampleServer } from '../support/sample-server.ts'

/** The people of the sample county at their browsers, before one server. */
export interface County {
  readonly address: string
  readonly dataDirectory: string
  /** The desk of whoever has this account; he signs in at the first asking. */
  readonly desk: (account: string, language?: Language) => Promise<Page>
  readonly password: (account: string) => string
  /** A browser of somebody who has not signed in. */
  readonly visitor: (name: string) => Promise<Page>
  /** A reader of the portal, who has no account. */
  readonly reader: (language?: Language) => Promise<Page>
  /** Fails if a page has thrown, or written an error to its console. */
  readonly assertCalm: () => void
  readonly close: () => Promise<void>
}

export type Language = 'zh' | 'en'

const patienceMilliseconds = 30_000

/** Opens the county; `JOURNEY_COUNTY=address,data folder` takes one that already runs. */
export async function openCounty(): Promise<County> {
  const executable = findChromium()
  assert.ok(executable, 'A journey needs a browser: install the package chromium, or set CHROMIUM.')
  const running = process.env['JOURNEY_COUNTY']?.split(',')
  const server =
    running === undefined
      ? await startSampleServer()
      : {
          address: running[0] ?? '',
          dataDirectory: running[1] ?? '',
          stop: () => Promise.resolve(),
        }
  const browser = await openBrowser(executable)
  return countyAt(server, browser)
}

function countyAt(server: Awaited<ReturnType<typeof startSampleServer>>, browser: Browser): County {
  const { address, dataDirectory } = server
  const passwords = readPasswords(dataDirectory)
  const pages = new Map<string, Page>()
  const complaints: { readonly of: string; readonly said: string[] }[] = []
  const password = (account: string): string => {
    const known = passwords.get(account)
    assert.ok(known, `${account} is not an account of the sample county`)
    return known
  }

  async function open(of: string): Promise<Page> {
    const { page, complaints: said } = await openPage(browser, 1280)
    page.setDefaultTimeout(patienceMilliseconds)
    complaints.push({ of, said })
    pages.set(of, page)
    return page
  }

  return {
    address,
    dataDirectory,
    password,
    async desk(account, language = 'zh') {
      const name = `${account}, ${language}`
      const page = pages.get(name)
      if (page !== undefined) return page
      const opened = await open(name)
      await signIn(opened, { address, account, language, password: password(account) })
      return opened
    },
    visitor: open,
    async reader(language = 'zh') {
      const name = `reader, ${language}`
      return pages.get(name) ?? open(name)
    },
    assertCalm() {
      const said = complaints.flatMap(({ of, said }) => said.map((words) => `${of}: ${words}`))
      for (const one of complaints) one.said.length = 0
      assert.deepEqual(said, [], 'no page throws, and no console complains')
    },
    async close() {
      for (const [of, page] of pages) await keepPicture(page, `${of}, at the end`)
      await browser.close()
      await server.stop()
    },
  }
}

const signInWords = {
  zh: { account: '账号', password: '口令', signIn: '登录', work: '我的工作' },
  en: { account: 'Account', password: 'Password', signIn: 'Sign in', work: 'My work' },
}

/** Through the sign-in page, as a person does. */
async function signIn(
  page: Page,
  given: {
    readonly address: string
    readonly account: string
    readonly password: string
    readonly language: Language
  },
): Promise<void> {
  const words = signInWords[given.language]
  await page.goto(`${given.address}/desk`)
  if (given.language === 'en') await page.getByRole('button', { name: 'English' }).click()
  await page.getByLabel(words.account).fill(given.account)
  await page.getByLabel(words.password).fill(given.password)
  await assertAccessible(page, `sign-in, ${given.language}`)
  await page.getByRole('button', { name: words.signIn }).click()
  await page.getByRole('heading', { level: 1, name: words.work }).waitFor()
  await assertAccessible(page, `my work, ${given.language}`)
}

const looked = new Set<string>()

/** Looks at a page once in a run, by its name; with `JOURNEY_PICTURES=folder` it also keeps a picture of it. */
export async function assertAccessible(page: Page, name: string): Promise<void> {
  if (looked.has(name)) return
  looked.add(name)
  await keepPicture(page, name)
  assert.deepEqual(await findAxeViolations(page), [], name)
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['JOURNEY_PICTURES']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/** Leads to a job of the side navigation, as a person goes there. */
export async function goToJob(page: Page, job: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: job, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: job }).waitFor()
}

/** Leads from a list to the form of a new record. */
export async function beginNew(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Opens what waits for this person, by its title and by whose hand was on it before. */
export async function openWork(page: Page, title: string, before = ''): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: '我的工作' }).click()
  const row = page.getByRole('row', { name: title }).filter({ hasText: before })
  await row.getByRole('link', { name: title }).click()
  await page.getByRole('group', { name: '现在可以办的' }).waitFor()
}

/** Chooses from a short list of the browser or a long one that is searched. */
export async function choose(within: Page | Locator, field: string, choice: string): Promise<void> {
  const box = within.getByRole('combobox', { name: field, exact: true })
  await box.waitFor()
  if ((await box.and(within.locator('select')).count()) > 0) {
    const options = await box.locator('option').allTextContents()
    const found = options.findIndex((option) => option.includes(choice))
    assert.ok(found >= 0, `${field} offers ${choice}; it offers ${options.join(', ')}`)
    await box.selectOption({ index: found })
    return
  }
  await box.fill(choice)
  await box.press('Enter')
}

/** Types a day as a clerk does, and closes the calendar. */
export async function fillInDay(within: Page | Locator, field: string, day: string): Promise<void> {
  const box = within.getByLabel(field)
  await box.fill(day)
  await box.press('Enter')
}

/** Presses an action of a record, and the button of its panel where it opens one; waits until it is done. */
export async function act(
  page: Page,
  action: string,
  fillIn: (panel: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  // What was done before is read first, or it would be taken for this.
  for (const read of await page.getByRole('status').getByRole('button').all()) await read.click()
  await page
    .getByRole('group', { name: '现在可以办的' })
    .getByRole('button', { name: action })
    .click()
  const panel = page.getByRole('dialog', { name: action })
  await fillIn(panel)
  await panel.getByRole('button', { name: /^(提交|签字)/ }).click()
  await page.getByText(`办好了：${action}`).waitFor()
}
