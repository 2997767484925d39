import { describe, it } from 'node:test'
import { assertAccessible, type County } from './journey.ts'
import { claim, project } from './story.ts'

/** The interface in English: the words of records stay in their own language. */
export function readInEnglish(county: () => County): void {
  describe('the same county in English', () => {
    it('a director signs in and reads a claim', async () => {
      const director = await county().desk('director', 'en')
      await director.getByRole('navigation').getByRole('link', { name: 'Claims' }).click()
      await director.getByRole('heading', { level: 1, name: 'Claims' }).waitFor()
      await assertAccessible(director, 'claims, en')
      await director.getByRole('searchbox').fill(claim.purpose)
      await director.getByRole('button', { name: 'Find' }).click()
      await director.getByRole('row', { name: claim.purpose }).getByRole('link').click()
      await director.getByRole('heading', { level: 1, name: claim.purpose }).waitFor()
      await director.getByText('Paid', { exact: true }).first().waitFor()
      await assertAccessible(director, 'a claim, en')
      await director.getByRole('navigation').getByRole('link', { name: 'Budget' }).click()
      await director.getByRole('heading', { level: 1, name: 'Budget' }).waitFor()
      await assertAccessible(director, 'the budget dashboard, en')
    })

    it('anybody reads the reports on the portal', async () => {
      const reader = await county().reader('en')
      await reader.goto(county().address)
      await reader.getByRole('link', { name: 'English' }).click()
      await assertAccessible(reader, 'portal, home, en')
      await reader
        .getByRole('link', { name: /reports/i })
        .first()
        .click()
      await assertAccessible(reader, 'portal, reports, en')
      await reader.getByRole('link', { name: project.name }).click()
      await reader.getByRole('heading', { level: 1 }).waitFor()
      await assertAccessible(reader, 'portal, a report, en')
    })
  })
}
