import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { aSmallPdf } from '../support/small-pdf.ts'
import {
  act,
  assertAccessible,
  choose,
  fillInDay,
  goToJob,
  openWork,
  type County,
} from './journey.ts'
import { allotment, today } from './story.ts'

const { name, claim, towns, document } = allotment

/** Point 2: a table of seven towns, from the document it rests on to each town's receipt. */
export function allotToTowns(county: () => County): void {
  describe('money is allotted to seven towns and paid to each', () => {
    it('the clerk draws the table up from the project it belongs to', async () => {
      const clerk = await county().desk('clerk')
      await goToJob(clerk, '项目')
      await clerk.getByRole('link', { name: allotment.projectCode }).click()
      await clerk.getByRole('link', { name: '拟定分配表' }).click()
      await clerk.getByRole('heading', { level: 1, name: '拟定分配表' }).waitFor()
      await fillInTable(clerk)
      await clerk.getByRole('button', { name: '提交' }).click()
      await clerk.getByRole('heading', { level: 1, name }).waitFor()
      await clerk.getByText('还没有确定，不能拨付。').waitFor()
      await assertAccessible(clerk, 'a table of shares that is drawn up')
    })

    it('the leader decides it by the minutes', async () => {
      const leader = await county().desk('leader')
      await openWork(leader, name)
      await act(leader, '确定', async (panel) => {
        await panel.getByLabel('集体研究').check()
        await fillInDay(panel, '确定日期', today)
        await attach(panel, '会议纪要')
        await assertAccessible(leader, 'a table of shares being decided')
      })
    })

    it('the clerk records that each town’s centre passed', async () => {
      const clerk = await county().desk('clerk')
      await openWork(clerk, name)
      await act(clerk, '登记验收', async (panel) => {
        for (const town of towns) await panel.getByLabel(town).check()
        await fillInDay(panel, '验收日期', today)
        await panel.getByLabel('合格', { exact: true }).check()
        await attach(panel, '集中验收记录')
        await assertAccessible(clerk, 'towns being accepted')
      })
    })

    it('the clerk files the claim that pays them; nothing of the table is typed again', async () => {
      const clerk = await county().desk('clerk')
      await clerk.getByRole('link', { name: '填报账单拨付' }).click()
      await clerk.getByRole('heading', { level: 1, name: '填报账单' }).waitFor()
      await clerk.getByLabel('事由').fill(claim)
      await fillInDay(clerk, '发生日期', today)
      await assertAccessible(clerk, 'a claim on a table of shares being filed')
      await clerk.getByRole('button', { name: '提交' }).click()
      await clerk.getByRole('heading', { level: 1, name: claim }).waitFor()
      for (const town of towns) await clerk.getByRole('cell', { name: town, exact: true }).waitFor()
      await clerk.getByRole('cell', { name: '42,000.00' }).waitFor()
      await assertAccessible(clerk, 'a claim that pays towns')
      await signAs(county(), 'clerk', '签字提交')
    })

    it('five sign, and the cashier pays', async () => {
      for (const account of ['section-head', 'accountant', 'leader', 'finance-leader']) {
        const page = await county().desk(account)
        await openWork(page, claim)
        await signAs(county(), account, '签字')
      }
      const cashier = await county().desk('cashier')
      await openWork(cashier, claim)
      await act(cashier, '登记支付', async (panel) => {
        await fillInDay(panel, '支付日期', today)
        await panel.getByLabel('凭证号或国库支付号').fill(`FP-${today}`)
      })
    })

    it('the receipts are the clerk’s work until all are in, and then the table is closed', async () => {
      const clerk = await county().desk('clerk')
      await openWork(clerk, name)
      await clerk.getByText('已拨付', { exact: true }).first().waitFor()
      for (const town of towns)
        await act(clerk, '登记收据', async (panel) => {
          await choose(panel, '镇（街道）', town)
          await fillInDay(panel, '到账日期', today)
          await panel.getByLabel('收到金额').fill(allotment.yuan)
          await attach(panel, `${town}收据`)
        })
      await act(clerk, '办结')
      await clerk.getByText('已办结', { exact: true }).first().waitFor()
      await assertAccessible(clerk, 'a table of shares that is closed')
    })
  })
}

async function fillInTable(page: Page): Promise<void> {
  await page.getByLabel('名称', { exact: true }).fill(name)
  await page.getByLabel('发文字号').fill(document)
  await page.getByLabel('标题').fill('关于安排奖补资金的请示')
  await attach(page.getByRole('group', { name: '依据文件' }), '请示')
  await page.getByLabel('定额').check()
  await page.getByLabel('怎么算的').fill('每个中心定额补助')
  await choose(page, '支出经济分类', '30299')
  await choose(page, '资金来源', '财政拨款')
  assert.equal(await page.getByLabel('先建后补（验收后拨付）').isChecked(), true)
  const shares = page.getByRole('group', { name: '分配明细' })
  for (const [place, town] of towns.entries()) {
    const line = shares.getByRole('listitem').nth(place)
    if (place > 0) await shares.getByRole('button', { name: '加一行' }).click()
    await choose(line, '镇（街道）', town)
    await line.getByLabel('补什么').fill(`${town}便民服务中心`)
    await line.getByLabel('金额').fill(allotment.yuan)
    await line.getByLabel('收款单位').fill(`样例县${town}人民政府`)
    await line.getByLabel('开户行').fill('样例银行大英支行')
    await line.getByLabel('账号').fill(`6200 0000 0000 010${String(place)}`)
    await fillInDay(line, '计划验收日期', today)
  }
  await assertAccessible(page, 'a table of shares being drawn up')
}

async function attach(within: Locator, title: string): Promise<void> {
  await within.locator('input[type=file]').setInputFiles({
    name: `${title}.pdf`,
    mimeType: 'application/pdf',
    buffer: aSmallPdf(title),
  })
  await within.getByText('已传').waitFor()
}

async function signAs(county: County, account: string, action: string): Promise<void> {
  const page = await county.desk(account)
  await act(page, action, async (panel) => {
    await panel.getByLabel('再输一次口令').fill(county.password(account))
    await assertAccessible(page, 'a claim that pays towns being signed')
  })
}
