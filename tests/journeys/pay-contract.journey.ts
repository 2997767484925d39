import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { completeCreditCode } from '#kernel/identifiers.ts'
import { aSmallPdf } from '../support/small-pdf.ts'
import {
  act,
  assertAccessible,
  beginNew,
  choose,
  fillInDay,
  goToJob,
  openWork,
  type County,
} from './journey.ts'
import { contract, payee, today } from './story.ts'

/** A contract is entered, checked by another, accepted and paid on; nothing beyond what was agreed. */
export function payContract(county: () => County): void {
  describe('a contract with acceptance and retention', () => {
    it('the clerk enters it, and it waits for somebody else', async () => {
      const clerk = await county().desk('clerk')
      await goToJob(clerk, '合同')
      await assertAccessible(clerk, 'contracts')
      await beginNew(clerk, '登记合同')
      await fillInContract(clerk)
      await assertAccessible(clerk, 'a contract being entered')
      await clerk.getByRole('button', { name: '提交' }).click()
      await clerk.getByRole('heading', { level: 1, name: contract.name }).waitFor()
      await clerk.getByText('另一个人核对生效以后，才能按合同付款。').waitFor()
      const head = await county().desk('section-head')
      await openWork(head, contract.name)
      await act(head, '核对生效')
    })

    it('the clerk records the acceptance and the asset cards of what was delivered', async () => {
      const clerk = await county().desk('clerk')
      await openWork(clerk, contract.name)
      await act(clerk, '登记验收', async (panel) => {
        await fillInDay(panel, '验收日期', today)
        await choose(panel, '验收结论', '验收合格')
        await panel.getByLabel('姓名').fill('样例验收人')
        await panel.getByLabel('单位和职务').fill('验收小组')
        const devices = panel.getByRole('group', { name: '验收的设备和软件' })
        await devices.getByRole('button', { name: '加一行' }).click()
        await devices.getByLabel('名称').fill('叫号机')
        await devices.getByLabel('型号').fill('样例JH-1')
        await devices.getByLabel('数量').fill('2')
        await devices.getByLabel('单价').fill('10000')
        await panel.locator('input[type=file]').setInputFiles(paper('验收单'))
        await panel.getByText('已传').waitFor()
      })
      await act(clerk, '登记固定资产', async (panel) => {
        await panel.getByLabel('资产卡片编号').fill(contract.card)
        await panel.getByLabel('存放地点').fill('政务大厅')
        await panel.getByLabel('保管岗位').fill('政务服务和大数据中心经办人')
      })
      await clerk.getByText(contract.card).first().waitFor()
      await assertAccessible(clerk, 'an accepted contract')
    })

    it('the retention is claimed from the contract’s page, and then no more of it is offered', async () => {
      const clerk = await county().desk('clerk')
      await claimRetention(clerk, contract.retention)
      await assertAccessible(clerk, 'a claim on a contract')
      await signAsClerk(county(), clerk)
      await clerk.getByRole('link', { name: contract.name }).click()
      await clerk.getByRole('heading', { level: 1, name: contract.name }).waitFor()
      const plan = clerk.getByRole('row', { name: '质保金' }).first()
      await plan.getByText(contract.retention).first().waitFor()
      await clerk.getByRole('link', { name: '填质保金报账单' }).waitFor({ state: 'detached' })
    })

    it('the instalments are paid to the last fen and not one more', async () => {
      const clerk = await county().desk('clerk')
      await claimInstalment(clerk, contract.tooMuch)
      await clerk
        .getByText(`“进度款”一共 ${contract.instalment} 元，这次超出 0.01 元。请改金额。`)
        .first()
        .waitFor()
    })
  })
}

function paper(title: string) {
  return {
    name: `${title}.pdf`,
    mimeType: 'application/pdf',
    buffer: aSmallPdf(`${contract.name}${title}`),
  }
}

async function fillInContract(page: Page): Promise<void> {
  await choose(page, '项目', '一体化政务服务平台运行维护')
  await page.getByLabel('合同编号').fill(contract.number)
  await page.getByLabel('合同名称').fill(contract.name)
  await page.getByLabel('供应商名称').fill(payee)
  await page.getByLabel('统一社会信用代码').fill(completeCreditCode('91000000000000042'))
  await page.getByLabel('开户行').fill('样例银行大英支行')
  await page.getByLabel('账号', { exact: true }).fill('6200 0000 0000 0042')
  await fillInDay(page, '签订日期', today)
  await choose(page, '采购方式', '询价')
  await page.getByLabel('采购文件编号').fill('样例询价第21号')
  await page.getByLabel('合同总价').fill(contract.total)
  await page.getByLabel('第 1 行 付什么').fill('验收款')
  await page.getByLabel('第 1 行 金额').fill(contract.instalment)
  await page.getByLabel('质保金', { exact: false }).first().fill(contract.retention)
  await fillInDay(page, '质保金到期日', today)
  await page.locator('input[type=file]').first().setInputFiles(paper('文本'))
  await page.getByText('已传').waitFor()
}

async function claimRetention(page: Page, yuan: string): Promise<void> {
  await page.getByRole('link', { name: '填质保金报账单' }).click()
  await page.getByRole('heading', { level: 1, name: '填报账单' }).waitFor()
  await fillInLine(page, contract.retentionPurpose, yuan)
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByRole('heading', { level: 1, name: contract.retentionPurpose }).waitFor()
}

async function claimInstalment(page: Page, yuan: string): Promise<void> {
  await page.getByRole('link', { name: '填进度款报账单' }).click()
  await page.getByRole('heading', { level: 1, name: '填报账单' }).waitFor()
  await fillInLine(page, contract.instalmentPurpose, yuan)
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByRole('heading', { level: 1, name: contract.instalmentPurpose }).waitFor()
}

async function fillInLine(page: Page, purpose: string, yuan: string): Promise<void> {
  await page.getByLabel('事由').fill(purpose)
  await fillInDay(page, '发生日期', today)
  await page.getByLabel('第 1 行 内容').fill('叫号机')
  await choose(page, '第 1 行 支出经济分类', '31003')
  await choose(page, '第 1 行 资金来源', '财政拨款')
  await page.getByLabel('第 1 行 金额').fill(yuan)
}

async function signAsClerk(county: County, page: Page): Promise<void> {
  await act(page, '签字提交', (panel) =>
    panel.getByLabel('再输一次口令').fill(county.password('clerk')),
  )
}
