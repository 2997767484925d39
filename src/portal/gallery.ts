import type { Hand } from '#kernel/face.ts'
import { label } from '#kernel/label.ts'
import type { FieldProblem } from '#kernel/refusal.ts'
import { factsOfScores } from '#platform/documents/chart-facts.ts'
import { band } from '#platform/page/band.ts'
import { chart } from '#platform/page/chart.ts'
import { figure, openedFigure, unsourced } from '#platform/page/figure.ts'
import { errorSummary, searchForm, selectField, textField } from '#platform/page/forms.ts'
import { chainOfHands, steps } from '#platform/page/hands.ts'
import { html, type Html } from '#platform/page/html.ts'
import {
  definePage,
  type HomeQuestion,
  type HomeSection,
  type PortalParts,
  type PageReader,
} from '#platform/page/portal-page.ts'
import { findings, stateWord } from '#platform/page/states.ts'
import { pager, table } from '#platform/page/tables.ts'
import { Portal, type PortalOptions } from './portal.ts'
import type { Site } from './site.ts'

/**
 * Every component once, for the tests, the accessibility check and whoever wants to look.
 * No running county has this page.
 */
export const galleryPage = definePage({
  path: '/gallery',
  title: label('部件', 'Components'),
  unlisted: true,
  render: (reader) => ({
    lead: reader.say(label('每个部件在这里出现一次。', 'Each component appears here once.')),
    body: [
      band({ id: 'errors', title: reader.say(label('填表', 'Form')), body: form(reader) }),
      band({ id: 'figures', title: reader.say(label('数字', 'Figures')), body: figures(reader) }),
      band({
        id: 'chart',
        title: reader.say(label('图', 'Chart')),
        body: chart(reader, scores, 'scores'),
      }),
      band({ id: 'list', title: reader.say(label('列表', 'List')), body: list(reader) }),
      band({
        id: 'hands',
        title: reader.say(label('经手', 'Hands')),
        body: chainOfHands(reader, hands),
      }),
      band({ id: 'steps', title: reader.say(label('步骤', 'Steps')), body: steps(stepList) }),
      band({ id: 'states', title: reader.say(label('状态', 'States')), body: states(reader) }),
    ],
  }),
})

const problems: readonly FieldProblem[] = [
  { path: '/town', sentence: label('选一个镇（街道）', 'Choose a town') },
  { path: '/address', sentence: label('地址要写到门牌号', 'Give the street number too') },
]

function form(reader: PageReader): Html {
  return html`${errorSummary(reader, problems)}
<form method="get" action="${reader.address('/gallery')}" novalidate>
${selectField(reader, {
  path: '/town',
  label: reader.say(label('镇（街道）', 'Town')),
  required: true,
  problems,
  options: [{ value: 'yanjing', words: reader.written('盐井街道') }],
})}
${textField(reader, {
  path: '/address',
  label: reader.say(label('详细地址', 'Address')),
  hint: reader.say(label('例如：新城路 18 号 1 楼', 'For example: 18 Xincheng Road, 1st floor')),
  value: '新城路',
  required: true,
  problems,
})}
<p class="actions"><button class="button" type="submit">${reader.say(label('下一步', 'Next'))}</button>
<button class="button button-quiet" type="submit" name="then" value="later">${reader.say(label('存起来，以后再填', 'Save for later'))}</button></p>
</form>`
}

function figures(reader: PageReader): Html {
  return html`<dl class="figures">
<div><dt>${reader.say(label('四个完工项目的支出', 'Spent on four finished projects'))}</dt><dd>${figure(reader, { text: '185.00 万元', href: '#opened', sourceNumber: 1 })}</dd></div>
<div><dt>${reader.say(label('平均得分', 'Average score'))}</dt><dd>${figure(reader, { text: '94.19', href: '#opened', sourceNumber: 2 })}</dd></div>
<div><dt>${reader.say(label('群众满意率', 'Satisfaction'))}</dt><dd>${unsourced(reader, '98%')}</dd></div>
</dl>
<div id="opened">${openedFigure(reader, {
    code: 'budget.paid',
    text: '185.00 万元',
    label: reader.say(label('项目支出', 'Project spending')),
    definition: reader.say(label('已经支付的报销单合计', 'Sum of the claims paid')),
    period: '2023',
    asOf: '2023-12-31',
    provisional: true,
    recordCount: 42,
    recordsHref: '#figures',
  })}</div>`
}

const scores = factsOfScores({
  title: '100分中得94.19分，失分在效益指标',
  rows: [
    { label: '预算执行', score: 9.94, weight: 10, text: '9.94 / 10' },
    { label: '产出指标', score: 50, weight: 50, text: '50.00 / 50' },
    { label: '效益指标', score: 24.25, weight: 30, text: '24.25 / 30' },
  ],
})

