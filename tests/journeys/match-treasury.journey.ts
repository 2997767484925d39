import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { encodeGb18030 } from '../support/gb18030.ts'
import {
  act,
  assertAccessible,
  beginNew,
  choose,
  goToJob,
  openWork,
  type County,
} from './journey.ts'
import { claim, payee, project, today } from './story.ts'

const month = today.slice(0, 7)
const title = `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月国库支付清单`
const account = `零余额账户${project.code.slice(-4)}`

/** The treasury's file: the payment with the payee written otherwise, one that matches, and one that nobody recorded. */
const csv = [
  ['清算日期', '凭证编号', '收款单位', '清算金额'],
  [today, `GK-${project.code.slice(-4)}-1`, payee.replace('有限责任公司', '有限公司'), claim.yuan],
  [today, `GK-${project.code.slice(-4)}-2`, '样例软件服务有限公司', '36,000.00'],
  [today, `GK-${project.code.slice(-4)}-3`, '样例银行大英支行', '88.00'],
]
  .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
  .join('\r\n')

/** A month's matching: imported, mapped, matched, one tied by hand, one explained; a second person confirms it. */
export function matchTreasury(county: () => County): void {
  describe('a month is matched with the treasury', () => {
    it('the accountant imports the list and says once what its columns mean', async () => {
      const accountant = await county().desk('accountant')
      await goToTreasury(accountant)
      await assertAccessible(accountant, 'treasury lists')
      await beginNew(accountant, '导入国库支付清单')
      await accountant.getByLabel('月份').fill(month)
      await accountant.getByLabel('账户').fill(account)
      await accountant.locator('input[type=file]').setInputFiles({
        name: '国库支付清单.csv',
        mimeType: 'text/csv',
        buffer: encodeGb18030(csv),
      })
      await accountant.getByText('已传').waitFor()
      await assertAccessible(accountant, 'a treasury list being imported')
      await accountant.getByRole('button', { name: '提交' }).click()
      await accountant.getByText('先对应表头，清单才能读。').waitFor()
      await act(accountant, '对应表头', async (panel) => {
        await choose(panel, '支付凭证号', '凭证编号')
        await assertAccessible(accountant, 'the columns of a treasury list')
      })
    })

    it('matches it, and sees what is left on both sides', async () => {
      const accountant = await county().desk('accountant')
      await act(accountant, '自动勾对')
      await rowOf(accountant, '可能是同一笔，收款人写法不同').waitFor()
      await rowOf(accountant, '国库付了，这里没有登记').waitFor()
      await accountant.getByRole('link', { name: '已勾对的 1' }).waitFor()
      await assertAccessible(accountant, 'a match with differences')
      await accountant.setViewportSize({ width: 390, height: 844 })
      await assertAccessible(accountant, 'a match with differences, on a phone')
      await accountant.setViewportSize({ width: 1280, height: 720 })
    })

    it('ties one by hand with a reason, and goes on by keyboard to explain the other', async () => {
      const accountant = await county().desk('accountant')
      const tie = rowOf(accountant, '可能是同一笔').getByRole('button', { name: /^人工勾对/ })
      await tie.click()
      const tying = accountant.getByRole('dialog', { name: '人工勾对' })
      await tying.getByLabel('原因').fill('收款人全称写法不同，账号一致')
      await assertAccessible(accountant, 'a line being tied')
      await tying.getByRole('button', { name: /^提交/ }).click()
      await accountant.getByText('办好了：人工勾对').waitFor()
      await accountant.locator('tbody button:focus').filter({ hasText: '说明差异' }).waitFor()
      await accountant.keyboard.press('Enter')
      const explaining = accountant.getByRole('dialog', { name: '说明差异' })
      await choose(explaining, '差异原因', '别的单位的')
      await explaining.getByLabel('说明').fill('手续费由财政统一列支')
      await explaining.getByRole('button', { name: /^提交/ }).click()
      await accountant.getByText('办好了：说明差异').waitFor()
      await accountant.getByText('都勾对或说明了，由没有经手的人确认。').waitFor()
    })

    it('the bookkeeper, who had no hand in it, confirms it', async () => {
      const bookkeeper = await county().desk('bookkeeper')
      await openWork(bookkeeper, title)
      await act(bookkeeper, '确认核对')
      await bookkeeper.getByText('已核对', { exact: true }).first().waitFor()
      await assertAccessible(bookkeeper, 'a confirmed match')
      await goToJob(bookkeeper, '预算执行')
      await bookkeeper.getByText('未与国库核对').waitFor()
    })
  })
}

/** The job is called by what one does there, the list by what stands in it. */
async function goToTreasury(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: '国库核对', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '国库支付清单' }).waitFor()
}

function rowOf(page: Page, words: string) {
  return page.getByRole('row').filter({ hasText: words })
}
