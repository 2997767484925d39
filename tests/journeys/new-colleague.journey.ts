import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { act, assertAccessible, beginNew, choose, goToJob, type County } from './journey.ts'
import { colleague } from './story.ts'

/** A colleague whose name no old register could hold comes in, and the administration is looked over. */
export function welcomeColleague(county: () => County): void {
  describe('a new colleague signs in for the first time', () => {
    let oneTimePassword = ''

    it('the system administrator opens an account under the whole name', async () => {
      assert.ok([...colleague.name].length >= 50)
      const administrator = await county().desk('system-admin')
      await goToJob(administrator, '账号')
      await assertAccessible(administrator, 'accounts')
      await beginNew(administrator, '开设账号')
      await administrator.getByLabel('登录名').fill(colleague.account)
      await administrator.getByLabel('姓名').fill(colleague.name)
      await choose(administrator, '所在机构', '政务服务和大数据中心')
      await assertAccessible(administrator, 'an account being opened')
      await administrator.getByRole('button', { name: '提交' }).click()
      await administrator.getByRole('heading', { level: 1, name: colleague.name }).waitFor()
      await act(administrator, '发一次性口令', async (panel) => {
        oneTimePassword = await panel.getByRole('textbox').inputValue()
      })
    })

    it('the account is found by any part of the name', async () => {
      const administrator = await county().desk('system-admin')
      for (const part of ['䶮𬀩', '·阿卜杜热合曼']) {
        await goToJob(administrator, '账号')
        await administrator.getByRole('searchbox').fill(part)
        await administrator.getByRole('button', { name: '查找' }).click()
        await administrator.getByRole('link', { name: colleague.name }).waitFor()
      }
    })

    it('the colleague has to choose a password before anything else', async () => {
      const page = await county().visitor(colleague.account)
      await page.goto(`${county().address}/desk`)
      await page.getByLabel('账号').fill(colleague.account)
      await page.getByLabel('口令').fill(oneTimePassword)
      await page.getByRole('button', { name: '登录' }).click()
      await page.getByRole('heading', { level: 1, name: '先换一个口令' }).waitFor()
      await assertAccessible(page, 'a password to be chosen')
      await page.getByLabel('现在的口令').fill(oneTimePassword)
      await page.getByLabel('新口令', { exact: true }).fill(colleague.password)
      await page.getByLabel('新口令再输一次').fill(colleague.password)
      await page.getByRole('button', { name: '保存' }).click()
      await page.getByRole('heading', { level: 1, name: '我的工作' }).waitFor()
      await page.getByText(colleague.name).first().click()
      await page.getByRole('banner').getByRole('paragraph').getByText(colleague.name).waitFor()
      await assertAccessible(page, 'my work of somebody without a post')
    })

    it('every part of the administration can be looked at', async () => {
      const administrator = await county().desk('system-admin')
      await goToJob(administrator, '系统管理')
      for (const part of ['机构和岗位', '角色和权限', '谁在登录', '规则和工作日', '办事流程']) {
        await administrator.getByRole('main').getByRole('link', { name: part, exact: true }).click()
        await administrator.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
        await assertAccessible(administrator, `administration, ${part}`)
      }
    })
  })
}
