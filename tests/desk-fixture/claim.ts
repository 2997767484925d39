import type { AvailableAction, Hand, RecordFace } from '#kernel/face.ts'
import type { Language } from '#kernel/label.ts'
import { papers } from './papers.ts'
import { executionRate, remaining } from './figures.ts'

export interface ClaimState {
  readonly version: number
  readonly signed: boolean
  readonly reason: string
}

/** The final payment of an intrusion prevention system: edited after it was signed, so one seal is void. */
export function claimFace(language: Language, state: ClaimState): RecordFace {
  const zh = language === 'zh'
  return {
    kind: 'claim',
    collection: 'claims',
    kindLabel: zh ? '报账单' : 'Claim',
    id: 'bx-0311',
    version: state.version,
    number: 'BX-0311',
    title: '入侵防御系统尾款',
    state: 'signing',
    stateLabel: zh ? '会签中' : 'Being signed',
    tone: 'waiting',
    waitsForYou: state.signed ? null : zh ? '等您重新签字' : 'Waits for your new signature',
    dueOn: '2023-11-21',
    checks: [],
    facts: [
      {
        label: zh ? '金额' : 'Amount',
        main: true,
        value: { type: 'amount', fen: 3_040_000, capitals: '叁万零肆佰元整' },
      },
      {
        label: zh ? '事由' : 'Reason',
        value: {
          type: 'changed',
          before: '采购入侵防御设备',
          after: state.reason,
          by: zh ? '经办人' : 'handler',
          at: '2023-11-21T01:05:00Z',
        },
      },
      {
        label: zh ? '项目' : 'Project',
        value: { type: 'record', collection: 'projects', id: 'p-2', text: '电子政务外网升级改造' },
      },
      {
        label: zh ? '支出分类' : 'Category',
        value: { type: 'text', text: '31007 信息网络及软件购置更新', written: true },
      },
      {
        label: zh ? '收款方' : 'Payee',
        value: { type: 'text', text: '样例供应商甲，账号尾号 0042', written: true },
      },
      { label: zh ? '开票日期' : 'Invoiced', value: { type: 'date', date: '2023-11-16' } },
      {
        label: zh ? '执行率' : 'Execution',
        value: { type: 'figure', figure: executionRate(language) },
      },
      {
        label: zh ? '付后还剩' : 'Left after',
        value: { type: 'figure', figure: remaining(language) },
      },
      {
        label: zh ? '依据的 4 笔支付' : 'The 4 payments behind it',
        value: {
          type: 'table',
          columns: [
            { label: zh ? '支付' : 'Payment' },
            { label: zh ? '元' : 'yuan', numeric: true },
          ],
          rows: [
            ['下一代防火墙', 5_200_000],
            ['日志审计', 2_800_000],
            ['终端安全', 1_960_000],
            ['二级等保测评', 2_000_000],
          ].map(([text, fen]) => [
            { type: 'text', text: String(text), written: true },
            { type: 'amount', fen: Number(fen) },
          ]),
          total: [
            { type: 'text', text: zh ? '合计' : 'Total' },
            { type: 'amount', fen: 11_960_000 },
          ],
        },
      },
    ],
    papers: papers(zh),
    hands: hands(zh, state.signed),
    actions: state.signed ? [] : actions(zh, state),
    beginnings: [],
    notYet: state.signed
      ? zh
        ? '您签过了，现在等会计。'
        : 'You have signed; the accountant is next.'
      : null,
  }
}

function hands(zh: boolean, signed: boolean): readonly Hand[] {
  const base = { person: null, actingFor: null, at: null, note: null, digest: null }
  return [
    {
      ...base,
      state: 'signed',
      seal: '经办',
      post: zh ? '经办人' : 'Handler',
      at: '2023-11-21T01:05:00Z',
      answersFor: zh ? '事情真实，票据真实' : 'the matter and the papers are real',
      digest: 'a41c09d27be290c4',
    },
    signed
      ? {
          ...base,
          state: 'signed',
          seal: '股室',
          post: zh ? '股室负责人，就是您' : 'Section head, you',
          at: '2023-11-21T01:30:00Z',
          answersFor: zh ? '这件事该办、办了' : 'it was due, and was done',
        }
      : {
          ...base,
          state: 'void',
          seal: '股室',
          post: zh ? '股室负责人，就是您' : 'Section head, you',
          at: '2023-11-17T07:20:00Z',
          note: zh
            ? '您签的事由后来改了，要重新签'
            : 'The reason you signed was edited; sign again',
          answersFor: zh ? '这件事该办、办了' : 'it was due, and was done',
        },
    {
      ...base,
      state: 'signed',
      seal: '会计',
      post: zh ? '会计' : 'Accountant',
      at: '2023-11-20T02:41:00Z',
      note: zh ? '没有受影响' : 'Not touched by the edit',
      answersFor: zh
        ? '分类、标准、金额、票据、附件、收款方'
        : 'class, standards, amounts, papers, attachments and payee',
    },
    {
      ...base,
      state: 'next',
      seal: '分管',
      post: zh ? '分管领导' : 'Leader in charge',
      answersFor: zh ? '事项真实' : 'the matter is real',
    },
    {
      ...base,
      state: 'next',
      seal: '财务',
      post: zh ? '分管财务领导' : 'Finance leader',
      answersFor: zh ? '程序完备，总体合规' : 'the procedure is complete',
    },
  ]
}

function actions(zh: boolean, state: ClaimState): readonly AvailableAction[] {
  return [
    {
      name: 'return',
      label: zh ? '退回经办人' : 'Return to handler',
      likely: false,
      grave: false,
      form: {
        type: 'object',
        required: ['why'],
        properties: {
          why: {
            type: 'string',
            title: zh ? '退回的原因' : 'Why',
            description: zh ? '经办人会看到' : 'The handler will see it',
            minLength: 4,
            maxLength: 300,
          },
        },
      },
      values: null,
      signature: null,
    },
    {
      name: 'sign',
      label: zh ? '核对后重新签字' : 'Check and sign again',
      likely: true,
      grave: false,
      form: null,
      values: null,
      signature: {
        statement: '我已核对，这件事该办，也办了，我对此负责。',
        facts: [
          {
            label: zh ? '事由' : 'Reason',
            value: { type: 'text', text: state.reason, written: true },
          },
          {
            label: zh ? '金额' : 'Amount',
            value: { type: 'amount', fen: 3_040_000, capitals: '叁万零肆佰元整' },
          },
          {
            label: zh ? '执行率' : 'Execution',
            value: { type: 'figure', figure: executionRate(zh ? 'zh' : 'en') },
          },
        ],
        digest: `7be290c4d5${String(state.version).padStart(6, '0')}`,
      },
    },
    {
      name: 'refuse',
      label: zh ? '不同意' : 'Refuse',
      likely: false,
      grave: true,
      form: {
        type: 'object',
        required: ['why'],
        properties: { why: { type: 'string', title: zh ? '理由' : 'Reason', maxLength: 300 } },
      },
      values: null,
      signature: null,
    },
  ]
}
