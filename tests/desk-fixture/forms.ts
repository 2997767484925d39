import type { AvailableAction } from '#kernel/face.ts'
import type { Language } from '#kernel/label.ts'

/** A form that uses every control the desk has. */
export function claimForm(language: Language): Record<string, unknown> {
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  return {
    type: 'object',
    required: ['reason', 'project', 'category', 'spentOn', 'lines', 'payee', 'invoice', 'urgent'],
    properties: {
      reason: {
        type: 'string',
        title: t('事由', 'Reason'),
        description: t('买什么，做什么用', 'What for'),
        minLength: 4,
        maxLength: 60,
      },
      project: {
        title: t('项目', 'Project'),
        oneOf: [
          { const: 'p-2', title: '电子政务外网升级改造' },
          { const: 'p-3', title: '便民服务中心建设奖补' },
          { const: 'p-4', title: '政务服务大厅运行' },
          { const: 'p-5', title: '好差评终端维护' },
        ],
      },
      category: {
        title: t('支出分类', 'Category'),
        oneOf: Array.from({ length: 16 }, (_one, index) => ({
          const: String(30201 + index),
          title: `${String(30201 + index)} ${['办公费', '印刷费', '咨询费', '手续费'][index % 4] ?? ''}`,
        })),
      },
      spentOn: { type: 'string', format: 'date', title: t('发生日期', 'Date') },
      lines: {
        type: 'array',
        title: t('明细', 'Lines'),
        minItems: 1,
        maxItems: 20,
        items: {
          type: 'object',
          required: ['what', 'quantity', 'amountFen'],
          properties: {
            what: { type: 'string', title: t('内容', 'Item') },
            quantity: { type: 'integer', minimum: 1, title: t('数量', 'Quantity') },
            amountFen: {
              type: 'integer',
              minimum: 1,
              'x-widget': 'yuan',
              title: t('金额', 'Amount'),
            },
          },
        },
      },
      payee: {
        title: t('收款方', 'Payee'),
        oneOf: [
          {
            type: 'object',
            title: t('单位', 'Company'),
            required: ['kind', 'company', 'account'],
            properties: {
              kind: { const: 'company' },
              company: { type: 'string', title: t('单位名称', 'Name') },
              account: { type: 'string', title: t('账号', 'Account'), pattern: '^\\d{8,}$' },
            },
          },
          {
            type: 'object',
            title: t('个人', 'Person'),
            required: ['kind', 'person'],
            properties: {
              kind: { const: 'person' },
              person: { type: 'string', title: t('姓名', 'Name') },
            },
          },
        ],
      },
      invoice: {
        type: 'array',
        title: t('发票', 'Invoices'),
        minItems: 1,
        items: { type: 'string', 'x-widget': 'file' },
        'x-accept': ['application/pdf', 'image/jpeg', 'image/png'],
        'x-size-max': 1_048_576,
      },
      urgent: {
        title: t('要多快', 'How soon'),
        oneOf: [
          { const: 'normal', title: t('按平常', 'As usual') },
          { const: 'urgent', title: t('加急', 'Urgent') },
        ],
      },
      travel: {
        type: 'object',
        title: t('出差', 'Travel'),
        properties: {
          days: {
            type: 'integer',
            minimum: 1,
            title: t('天数', 'Days'),
            'x-unit': t('天', 'days'),
          },
          note: { type: 'string', title: t('说明', 'Note'), maxLength: 300 },
        },
      },
      confirmed: { type: 'boolean', title: t('附件和原件核对过', 'Checked against the originals') },
    },
  }
}

export function creationActions(language: Language): readonly AvailableAction[] {
  return [
    {
      name: 'draft',
      label: language === 'zh' ? '填报账单' : 'New claim',
      likely: true,
      grave: false,
      form: claimForm(language),
      values: null,
      signature: null,
    },
  ]
}
