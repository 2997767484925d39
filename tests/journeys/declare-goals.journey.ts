import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Locator, Page } from 'playwright-core'
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
import { goalTitle, project, today } from './story.ts'

/** What each line of the declaration is given: name, operator, target, unit, weight, and where its value comes from. */
const indicators = [
  ['智能引导屏安装数量', '不低于', '12', '块', '20', '验收'],
  ['报账签字齐全率', '等于', '100', '%', '15', '一支笔链完整率'],
  ['引导屏按期验收率', '等于', '100', '%', '15', '验收'],
  ['引导服务人次', '不低于', '30000', '人次', '20', '工作台账'],
  ['引导内容每季更新', '定性', '每季度更新一次引导内容', '', '10', '工作台账'],
  ['办事群众满意度', '不低于', '90', '%', '10', '满意度调查'],
] as const

/** Point 1: goals are declared, refused by arithmetic, returned by finance, mended and approved. */
export function declareGoals(county: () => County): void {
  describe('a project is planned and its goals are declared', () => {
    it('a clerk plans the project and the accountant approves its budget', async () => {
      const clerk = await county().desk('clerk')
      await goToJob(clerk, '项目')
      await assertAccessible(clerk, 'projects')
      await beginNew(clerk, '编制项目')
      await planProject(clerk)
      await clerk.getByRole('heading', { level: 1, name: project.name }).waitFor()
      const accountant = await county().desk('accountant')
      await goToJob(accountant, '项目')
      await accountant.getByRole('link', { name: project.code }).click()
      await accountant.getByRole('heading', { level: 1, name: project.name }).waitFor()
      await act(accountant, '登记批复', (panel) => fillInDay(panel, '批复日期', today))
      await assertAccessible(accountant, 'an approved project')
    })

    it('wrong weights are refused with a sentence, and nothing typed is lost', async () => {
      const clerk = await county().desk('clerk')
      await goToJob(clerk, '绩效目标')
      await assertAccessible(clerk, 'goals')
      await beginNew(clerk, '申报目标')
      await choose(clerk, '项目', project.name)
      await clerk
        .getByLabel('年度目标')
        .fill('在政务大厅装好智能引导屏，让办事群众少问路、少跑腿。')
      for (const [at] of indicators.entries()) await fillInIndicator(clerk, at)
      const lastWeight = clerk.getByRole('listitem', { name: '第 6 行' }).getByLabel('权重')
      await lastWeight.fill('5')
      await clerk.getByText('还差 5').first().waitFor()
      await assertAccessible(clerk, 'a goal being declared')
      await clerk.getByRole('button', { name: '提交' }).click()
      await clerk.getByRole('heading', { level: 1, name: goalTitle }).waitFor()
      await clerk.getByText('权重合计 95，要正好 100，请改权重').waitFor()
      await clerk.getByText('还不能上报').waitFor()
      await assertAccessible(clerk, 'a goal that contradicts itself')
      await act(clerk, '修改', async (panel) => {
        const line = panel.getByRole('listitem', { name: '第 6 行' })
        assert.equal(await line.getByLabel('三级指标').inputValue(), '办事群众满意度')
        await line.getByLabel('权重').fill('10')
      })
    })

    it('the goals go up, and finance returns them with an opinion', async () => {
      const clerk = await county().desk('clerk')
      await act(clerk, '上报')
      const finance = await county().desk('finance-reviewer')
      await openWork(finance, goalTitle)
      await act(finance, '开始审核')
      await act(finance, '退回', (panel) => review(panel, '满意度指标请写明调查谁。'))
    })

    it('the clerk mends them and finance approves', async () => {
      const clerk = await county().desk('clerk')
      await openWork(clerk, goalTitle)
      await clerk.getByText('满意度指标请写明调查谁。').first().waitFor()
      await act(clerk, '按意见修改', async (panel) => {
        const line = panel.getByRole('listitem', { name: '第 6 行' })
        await line.getByLabel('三级指标').fill('到政务大厅办事的群众满意度')
      })
      await act(clerk, '上报')
      const finance = await county().desk('finance-reviewer')
      await openWork(finance, goalTitle)
      await act(finance, '开始审核')
      await act(finance, '批复', (panel) => review(panel, '指标清楚，同意。'))
      await finance.getByText('已批复').first().waitFor()
      await finance.getByText('到政务大厅办事的群众满意度').first().waitFor()
      await assertAccessible(finance, 'an approved goal')
    })
  })
}

async function review(panel: Locator, opinion: string): Promise<void> {
  for (const question of ['完整性', '相关性', '适当性', '可行性'])
    await choose(panel, question, '良')
  await panel.getByLabel('审核意见').fill(opinion)
}

async function planProject(page: Page): Promise<void> {
  await choose(page, '实施单位', '政务服务和大数据中心')
  await page.getByLabel('项目编码').fill(project.code)
  await page.getByLabel('项目名称').fill(project.name)
  await page.getByLabel('预算年度').fill(project.year)
  await choose(page, '支出经济分类', '30299')
  await choose(page, '第 1 行 资金来源', '财政拨款')
  await page.getByLabel('第 1 行 金额').fill('200,000')
  await assertAccessible(page, 'a project being planned')
  await page.getByRole('button', { name: '提交' }).click()
}

async function fillInIndicator(page: Page, at: number): Promise<void> {
  const [name, operator, target, unit, weight, source] = indicators[at] ?? assert.fail()
  const isRegistered = source === '一支笔链完整率'
  const line = page.getByRole('listitem', { name: `第 ${String(at + 1)} 行` })
  await line.getByLabel('三级指标').fill(name)
  await choose(line, '指标性质', operator)
  if (operator === '定性') await line.getByLabel('定性目标').fill(target)
  else {
    await line.getByLabel('指标值').fill(target)
    await line.getByLabel('单位').fill(unit)
  }
  await line.getByLabel('权重').fill(weight)
  await choose(line, '数从哪来', isRegistered ? '从系统取数' : '年底交证据')
  await choose(line, isRegistered ? '系统里的数' : '证据种类', source)
}
