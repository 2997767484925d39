import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Page } from 'playwright-core'
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
import { claim, payee, project, today } from './story.ts'

/** Who signs after the claimant, in order, and after whom; his statement; and what the page then waits for. */
const signers = [
  [
    'section-head',
    '经办人',
    '这件事该办，也办了，金额属实，我对此负责。',
    '还没签齐，不能支付：等“会计”签字。',
  ],
  [
    'accountant',
    '股室负责人',
    '分类、标准、金额、票据、附件和收款方我都审过，我对此负责。',
    '还没签齐，不能支付：等“分管领导”签字。',
  ],
  [
    'leader',
    '会计',
    '事项真实，金额属实，我对此负责。',
    '还没签齐，不能支付：等“分管财务领导”签字。',
  ],
  ['finance-leader', '分管领导', '前面四个签字齐全、顺序正确，整单合规，同意支付。', '待支付'],
] as const

/** Point 2: a claim with its invoice goes through five hands and is paid, and the execution rate moves at once. */
export function payClaim(county: () => County): void {
  describe('a claim is filed, signed by five and paid', () => {
    it('the clerk files it with an invoice, and signs', async () => {
      const clerk = await county().desk('clerk')
      await seeExecution(clerk, '0.00%')
      await assertAccessible(clerk, 'the budget dashboard')
      await goToJob(clerk, '报账')
      await assertAccessible(clerk, 'claims')
      await beginNew(clerk, '填报账单')
      await fillInClaim(clerk)
      await clerk.getByRole('heading', { level: 1, name: claim.purpose }).waitFor()
      await assertAccessible(clerk, 'a claim that is a draft')
      await signAs(county(), 'clerk', '签字提交')
    })

    for (const [account, before, answersFor, then] of signers) {
      it(`${account} signs after the one before, with the password again`, async () => {
        const page = await county().desk(account)
        await openWork(page, claim.purpose, before)
        await signAs(county(), account, '签字', answersFor)
        await page.getByText(then).first().waitFor()
      })
    }

    it('the cashier records the payment, and the rate has moved', async () => {
      const cashier = await county().desk('cashier')
      await openWork(cashier, claim.purpose)
      await act(cashier, '登记支付', async (panel) => {
        await fillInDay(panel, '支付日期', today)
        await panel.getByLabel('凭证号或国库支付号').fill(`ZF-${project.code.slice(-4)}`)
        assert.equal(await panel.getByLabel('支付金额').inputValue(), claim.yuan)
      })
      await assertAccessible(cashier, 'a paid claim')
      await seeExecution(await county().desk('clerk'), '84.00%')
    })

    it('it is printed for the binder, and anybody may check the paper by its code', async () => {
      const cashier = await county().desk('cashier')
      await cashier.getByRole('link', { name: '费用报销单（打印装订用）' }).click()
      const link = cashier.getByRole('article').getByRole('link', { name: '打开原件' })
      const printed = await cashier.request.get(
        county().address + ((await link.getAttribute('href')) ?? ''),
      )
      assert.equal(printed.headers()['content-type'], 'application/pdf')
      const reader = await county().reader()
      await reader.goto(`${county().address}/check`)
      await assertAccessible(reader, 'portal, checking a paper')
      await reader.getByLabel('核验码').fill('00000-00000')
      await reader.getByRole('button', { name: '核验' }).click()
      await reader.getByRole('link', { name: /没有这个核验码/ }).waitFor()
      await assertAccessible(reader, 'portal, a code of no paper')
    })
  })
}

/** The dashboard's line of the project comes to this execution rate. */
async function seeExecution(page: Page, rate: string): Promise<void> {
  await goToJob(page, '预算执行')
  const line = page.getByRole('table', { name: '按项目' }).getByRole('row', { name: project.name })
  await line.getByRole('cell').nth(5).getByRole('button', { name: rate, exact: true }).waitFor()
}

async function fillInClaim(page: Page): Promise<void> {
  await choose(page, '项目', project.name)
  await page.getByLabel('事由').fill(claim.purpose)
  await fillInDay(page, '发生日期', today)
  const paid = page.getByRole('group', { name: '收款方' })
  await paid.getByLabel('收款方名称').fill(payee)
  await paid.getByLabel('开户行').fill('样例银行大英支行')
  await paid.getByLabel('账号').fill('6200 0000 0000 0001')
  await page.getByLabel('第 1 行 内容').fill('智能引导屏及安装')
  await choose(page, '第 1 行 支出经济分类', '30299')
  await choose(page, '第 1 行 资金来源', '财政拨款')
  await page.getByLabel('第 1 行 金额').fill(claim.yuan)
  const invoices = page.getByRole('group', { name: '票据' })
  await invoices.getByRole('button', { name: '加一行' }).click()
  await fillInInvoice(page)
  await assertAccessible(page, 'a claim being filed')
  await page.getByRole('button', { name: '提交' }).click()
}

async function fillInInvoice(page: Page): Promise<void> {
  const invoice = page.getByRole('group', { name: '票据' }).getByRole('listitem')
  await invoice.getByLabel('票据号码').fill(`26512000000000${project.code.slice(-6)}`)
  await fillInDay(invoice, '开票日期', today)
  await invoice.getByLabel('销售方').fill(payee)
  await invoice.getByLabel('票面金额').fill(claim.yuan)
  await invoice.getByLabel('这次报销').fill(claim.yuan)
  await invoice.locator('input[type=file]').setInputFiles({
    name: '发票.pdf',
    mimeType: 'application/pdf',
    buffer: aSmallPdf(`${claim.purpose}的发票`),
  })
  await invoice.getByText('已传').waitFor()
}

async function signAs(
  county: County,
  account: string,
  action: string,
  answersFor = '',
): Promise<void> {
  const page = await county.desk(account)
  await act(page, action, async (panel) => {
    await panel.getByText(answersFor).first().waitFor()
    await panel.getByLabel('再输一次口令').fill(county.password(account))
    await assertAccessible(page, 'a claim being signed')
  })
}
