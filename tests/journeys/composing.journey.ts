import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { beginNew, goToJob, type County } from './journey.ts'

/** The Enter that takes a word out of an input method is nobody's command. */
export function compose(county: () => County): void {
  describe('Enter while an input method is composing', () => {
    it('does not submit a form', async () => {
      const clerk = await county().desk('clerk')
      await goToJob(clerk, '项目')
      await beginNew(clerk, '编制项目')
      await composeAndEnter(clerk, '项目编码')
      assert.equal(await clerk.getByRole('alert').count(), 0)
    })

    it('does not look for half a word', async () => {
      const clerk = await county().desk('clerk')
      await goToJob(clerk, '项目')
      await composeAndEnter(clerk, '找')
      assert.doesNotMatch(clerk.url(), /[?&]q=/)
    })

    it('does not sign in', async () => {
      const page = await county().visitor('composing')
      await page.goto(`${county().address}/desk`)
      await composeAndEnter(page, '账号')
      assert.equal(await page.getByRole('alert').count(), 0)
    })
  })
}

/** Types into an input method and presses Enter before the word is taken. */
async function composeAndEnter(page: Page, field: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page)
  await page.getByLabel(field, { exact: true }).focus()
  const text = 'ceshi'
  await keyboard.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  })
  await page.keyboard.press('Enter')
  // What Enter would begin shows within a moment; what it must not begin never does.
  await page.waitForTimeout(300)
  await keyboard.detach()
}
