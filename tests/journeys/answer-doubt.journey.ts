import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { act, assertAccessible, goToJob, type County } from './journey.ts'

/** Finance answers a doubt, somebody else confirms it, and an auditor sees all of it and may change none of it. */
export function answerDoubt(county: () => County): void {
  describe('a doubt about spending is answered under an auditor’s eyes', () => {
    let about = ''

    it('the accountant says why the largest doubt has its reason', async () => {
      const accountant = await county().desk('accountant')
      await goToJob(accountant, '疑点')
      await assertAccessible(accountant, 'doubts')
      const first = accountant.getByRole('listitem').filter({ hasText: '待答复' }).first()
      about = await first.getByRole('paragraph').first().innerText()
      await first.getByRole('link', { name: /^答复/ }).click()
      await accountant.getByRole('heading', { level: 1, name: '答复疑点' }).waitFor()
      await assertAccessible(accountant, 'answering a doubt')
      await accountant.getByLabel('有原因，情况如下').check()
      await accountant.getByLabel('说明').fill('分期实施，每期都有局务会纪要，未达到采购限额。')
      await accountant.getByRole('button', { name: /^提交/ }).click()
      await accountant.getByText('待确认').first().waitFor()
      await assertAccessible(accountant, 'an answer to a doubt')
    })

    it('the leader in charge of finance finds it in his work and confirms it', async () => {
      const leader = await county().desk('finance-leader')
      await leader.getByRole('navigation').getByRole('link', { name: '我的工作' }).click()
      await leader.getByRole('row').filter({ hasText: about }).getByRole('link').first().click()
      await leader.getByRole('group', { name: '现在可以办的' }).waitFor()
      await leader.getByText('分期实施').waitFor()
      await act(leader, '确认')
    })

    it('the auditor sees the doubt with its vouchers and its answer, and nothing to press', async () => {
      const auditor = await county().desk('auditor')
      await goToJob(auditor, '疑点')
      await auditor.getByRole('link', { name: /^已说明/ }).click()
      const settled = auditor.getByRole('listitem').filter({ hasText: about })
      await settled.getByRole('link', { name: /^BX-/ }).first().waitFor()
      assert.equal(await auditor.getByRole('link', { name: /^答复/ }).count(), 0)
      await settled.getByRole('link', { name: '看答复' }).click()
      await auditor.getByText('分期实施').waitFor()
      await auditor.getByText('现在没有您要办的。').waitFor()
      await goToJob(auditor, '报账')
      assert.equal(await auditor.getByRole('link', { name: '填报账单' }).count(), 0)
    })
  })
}