function list(reader: PageReader): Html {
  const paid = (text: string): Html => figure(reader, { text, href: '#opened' })
  return html`${searchForm(reader, {
    path: '/gallery',
    field: 'q',
    question: label('查哪个项目', 'Which project'),
    hint: label('写项目名称里的几个字', 'A few characters of its name'),
    value: '中心',
  })}
${table({
  caption: reader.say(label('2023 年度绩效自评报告', 'Self-evaluation reports, 2023')),
  columns: [
    { label: reader.say(label('2023 年度绩效自评报告', 'Self-evaluation report, 2023')) },
    { label: reader.say(label('预算（万元）', 'Budget (10 000 yuan)')), numeric: true },
    { label: reader.say(label('支出（万元）', 'Spent (10 000 yuan)')), numeric: true },
    { label: reader.say(label('等级', 'Grade')), numeric: true },
  ],
  rows: [
    [
      html`<a href="#list">${reader.written('镇（街道）便民服务中心建设奖补')}</a>`,
      '80.00',
      paid('80.00'),
      reader.written('优'),
    ],
    [
      html`<a href="#list">${reader.written('电子政务外网升级改造')}</a>`,
      '15.00',
      paid('15.00'),
      reader.written('优'),
    ],
    [
      html`<a href="#list">${reader.written('综合窗口“省内通办”试点')}</a>`,
      '30.00',
      paid('30.00'),
      reader.written('良'),
    ],
  ],
  total: [reader.say(label('合计', 'Total')), '125.00', paid('125.00'), ''],
})}
${pager(reader, { path: '/gallery', query: { q: '中心' }, isFirst: false, next: 'c2' })}`
}

const hand = { actingFor: null, note: null, digest: null, at: null, person: null } as const
const hands: readonly Hand[] = [
  {
    ...hand,
    state: 'signed',
    seal: '经办',
    post: '经办人',
    at: '2023-11-02T01:12:00Z',
    answersFor: '事情真的办了，票据是真的',
    digest: '9c1f07aa52e0bb14aa',
  },
  {
    ...hand,
    state: 'void',
    seal: '股室',
    post: '股室负责人',
    at: '2023-11-02T03:40:00Z',
    answersFor: '这笔钱该花',
    note: '金额改过，原来的签章作废',
  },
  { ...hand, state: 'mine', seal: '会计', post: '会计', answersFor: '科目和标准都对' },
  {
    ...hand,
    state: 'next',
    seal: '分管',
    post: '分管领导',
    answersFor: '同意支付',
    actingFor: null,
  },
]

const stepList = [
  { title: '您在网上填', words: '填到一半可以存起来，哪天接着填都行。' },
  { title: '窗口看材料，齐了当场受理', words: '不齐的，一次告诉您全部要补什么。' },
  { title: '您拿到证' },
]

function states(reader: PageReader): Html {
  return html`<ul class="lines">
<li>${stateWord('done', reader.say(label('已办结', 'Done')))}</li>
<li>${stateWord('waiting', reader.say(label('等材料', 'Waiting for papers')))}</li>
<li>${stateWord('look', reader.say(label('请看一下', 'Look')))}</li>
<li>${stateWord('late', reader.say(label('超期 2 天', '2 days overdue')))}</li>
<li>${stateWord('wrong', reader.say(label('不予受理', 'Refused')))}</li>
<li>${stateWord('stopped', reader.say(label('已停用', 'Stopped')))}</li>
</ul>
${findings(reader, [
  { result: 'follows', sentence: '80.00 ÷ 80.00 = 100.00%' },
  { result: 'contradicts', sentence: '7602 ÷ 14000 = 54.30%，写的是 60%' },
  { result: 'look', sentence: '满意率 98% 没有来源' },
])}`
}

const question: HomeQuestion = {
  question: label('想看哪笔钱办了什么事？', 'What did which money do?'),
  hint: label('写项目名称里的几个字就行，例如：', 'A few words of the project, for example:'),
  path: '/gallery',
  field: 'q',
  examples: [label('便民服务中心', '便民服务中心'), label('政务外网', '政务外网')],
}

const spent: HomeSection = {
  order: 10,
  render: (reader) =>
    band({
      id: 'spent',
      title: reader.say(label('做了什么，花了多少', 'What was done, what it cost')),
      body: html`<div class="stack">${figures(reader)}</div>`,
    }),
}

const nothingToShow: HomeSection = { order: 5, render: () => null }

export const aModule: PortalParts = {
  pages: [galleryPage],
  homeQuestion: question,
  homeSections: [spent, nothingToShow],
}

/** A site with everything set that a sample may set. */
export function aSite(changes: Partial<Site> = {}): Site {
  return {
    name: label('大英县政务服务', 'Daying County Government Services'),
    description: label(
      '在这里办事，也在这里看钱花在哪里、办成了什么。',
      'Get things done here, and see where the money went and what it did.',
    ),
    publicUrl: 'https://sample.example',
    isSample: true,
    sponsor: label('大英县行政审批局', 'Daying County Administrative Approval Bureau'),
    contacts: [
      { purpose: label('咨询', 'Questions'), telephone: '0825-0000101' },
      { purpose: label('投诉', 'Complaints'), telephone: '0825-0000102' },
    ],
    ...changes,
  }
}

/** A portal as a module would fill it. */
export function aPortal(changes: Partial<PortalOptions> = {}): Portal {
  const site = aSite()
  return new Portal({
    site: () => site,
    parts: [aModule],
    readReceipts: (cursor) =>
      Promise.resolve({
        receipts: [418, 417, 416].map((number) => ({
          number,
          digest: `${String(number)}9c1f07aa52e0`.padEnd(64, '4b7de1'),
          sealedAt: `2023-12-31T0${String(number - 410)}:05:00Z`,
        })),
        next: cursor === null ? '415' : null,
      }),
    ...changes,
  })
}
