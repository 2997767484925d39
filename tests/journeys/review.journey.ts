import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { act, assertAccessible, openWork, type County } from './journey.ts'
import { evaluationTitle, project } from './story.ts'

/** Point 4: unit, department, finance; once returned; final, read-only and published. */
export function reviewEvaluation(county: () => County): void {
  describe('an evaluation is reviewed and published', () => {
    it('the clerk submits it, and the department returns it with an opinion', async () => {
      const clerk = await county().desk('clerk')
      await openWork(clerk, evaluationTitle)
      await clerk.getByRole('link', { name: '填报' }).click()
      await handIn(county())
      const department = await county().desk('department-reviewer')
      await openWork(department, evaluationTitle)
      await assertAccessible(department, 'an evaluation to be reviewed')
      await act(department, '开始复核')
      await act(department, '部门退回', (panel) =>
        panel.getByRole('textbox').fill('请写明存在的问题。'),
      )
    })

    it('the clerk mends it and the department passes it on to finance', async () => {
      const clerk = await county().desk('clerk')
      await openWork(clerk, evaluationTitle)
      await clerk.getByRole('link', { name: '按意见修改' }).click()
      await clerk.getByRole('heading', { name: '退回的意见' }).waitFor()
      await clerk.getByText('请写明存在的问题。').waitFor()
      await clerk.getByLabel('存在问题').fill('侧门的引导屏没有按时装好。')
      await clerk.getByLabel('改进措施（可不填）').fill('下年一季度装齐，并把墙体改造排在前面。')
      await handIn(county())
      const department = await county().desk('department-reviewer')
      await openWork(department, evaluationTitle)
      await act(department, '开始复核')
      await act(department, '复核通过', async (panel) => {
        await panel.getByLabel('主管部门评分').fill('94')
        await panel.getByLabel('结果应用建议').fill('效果较好，建议下年继续安排。')
      })
    })

    it('finance makes it final, and nobody can change it any more', async () => {
      const finance = await county().desk('finance-reviewer')
      await openWork(finance, evaluationTitle)
      await act(finance, '终审', (panel) => panel.getByRole('textbox').fill('同意自评结果。'))
      await finance.getByText('已终审').first().waitFor()
      await assertAccessible(finance, 'a final evaluation')
      const clerk = await county().desk('clerk')
      await clerk.goto(`${finance.url()}/fill`)
      await clerk.getByText('这份自评现在不用填').waitFor()
      await assertAccessible(clerk, 'nothing to fill in')
    })

    it('it is published, and anybody reads it on the portal', async () => {
      const officer = await county().desk('performance-officer')
      await openWork(officer, evaluationTitle)
      await act(officer, '公开')
      const reader = await county().reader()
      await reader.goto(county().address)
      await assertAccessible(reader, 'portal, home')
      await reader.getByRole('link', { name: '绩效报告' }).first().click()
      await assertAccessible(reader, 'portal, reports')
      await reader.getByRole('searchbox').fill(project.name)
      await reader.getByRole('button', { name: '查找' }).click()
      await assertAccessible(reader, 'portal, reports found')
      await reader.getByRole('link', { name: project.name }).click()
      await reader.getByRole('heading', { level: 1, name: project.name }).waitFor()
      await assertAccessible(reader, 'portal, a report')
      assert.ok(await reader.getByText('84.00%').first().isVisible())
    })
  })
}

async function handIn(county: County): Promise<void> {
  const clerk = await county.desk('clerk')
  await clerk.getByRole('button', { name: '上报' }).click()
  await clerk.getByRole('button', { name: '确定上报' }).click()
  await clerk.getByText('单位已报').first().waitFor()
}
