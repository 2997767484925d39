import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Locator, Page } from 'playwright-core'
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
import { claim, evaluationTitle, project, today } from './story.ts'

const newYear = `${project.year}-01-01`

/** What proves each indicator that no register knows; ten screens of the twelve that were promised. */
const proofs: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  智能引导屏安装数量: acceptance,
  引导屏按期验收率: acceptance,
  引导服务人次: (page) => workRecord(page, '引导服务', '32000', '人次'),
  引导内容每季更新: (page) => workRecord(page, '引导内容更新', '4', '次'),
  到政务大厅办事的群众满意度: survey,
}

/** Point 3: what the registers know is there already, and what they cannot know is proved. */
export function fillInEvaluation(county: () => County): void {
  describe('a self-evaluation is filled in', () => {
    it('the performance office opens it for the clerk who promised the results', async () => {
      const officer = await county().desk('performance-officer')
      await goToJob(officer, '绩效自评')
      await assertAccessible(officer, 'evaluations')
      await beginNew(officer, '下达自评')
      await choose(officer, '项目', project.name)
      await officer.getByRole('button', { name: '提交' }).click()
      await officer.getByRole('heading', { level: 1, name: evaluationTitle }).waitFor()
    })

    it('budget and actual values are there, each with a link to its records', async () => {
      const clerk = await openWorkbench(county())
      await assertAccessible(clerk, 'the workbench')
      await clerk.getByRole('button', { name: '16.80 万元' }).click()
      const figure = clerk.getByRole('dialog')
      await figure.getByText('口径').waitFor()
      await assertAccessible(clerk, 'a figure opened')
      await figure.getByRole('link', { name: '1 条记录' }).click()
      await clerk.getByRole('heading', { level: 1, name: '已支付' }).waitFor()
      await assertAccessible(clerk, 'the records behind a figure')
      await clerk.getByRole('row', { name: claim.purpose }).getByRole('link').click()
      await clerk.getByRole('heading', { level: 1, name: claim.purpose }).waitFor()
    })

    it('points without evidence are refused', async () => {
      const clerk = await openWorkbench(county())
      await clerk.getByText('还有 8 处要改，改完才能上报').waitFor()
      const side = clerk.getByRole('complementary', { name: '自评得分' })
      for (const name of Object.keys(proofs))
        await side.getByText(`“${name}”的完成值没有来源，不能计分`).waitFor()
      assert.equal(await clerk.getByRole('button', { name: '上报' }).count(), 0)
    })

    for (const [indicator, fillIn] of Object.entries(proofs)) {
      it(`${indicator} is proved by evidence that is signed`, async () => {
        const clerk = await openWorkbench(county())
        await clerk.getByRole('link', { name: `为“${indicator}”登记证据` }).click()
        await clerk.getByRole('heading', { level: 1, name: '登记证据' }).waitFor()
        await fillIn(clerk)
        await assertAccessible(clerk, 'evidence being entered')
        await clerk.getByRole('button', { name: '提交' }).click()
        await act(clerk, '签字', (panel) =>
          panel.getByLabel('再输一次口令').fill(county().password('clerk')),
        )
        await assertAccessible(clerk, 'signed evidence')
      })
    }

    it('a score below target demands a reason, and a quality is judged', async () => {
      const clerk = await openWorkbench(county())
      const side = clerk.getByRole('complementary', { name: '自评得分' })
      await side.getByText('“智能引导屏安装数量”没有得满分，请写原因').waitFor()
      const reason = clerk.getByLabel('原因和改进措施')
      await reason.fill('两块引导屏因墙体改造延后，下年一季度装齐。')
      await side.getByText('“两块”没有来源，请换成系统里的数，或写明原因').waitFor()
      await reason.fill('侧门的引导屏因墙体改造延后，下年一季度装齐。')
      await clerk.getByRole('radio', { name: '达成年度指标' }).check()
      await clerk.getByLabel('评定比例').fill('100')
      await clerk.getByLabel('执行率原因').fill('尾款按合同在质保期满后支付。')
      await clerk.getByLabel('年度目标完成情况').fill('引导屏已装在大厅主要入口，群众反映方便。')
      await insertFigure(clerk, '评价结论', '预算执行率')
      await clerk.getByText('都齐了，可以上报').waitFor()
      await clerk.getByRole('button', { name: '存草稿' }).click()
      await clerk.getByText('存好了').waitFor()
    })
  })
}

/** The clerk's workbench, opened from what waits for him. */
async function openWorkbench(county: County): Promise<Page> {
  const clerk = await county.desk('clerk')
  await openWork(clerk, evaluationTitle)
  await clerk.getByRole('link', { name: '填报' }).click()
  await clerk.getByRole('heading', { name: '自评得分' }).waitFor()
  return clerk
}

async function insertFigure(page: Page, field: string, figure: string): Promise<void> {
  const text = page.getByLabel(field)
  await text.fill('资金用在引导屏建设上，执行率')
  await text.press('End')
  await text.pressSequentially('{{')
  await page.getByRole('option', { name: figure }).first().click()
  await text.press('End')
  await text.pressSequentially('。')
}

async function acceptance(page: Page): Promise<void> {
  await page.getByLabel('验收什么').fill('智能引导屏')
  await page.getByLabel('在哪里').fill('县政务大厅')
  await page.getByLabel('数量').fill('10')
  await page.getByLabel('单位').fill('块')
  await fillInDay(page, '计划完成日期', today)
  await fillInDay(page, '验收日期', today)
  await choose(page, '验收结果', '合格')
  await attach(page, '证明材料', '验收单')
}

async function workRecord(page: Page, what: string, quantity: string, unit: string): Promise<void> {
  await page.getByLabel('记的是什么').fill(what)
  await fillInDay(page, '开始日期', newYear)
  await fillInDay(page, '结束日期', today)
  await page.getByLabel('数量').fill(quantity)
  await page.getByLabel('单位').fill(unit)
  await page.getByLabel('哪个股室记的').fill('政务服务和大数据中心')
  await attach(page, '证明材料', `${what}台账`)
}

async function survey(page: Page): Promise<void> {
  await page.getByLabel('调查对象').fill('到政务大厅办事的群众')
  await choose(page, '调查方式', '纸质问卷')
  await fillInDay(page, '开始日期', newYear)
  await fillInDay(page, '结束日期', today)
  for (const [field, count] of [
    ['发放份数', '210'],
    ['收回份数', '204'],
    ['有效份数', '200'],
    ['非常满意', '120'],
    ['基本满意', '8'],
    ['非常不满意', '0'],
  ] as const)
    await page.getByLabel(field).fill(count)
  await page.getByLabel('满意', { exact: true }).fill('68')
  await page.getByLabel('不满意', { exact: true }).fill('4')
  await attach(page, '问卷样表', '问卷样表')
  await attach(page, '证明材料', '问卷汇总')
}

async function attach(within: Page | Locator, field: string, title: string): Promise<void> {
  const files = within.getByRole('group', { name: field })
  await files.locator('input[type=file]').setInputFiles({
    name: `${title}.pdf`,
    mimeType: 'application/pdf',
    buffer: aSmallPdf(`${project.name}${title}`),
  })
  await files.getByText('已传').waitFor()
}
