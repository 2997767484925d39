import type { FactValue, RecordFace } from '#kernel/face.ts'
import type { Language } from '#kernel/label.ts'
import { aFigure } from './figures.ts'

type Cell = Exclude<FactValue, { readonly type: 'table' }>

const text = (words: string): Cell => ({ type: 'text', text: words })

/** A self-evaluation without papers: its table of indicators takes the width. */
export function evaluationFace(language: Language): RecordFace {
  const zh = language === 'zh'
  const actual = (code: string, words: string): Cell => ({
    type: 'figure',
    figure: aFigure(language, {
      code,
      text: words,
      label: words,
      definition: zh ? '按登记数算' : 'Counted from the registers',
    }),
  })
  const rows: readonly (readonly Cell[])[] = [
    [
      text('预算执行率'),
      text('＝100%'),
      actual('a', '100.00%'),
      text('10'),
      text('10.00'),
      text(''),
    ],
    [
      text('启用便民服务中心'),
      text('＝7 个'),
      actual('b', '7'),
      text('10'),
      text('10.00'),
      text(''),
    ],
    [
      text('按期完成率'),
      text('＝100%'),
      actual('c', '85.71%'),
      text('10'),
      text('8.57'),
      text('象山镇 12月9日验收，晚 9 天'),
    ],
    [
      text('就近办率'),
      text('≥60%'),
      actual('d', '54.30%'),
      text('12'),
      text('10.86'),
      text('4 个镇没到 60%'),
    ],
    [
      text('群众满意率'),
      text('≥95%'),
      {
        type: 'unsourced',
        text: '98%',
        why: zh ? '手工填的，没有记录' : 'Typed by hand, no record',
      },
      text('10'),
      text('—'),
      text('暂不计分'),
    ],
  ]
  return {
    kind: 'evaluation',
    collection: 'evaluations',
    kindLabel: zh ? '自评' : 'Evaluation',
    id: 'zp-0007',
    version: 5,
    number: 'ZP-0007',
    title: '镇（街道）便民服务中心建设奖补，2023 年度自评',
    state: 'drafting',
    stateLabel: zh ? '起草中' : 'Draft',
    tone: 'plain',
    waitsForYou: null,
    dueOn: '2024-01-31',
    checks: [
      {
        result: 'contradicts',
        sum: [
          { label: zh ? '在本镇办结' : 'Done in the town', value: '7602' },
          { label: zh ? '居民办件' : 'Residents’ cases', value: '÷ 14000' },
          { label: zh ? '重算' : 'Again', value: '54.30%' },
        ],
        sentence: zh
          ? '文中写就近办率 64.30%，按 7602 ÷ 14000 算是 54.30%，多写 10.00 个百分点'
          : 'The text says 64.30%; 7602 ÷ 14000 is 54.30%: 10.00 points too many',
      },
      {
        result: 'look',
        sentence: zh ? '群众满意率 98% 没有来源' : 'The satisfaction of 98% has no source',
      },
    ],
    facts: [
      { label: zh ? '预算' : 'Budget', value: { type: 'amount', fen: 80_000_000 } },
      {
        label: zh ? '指标' : 'Indicators',
        value: {
          type: 'table',
          columns: [
            { label: zh ? '指标' : 'Indicator' },
            { label: zh ? '指标值' : 'Target', numeric: true },
            { label: zh ? '完成值' : 'Actual', numeric: true },
            { label: zh ? '权重' : 'Weight', numeric: true },
            { label: zh ? '得分' : 'Score', numeric: true },
            { label: zh ? '没有得满分的原因' : 'Why not the full score' },
          ],
          rows,
          total: [
            text(zh ? '合计' : 'Total'),
            text(''),
            text(''),
            text('52'),
            text('39.43'),
            text(''),
          ],
        },
      },
    ],
    papers: [],
    hands: [
      {
        state: 'signed',
        seal: '起草',
        post: zh ? '绩效员' : 'Drafter',
        person: null,
        actingFor: null,
        at: '2024-01-12T02:00:00Z',
        answersFor: zh ? '数字有出处' : 'the figures have sources',
        note: null,
        digest: null,
      },
      {
        state: 'next',
        seal: '审核',
        post: zh ? '绩效办' : 'Performance group',
        person: null,
        actingFor: null,
        at: null,
        answersFor: zh ? '口径和得分' : 'definitions and scores',
        note: null,
        digest: null,
      },
    ],
    actions: [
      {
        name: 'write',
        label: zh ? '改文字' : 'Edit the text',
        likely: true,
        grave: false,
        form: narrativeForm(zh),
        values: { narrative: '全年居民办件 {{cases.residents}} 件，就近办率 64.30%。' },
        signature: null,
      },
    ],
    beginnings: [],
    notYet: zh ? '这两处处理完，才能送审' : 'Both must be settled before it can be submitted',
  }
}

function narrativeForm(zh: boolean): Record<string, unknown> {
  return {
    type: 'object',
    required: ['narrative'],
    properties: {
      narrative: {
        type: 'string',
        title: zh ? '项目结果' : 'Results',
        maxLength: 3000,
        'x-widget': 'narrative',
        'x-figures': [
          { name: 'cases.residents', label: zh ? '居民办件' : 'Residents’ cases', text: '14000' },
          { name: 'cases.near', label: zh ? '就近办率' : 'Done nearby', text: '54.30%' },
          {
            name: 'queue.wait',
            label: zh ? '平均等待' : 'Average wait',
            text: zh ? '12.4 分钟' : '12.4 minutes',
          },
        ],
      },
    },
  }
}

/** A record with neither papers nor hands. */
export function noticeFace(language: Language): RecordFace {
  const { facts: _facts, ...rest } = evaluationFace(language)
  return {
    ...rest,
    kind: 'article',
    collection: 'articles',
    id: 'gj-2210',
    number: 'GJ-2210',
    title: '回马镇中心启用',
    checks: [],
    facts: [
      {
        label: language === 'zh' ? '正文' : 'Text',
        value: { type: 'text', text: '样例正文。', written: true },
      },
    ],
    hands: [],
    actions: [],
    beginnings: [],
    notYet: null,
  }
}
