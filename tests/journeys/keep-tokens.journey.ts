import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assertAccessible, type County } from './journey.ts'
import { tokenName } from './story.ts'

/** A clerk lets another system call the interface for him, and takes it back; the security administrator can, too. */
export function keepTokens(county: () => County): void {
  describe('a clerk keeps a token for another system', () => {
    let token = ''
    const callWithIt = async (): Promise<number> => {
      const headers = { authorization: `Bearer ${token}` }
      return (await fetch(`${county().address}/api/v1/projects`, { headers })).status
    }

    it('makes it with his password and is shown it once', async () => {
      const clerk = await county().desk('clerk')
      await clerk.goto(`${county().address}/desk`)
      await clerk.getByRole('banner').locator('summary').click()
      await clerk.getByRole('link', { name: '我的访问令牌' }).click()
      await clerk.getByRole('button', { name: '新建令牌' }).click()
      await clerk.getByText('请填名称。').waitFor()
      await clerk.getByLabel('名称').fill(tokenName)
      await clerk.getByLabel('查看预算项目').check()
      await clerk.getByLabel('您的口令').fill(county().password('clerk'))
      await assertAccessible(clerk, 'a token being made')
      await clerk.getByRole('button', { name: '新建令牌' }).click()
      token = await clerk.getByLabel('令牌', { exact: true }).inputValue()
      await assertAccessible(clerk, 'a token shown once')
      assert.equal(await callWithIt(), 200)
      await clerk.reload()
      await clerk.getByRole('row', { name: tokenName }).waitFor()
      assert.equal(await clerk.getByText(token).count(), 0)
    })

    it('finds it in his list, used today, and revokes it', async () => {
      const clerk = await county().desk('clerk')
      const row = clerk.getByRole('row', { name: tokenName })
      assert.equal(await row.getByText('还没用过').count(), 0)
      await row.getByRole('button', { name: `作废“${tokenName}”` }).click()
      await row.getByRole('button', { name: '确定作废' }).click()
      await row.waitFor({ state: 'detached' })
      assert.equal(await callWithIt(), 401)
    })
  })
}
