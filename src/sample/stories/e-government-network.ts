import type { ProjectStory } from '../project-story.ts'
import { assessor, networkClaims, networkContracts } from './e-government-contracts.ts'
import { anAcceptance, aPurchase, aSurvey, aWorkRecord } from './evidence.ts'
import { promises } from './indicators.ts'

const keptBy = '政务服务和大数据中心'
const enteredOn = '2024-01-09'
/** 电子政务外网升级改造: firewall, audit, intrusion prevention, endpoint security and the level-2 assessment. */
export const eGovernmentNetwork: ProjectStory = {
  code: '51092322T000000000003',
  name: '电子政务外网升级改造',
  nameEnglish: 'Upgrade of the e-government network',
  year: 2023,
  place: 'centre',
  classCode: '31007',
  sources: [{ source: 'fiscal', yuan: 150_000 }],
  documents: [
    {
      documentKind: 'request',
      number: '大行审〔2022〕45号',
      date: '2022-10-26',
      title: '关于电子政务外网升级改造的请示',
    },
  ],
  plannedOn: '2022-12-06',
  approvedOn: '2022-12-28',
  goal: {
    declaredOn: '2022-12-09',
    approvedOn: '2022-12-21',
    annualGoal: '更新电子政务外网安全设备，通过等级保护二级测评，保障接入单位安全用网。',
    indicators: [
      promises('output.quantity', '采购安全设备和软件', '≥4台（套）', {
        weight: 12,
        from: 'purchase',
      }),
      promises('output.quality', '等级保护二级测评得分', '≥85分', {
        weight: 12,
        from: 'assessment',
      }),
      promises('output.quality', '设备验收合格率', '＝100%', { weight: 8, from: 'acceptance' }),
      promises('output.timeliness', '按期完成率', '＝100%', { weight: 8, from: 'acceptance' }),
      promises('output.output-cost', '设备平均成本', '≤3.2万元', { weight: 10, from: 'purchase' }),
      promises('benefit.social', '网络安全事件', '≤0起', { weight: 10, from: 'work-record' }),
      promises('benefit.social', '接入电子政务外网的单位', '≥60个', {
        weight: 10,
        from: 'work-record',
      }),
      promises('benefit.lasting', '建立网络安全管理制度', '≥5项', {
        weight: 10,
        from: 'work-record',
      }),
      promises('satisfaction.served', '接入单位满意度', '≥90%', { weight: 10, from: 'survey' }),
    ],
  },
  contracts: networkContracts,
  claims: networkClaims,
  evidence: [
    bought('新一代防火墙', 1, 52_000, '2023-05-16'),
    bought('日志审计系统', 1, 26_000, '2023-05-30'),
    bought('入侵防御和终端安全软件', 2, 42_000, '2023-06-09'),
    {
      indicator: 2,
      enteredOn,
      paper: '等级保护二级测评报告',
      content: {
        kind: 'assessment',
        subject: '大英县电子政务外网',
        body: assessor,
        reportNumber: '样例测评2023-0071',
        reportDate: '2023-11-03',
        conclusion: '符合等级保护二级基本要求，存在中低风险，无高风险。',
        score: '81.50',
      },
    },
    anAcceptance(3, {
      what: '安全设备和软件',
      where: '县政务信息机房',
      quantity: 4,
      unit: '台（套）',
      planned: '2023-06-30',
      accepted: '2023-06-21',
      enteredOn,
    }),
    anAcceptance(4, {
      what: '电子政务外网升级改造',
      where: '县政务信息机房',
      quantity: 1,
      unit: '项',
      planned: '2023-11-30',
      accepted: '2023-11-17',
      enteredOn,
    }),
    aPurchase(5, {
      what: '全部安全设备和软件',
      method: 'inquiry',
      quantity: 4,
      unit: '台（套）',
      yuan: 120_000,
      boughtOn: '2023-06-09',
      enteredOn,
    }),
    aWorkRecord(6, {
      what: '网络安全事件',
      year: 2023,
      quantity: '0',
      unit: '起',
      keptBy,
      enteredOn,
    }),
    aWorkRecord(7, {
      what: '接入电子政务外网的单位',
      year: 2023,
      quantity: '62',
      unit: '个',
      keptBy,
      enteredOn,
    }),
    aWorkRecord(8, {
      what: '印发的网络安全管理制度',
      year: 2023,
      quantity: '5',
      unit: '项',
      keptBy,
      enteredOn,
    }),
    aSurvey(9, {
      asked: '电子政务外网接入单位',
      from: '2023-12-05',
      to: '2023-12-12',
      issued: 62,
      returned: 60,
      answers: [38, 17, 3, 2, 0],
      enteredOn,
    }),
  ],
  evaluation: {
    openedOn: '2024-01-15',
    filledOn: '2024-01-22',
    submittedOn: '2024-01-23',
    departmentOn: '2024-01-30',
    returnedByFinance: {
      on: '2024-02-22',
      opinion: '测评得分没有达到年初目标，原因写得太简单，请写清差在哪里、什么时候整改完。',
      mendedOn: '2024-02-27',
    },
    finalOn: '2024-03-05',
    publishedOn: '2024-03-18',
    departmentScore: '98.50',
    suggestion: '设备到位、运行平稳，建议下年安排测评问题整改。',
    reasons: {
      2: { reason: '日志留存和账号管理存在中低风险扣分，正在整改，计划下年复测。' },
    },
    words: {
      goalCompletion: '采购安全设备和软件{{line.01}}，全部验收合格，测评通过二级，得分略低于目标。',
      process: '设备询价采购，到货验收后报账；测评由第三方机构承担；报账经五级签批。',
      conclusion:
        '采购安全设备和软件{{line.01}}，测评得分{{line.02}}，支出{{budget.paid}}，执行率{{budget.execution-rate}}，接入单位满意度{{line.09}}。',
      problems: '等级保护测评得分{{line.02}}，没有达到年初目标，日志留存和账号管理还有薄弱处。',
      improvements: '补齐日志留存，清理长期不用的账号，整改后申请复测。',
    },
  },
}

function bought(what: string, quantity: number, yuan: number, boughtOn: string) {
  return aPurchase(1, {
    what,
    method: 'inquiry',
    quantity,
    unit: '台（套）',
    yuan,
    boughtOn,
    enteredOn,
  })
}
