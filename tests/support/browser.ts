import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'

import { findChromium } from '../../scripts/ensure-system.ts'

/** Opens the system's Chromium, the one browser the journeys run in. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: getChromium(),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

function getChromium(): string {
  const found = findChromium()
  if (found === null) throw new Error('No Chromium here: install the package chromium.')
  return found
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What keeps people out of this page, by axe-core at level AA of WCAG 2.2; each as rule and element. */
export async function accessibilityFaults(
  page: Page,
  ignored: readonly string[] = [],
): Promise<readonly string[]> {
  // Evaluated by the browser's own protocol, so the page's security policy stays on.
  await page.evaluate(axeSource)
  const call = `axe.run(document, ${JSON.stringify({ runOnly: rules, resultTypes: ['violations'] })})`
  const results: AxeResults = await page.evaluate(call)
  return results.violations
    .filter(({ id }) => !ignored.includes(id))
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

/** How many pixels the page is wider than its window; people on phones should never scroll sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - innerWidth')
}

/** What can be pressed but is lower than a finger needs. Links within a sentence are exempt. */
export function smallTargets(page: Page, pixelsMin: number): Promise<readonly string[]> {
  const look = `[...document.querySelectorAll('a, button, input, select, summary')]
    .filter((element) => element.type !== 'hidden' && getComputedStyle(element).display !== 'inline')
    .filter((element) => element.getBoundingClientRect().height < ${String(pixelsMin)} - 0.5)
    .map((element) => element.outerHTML.slice(0, 120))`
  return page.evaluate(look)
}

/** Words drawn smaller than this. */
export function smallWords(page: Page, pixelsMin: number): Promise<readonly string[]> {
  const look = `[...document.querySelectorAll('body *')]
    .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
    .filter((element) => parseFloat(getComputedStyle(element).fontSize) < ${String(pixelsMin)})
    .map((element) => element.outerHTML.slice(0, 120))`
  return page.evaluate(look)
}
