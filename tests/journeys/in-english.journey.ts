import { describe, it } from 'node:test'
import { assertAccessible, type County } from './journey.ts'
import { claim, project } from './story.ts'

/** The interface in English: the words of records stay in their own language. */
export function readInEnglish(county: () => County): void {
  describe('the same county in English', () => {
    it('a clerk signs in and reads a claim', async () => {
      const clerk = await county().desk('clerk', 'en')
      await clerk.getByRole('navigation').getByRole('link', { name: 'Claims' }).click()
      await clerk.getByRole('heading', { level: 1, name: 'Claims' }).waitFor()
      await assertAccessible(clerk, 'claims, en')
      await clerk.getByRole('searchbox').fill(claim.purpose)
      await clerk.getByRole('button', { name: 'Find' }).click()
      await clerk.getByRole('row', { name: claim.purpose }).getByRole('link').click()
      await clerk.getByRole('heading', { level: 1, name: claim.purpose }).waitFor()
      await clerk.getByText('Paid', { exact: true }).first().waitFor()
      await assertAccessible(clerk, 'a claim, en')
      await clerk.getByRole('navigation').getByRole('link', { name: 'Budget' }).click()
      await clerk.getByRole('heading', { level: 1, name: 'Budget' }).waitFor()
      await assertAccessible(clerk, 'the budget dashboard, en')
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
