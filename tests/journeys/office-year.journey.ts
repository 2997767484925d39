import { describe, it } from 'node:test'
import type { Locator } from 'playwright-core'
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
import { isToldAgain, project, today } from './story.ts'

const taskTitle = `${project.year}年度项目支出绩效自评（全部项目）`
const recheckTitle = `${project.name}${project.year}年度自评抽查复核`
const monitoringTitle = `${project.name}${project.year}年1–7月绩效监控`
/** A project of the sample whose goals are approved and whose self-evaluation nobody has opened. */
const owing = '一体化政务服务平台运行维护'

/** The office's year: sent to all projects, late ones reminded, some checked again, summed up and published. */
export function runTheYear(county: () => County): void {
  describe('the office runs its year', { skip: isToldAgain && 'a year is run once' }, () => {
    it('it plans the year and sends it to every project whose goals are approved', async () => {
      const officer = await county().desk('performance-officer')
      await goToJob(officer, '年度自评')
      await assertAccessible(officer, "the year's tasks")
      await beginNew(officer, '拟年度任务')
      await officer.getByLabel('评价哪一年').fill(project.year)
      await officer.getByLabel('任务名称').fill(taskTitle)
      await officer.getByLabel('依据文件').fill('大财绩〔样例〕2号')
      await fillInDay(officer, '上报截止日', today)
      await assertAccessible(officer, 'a task being planned')
      await officer.getByRole('button', { name: '提交' }).click()
      await officer.getByRole('heading', { level: 1, name: taskTitle }).waitFor()
      await act(officer, '下达')
      await officer.getByText('共 3 个项目，1 已终审，1 没报，1 没下达').waitFor()
      await assertAccessible(officer, 'a task being collected')
    })

    it('a reminder stands in the work of whoever still has the self-evaluation', async () => {
      const officer = await county().desk('performance-officer')
      await act(officer, '催报', async (panel) => {
        await panel.getByRole('checkbox', { name: owing }).check()
        await panel.getByLabel('捎一句话').fill('今天下班前报上来。')
      })
      const clerk = await county().desk('clerk')
      await openWork(clerk, `${owing}${project.year}年度绩效自评`, '绩效办催报')
      await clerk.getByText('今天下班前报上来。').waitFor()
    })

    it('it draws one to be checked again, and sets its own score beside the unit’s', async () => {
      const officer = await county().desk('performance-officer')
      await act(officer, '抽查', async (panel) => {
        await panel.getByLabel('抽几个').fill('1')
        await panel.getByLabel('种子').fill('当天开奖号码 3 5 9')
      })
      await openWork(officer, recheckTitle)
      await assertAccessible(officer, 'a re-check')
      await act(officer, '下复核结论', async (panel) => {
        await choose(panel, '复核结论', '改得分')
        await panel.getByLabel('复核得分').fill('80')
        await panel.getByLabel('看了什么、为什么').fill('到大厅看了，有一块屏还没有通电。')
      })
      await officer.getByText('已复核').first().waitFor()
    })

    it('it sums up the year, and the department confirms', async () => {
      const officer = await county().desk('performance-officer')
      await openWork(officer, taskTitle)
      await act(officer, '汇总', (panel) =>
        panel.getByLabel('没有终审的项目为什么不等').fill('年度还没有结束。'),
      )
      const department = await county().desk('department-reviewer')
      await openWork(department, taskTitle)
      await department.getByText('汇总表：得分和问题').waitFor()
      await assertAccessible(department, 'a summary to be confirmed')
      await act(department, '确认汇总', (panel) => panel.getByRole('textbox').fill('同意。'))
    })

    it('it sees what the year’s projects scored, kind by kind', async () => {
      const office = await county().desk('performance-officer')
      await goToJob(office, '得分')
      await office.getByText(/^失分最多的是/).waitFor()
      await assertAccessible(office, 'scores')
    })

    it('the summary is published, and anybody reads it beside the reports', async () => {
      const officer = await county().desk('performance-officer')
      await openWork(officer, taskTitle)
      await act(officer, '公开汇总表')
      const reader = await county().reader()
      await reader.goto(`${county().address}/reports`)
      await reader.getByRole('link', { name: `${project.year}年度项目支出绩效自评汇总表` }).click()
      await reader.getByRole('row', { name: project.name }).filter({ hasText: '80' }).waitFor()
      await reader.getByText('另有 2 个项目').waitFor()
      await assertAccessible(reader, 'portal, a summary')
    })
  })

  describe('the office watches a project', () => {
    it('it issues the monitoring, and the clerk says what is expected of the year', async () => {
      const officer = await county().desk('performance-officer')
      await goToJob(officer, '绩效监控')
      await assertAccessible(officer, 'monitorings')
      await beginNew(officer, '下达监控')
      await choose(officer, '项目', project.name)
      await officer.getByLabel('从一月看到几月').fill('7')
      await officer.getByRole('button', { name: '提交' }).click()
      await officer.getByRole('heading', { level: 1, name: monitoringTitle }).waitFor()
      const clerk = await county().desk('clerk')
      await openWork(clerk, monitoringTitle)
      await act(clerk, '填报', fillInOutlook)
      await assertAccessible(clerk, 'a monitoring filled in')
      await act(clerk, '上报')
    })

    it('the department passes it, and it is with the office again', async () => {
      const department = await county().desk('department-reviewer')
      await openWork(department, monitoringTitle)
      await act(department, '审核通过')
      const officer = await county().desk('performance-officer')
      await openWork(officer, monitoringTitle)
      await assertAccessible(officer, 'a monitoring that was passed')
    })
  })
}

const likelihood = '完成目标可能性（可不填）'

async function fillInOutlook(panel: Locator): Promise<void> {
  await panel.getByLabel('全年预计执行数').fill('190,000')
  const lines = panel.getByRole('listitem', { name: /^第 \d+ 行$/ })
  for (const line of await lines.all()) {
    await line.getByLabel('全年预计完成').fill('达到指标值')
    await choose(line, likelihood, '确定能')
  }
  const first = lines.first()
  await choose(first, likelihood, '有可能')
  await first.getByRole('checkbox', { name: '硬件条件保障' }).check()
  await first.getByLabel('原因说明').fill('两块屏到货晚。')
}
