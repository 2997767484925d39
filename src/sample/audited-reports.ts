import { addDays, type DateText } from '#kernel/dates.ts'
import type { SampleReport } from './sample-papers.ts'
import { step, weekdaysAfter, type Step } from './stage.ts'

/** Reports that people of the sample had audited lately: one in which much is wrong, one that is right, a short one. */
export function auditSteps(today: DateText): readonly Step[] {
  return audited.map(({ report, by, daysAgo, time }) =>
    step(weekdaysAfter(addDays(today, -daysAgo), 1), time, async ({ desk, sendReport }, at) => {
      const { fileId, content } = await sendReport(report, by, at)
      await desk.create('report-audits', { fileId }, { by, at, content })
    }),
  )
}

const yearInService: SampleReport = {
  title: '政务服务中心2023年工作总结（样例）',
  text: `政务服务中心2023年工作总结（样例）
一、事项和办件
全年梳理公布政务服务事项872项，其中可以网上办理821项，网上可办率95.47%；最多跑一次860项，一件事一次办46件。全年受理办件21480件，按期办结21352件，按期办结率99.40%。
二、证照和数据
签发电子证照64种、12850张。编制数据目录920条，上线890条，上线率96.74%；向社会开放851条，开放率92.50%。新接入便民应用14个，其中查询类9个、办理类6个。
三、网站和信箱
审核发布稿件4980条，2023年249个工作日平均每天20.0条。答复书记、县长信箱183件，办结率100%。
四、资金
四个项目支出80万元、15万元、60万元、30万元，合计195万元。其中中心建设奖补80万元，支持隆盛、象山、天保、卓简井镇、蓬莱、金元、回马等7个镇，平均每个镇11.34万元。
五、评价
群众满意率98%，自评100分，存在的问题：无。
`,
}

const network: SampleReport = {
  title: '电子政务外网运行情况说明（样例）',
  text: `电子政务外网运行情况说明（样例）
一、接入情况
全县接入单位126个，其中县级部门58个、镇（街道）11个、村（社区）57个。全年新接入18个，比上年增加6个，增长50%。
二、资金情况
年初预算15万元，支出12.6万元，结余2.4万元，预算执行率84%。
三、运行情况
全年受理故障报修96件，已修复93件，修复率96.88%。
`,
}

const monthly: SampleReport = {
  title: '便民服务中心建设进度通报（样例）',
  text: `便民服务中心建设进度通报（样例）
截至10月底，列入计划的便民服务中心12个，已开工9个，开工率75%；已完工6个，完工率60%。计划投资240万元，完成投资156万元，占65%。
`,
}

const audited = [
  { report: monthly, by: 'clerk-services', daysAgo: 9, time: '16:05' },
  { report: network, by: 'section-head', daysAgo: 6, time: '09:40' },
  { report: yearInService, by: 'clerk', daysAgo: 4, time: '10:12' },
] as const
