import type { ListRow } from '#kernel/face.ts'
import { label, say, type Language } from '#kernel/label.ts'

export const workCounts = { work: 37, review: 9, claims: 4, evaluations: 1, publish: 6, letters: 2 }

const rows = [
  [
    'service-item',
    'SX-1187',
    '复核事项变更',
    '就医关系转移',
    '部门 11月13日提交，承诺 5 个工作日',
    '事项编制员',
    -1,
    1,
    null,
  ],
  [
    'warning',
    'JC-0092',
    '处置黄牌',
    '个体工商户变更登记',
    '到期前一天还没有审查，要写说明',
    '效能监察岗',
    -1,
    1,
    '逾期 3 小时',
  ],
  [
    'claim',
    'BX-0311',
    '重新签字',
    '入侵防御系统尾款',
    '经办人改了事由，您原来的签字作废',
    '经办人',
    0,
    0.93,
    '今天 12:00',
  ],
  [
    'case',
    'BJ-004127',
    '审查',
    '公共场所卫生许可，样例理发店',
    '受理后第 5 个工作日，今天要决定',
    '综合窗口01',
    0,
    0.9,
    '今天 17:00',
  ],
  [
    'case',
    'BJ-004131',
    '审查',
    '公共场所卫生许可，样例宾馆',
    '受理后第 5 个工作日，今天要决定',
    '综合窗口03',
    0,
    0.9,
    null,
  ],
  [
    'article',
    'GJ-2210',
    '二审稿件',
    '回马镇中心启用',
    '一审一校已过，明天上午发布',
    '信息员',
    0,
    0.84,
    null,
  ],
  [
    'letter',
    'XJ-0151',
    '拟回信',
    '小区门口公交站牌',
    '群众 11月14日来信，5 个工作日内答复',
    '信箱管理岗',
    0,
    0.81,
    null,
  ],
  [
    'case',
    'BJ-004098',
    '核对补正',
    '食品经营许可，样例面馆',
    '补正材料昨天交来，第 4 日前要答复',
    '综合窗口02',
    1,
    0.75,
    null,
  ],
  [
    'claim',
    'BX-0314',
    '审核报账',
    '等保测评差旅',
    '经办人已签，金额 1,260.00 元',
    '经办人',
    2,
    0.6,
    null,
  ],
  [
    'evaluation',
    'ZP-0007',
    '写偏差原因',
    '便民服务中心建设奖补',
    '按期完成率没有到指标值',
    '绩效办',
    2,
    0.59,
    null,
  ],
  [
    'evidence',
    'ZJ-0043',
    '签证据',
    '卓筒井镇中心验收',
    '镇里上传了验收单和照片 6 张',
    '项目经办人',
    2,
    0.56,
    null,
  ],
  [
    'data-request',
    'GX-0019',
    '答复共享申请',
    '城镇低保名单',
    '民政窗口申请，10 个工作日内答复',
    '数据管理岗',
    3,
    0.44,
    null,
  ],
] as const

const collections: Readonly<Record<string, string>> = { evidence: 'evidence' }

const dues = [
  ['late', label('逾期', 'Late'), 2],
  ['today', label('今天', 'Today'), 5],
  ['3d', label('三天内', 'In 3 days'), 11],
  ['later', label('以后', 'Later'), 19],
] as const

const kinds = [
  ['case', label('办件', 'Cases'), 16],
  ['claim', label('报账', 'Claims'), 9],
  ['evaluation', label('自评', 'Evaluations'), 5],
  ['article', label('稿件', 'Articles'), 7],
] as const

/** My work as the product will send it; the sample's reasons stay Chinese. */
export function workFace(
  language: Language,
  query: Readonly<Record<string, string>>,
  isEmpty: boolean,
): object {
  const asked = query['q'] ?? ''
  const shown = isEmpty ? [] : rows.filter((row) => row.join(' ').includes(asked))
  return {
    rows: shown.map(([kind, number, todo, title, reason, from, daysLeft, usedShare, dueText]) => ({
      kind,
      collection: collections[kind] ?? `${kind}s`,
      kindLabel: kind,
      id: number.toLowerCase(),
      number,
      title,
      todo,
      reason,
      from,
      dueOn: '2023-11-21',
      daysLeft,
      usedShare,
      ...(dueText === null || language === 'en' ? {} : { dueText }),
    })),
    count: isEmpty ? 0 : asked === '' ? 37 : shown.length,
    next: asked === '' && !isEmpty ? 'after-12' : null,
    dues: isEmpty
      ? []
      : dues.map(([due, words, count]) => ({ due, label: say(words, language), count })),
    kinds: isEmpty
      ? []
      : kinds.map(([kind, words, count]) => ({ kind, label: say(words, language), count })),
  }
}

const claims = [
  ['BX-0311', '入侵防御系统尾款', '电子政务外网升级改造', 3_040_000, '会签中', '2023-11-16'],
  ['BX-0264', '二级等保测评', '电子政务外网升级改造', 2_000_000, '已支付', '2023-10-09'],
  ['BX-0207', '终端安全', '电子政务外网升级改造', 1_960_000, '已支付', '2023-08-22'],
  ['BX-0163', '日志审计', '电子政务外网升级改造', 2_800_000, '已支付', '2023-06-30'],
  ['BX-0118', '下一代防火墙', '电子政务外网升级改造', 5_200_000, '已支付', '2023-05-12'],
] as const

/** The claims as a generic list, with one filter and two orders. */
export function claimList(language: Language, query: Readonly<Record<string, string>>): object {
  const zh = language === 'zh'
  const wanted = query['state'] === 'paid' ? '已支付' : query['state'] === 'signing' ? '会签中' : ''
  const shown = claims.filter(
    (claim) => claim[4].includes(wanted) && claim.join(' ').includes(query['q'] ?? ''),
  )
  const sorted = [...shown].sort((one, other) =>
    query['sort'] === 'amount' ? one[3] - other[3] : other[3] - one[3],
  )
  return {
    title: zh ? '报账' : 'Claims',
    newLabel: zh ? '填报账单' : 'New claim',
    filters: [
      {
        name: 'state',
        label: zh ? '状态' : 'State',
        choices: [
          { value: 'signing', label: zh ? '会签中' : 'Being signed' },
          { value: 'paid', label: zh ? '已支付' : 'Paid' },
        ],
      },
      { name: 'from', label: zh ? '起' : 'From', choices: null },
    ],
    exports: ['xlsx', 'csv'],
    ...(sorted.length === 0
      ? {
          hiding: [
            { name: 'q', count: 5 },
            ...(wanted === '' ? [] : [{ name: 'state', count: 0 }]),
          ],
        }
      : {}),
    columns: [
      { name: 'title', label: zh ? '事由' : 'Reason' },
      { name: 'number', label: zh ? '编号' : 'Number' },
      { name: 'project', label: zh ? '项目' : 'Project' },
      { name: 'amount', label: zh ? '金额（元）' : 'Amount (yuan)', numeric: true, sortable: true },
      { name: 'state', label: zh ? '状态' : 'State' },
      { name: 'date', label: zh ? '开票日期' : 'Invoiced', sortable: true },
    ],
    rows: sorted.map(([number, title, project, fen, stateLabel, date]): ListRow => ({
      collection: 'claims',
      id: number.toLowerCase(),
      cells: [
        { type: 'text', text: title, written: true },
        { type: 'text', text: number },
        { type: 'record', collection: 'projects', id: 'p-2', text: project },
        { type: 'amount', fen },
        { type: 'text', text: stateLabel },
        { type: 'date', date },
      ],
    })),
    next: null,
    count: sorted.length,
  }
}
