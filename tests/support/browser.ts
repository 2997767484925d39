import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type Page } from 'playwright-core'

export async function openBrowser(executablePath: string): Promise<Browser> {
  // Chromium's sandbox cannot be had as root, which is who runs in most containers.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args })
}

/** A page that remembers what the content security policy refused and what the console complained of. */
export async function openPage(
  browser: Browser,
  width: number,
): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 720 },
    locale: 'zh-CN',
    // Axe met a button halfway from one colour to the next, which is none of ours.
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // A refusal is an answer, which the browser nevertheless reports as a failed resource.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text())
    }
  })
  return { page, complaints }
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

interface AxeViolation {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly string[] }[]
}

// A colour on its way to another is not a colour of the page; what turns for ever is not waited for.
const settled = `Promise.all(document.getAnimations()
  .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
  .map((one) => one.finished.catch(() => null))).then(() => 0)`

/** What axe finds wrong with the page as it stands, once nothing in it moves. */
export async function findAxeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${axeSource};0`)
  await page.evaluate(settled)
  const violations: readonly AxeViolation[] = await page.evaluate(
    'axe.run().then((result) => result.violations)',
  )
  return violations.map(
    ({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}
