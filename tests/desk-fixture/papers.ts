import type { Paper } from '#kernel/face.ts'

/** An invoice that agrees, a contract, an acceptance, and minutes worth a look. */
export function papers(zh: boolean): readonly Paper[] {
  const follows = (sentence: string) => ({ result: 'follows', sentence }) as const
  return [
    {
      id: 'p1',
      title: '电子发票（样例）',
      href: '/desk/paper.pdf',
      mediaType: 'application/pdf',
      facts: [
        { label: zh ? '号码' : 'Number', value: { type: 'text', text: '00000000000000000311' } },
        { label: zh ? '开票日期' : 'Date', value: { type: 'date', date: '2023-11-16' } },
        {
          label: zh ? '购买方' : 'Buyer',
          value: { type: 'text', text: '大英县行政审批局（样例）', written: true },
        },
        {
          label: zh ? '销售方' : 'Seller',
          value: { type: 'text', text: '样例供应商甲', written: true },
        },
        {
          label: zh ? '明细' : 'Lines',
          value: {
            type: 'table',
            columns: [
              { label: zh ? '项目' : 'Item' },
              { label: zh ? '数量' : 'Quantity', numeric: true },
              { label: zh ? '金额' : 'Amount', numeric: true },
              { label: zh ? '税额' : 'Tax', numeric: true },
            ],
            rows: [
              [
                { type: 'text', text: '入侵防御系统', written: true },
                { type: 'text', text: '1' },
                { type: 'amount', fen: 2_690_265 },
                { type: 'amount', fen: 349_735 },
              ],
            ],
          },
        },
        {
          label: zh ? '价税合计' : 'Total',
          value: { type: 'amount', fen: 3_040_000, capitals: '叁万零肆佰元整' },
        },
      ],
      checks: [
        follows(
          zh
            ? '票面 30,400.00，这次报 30,400.00，没有超过票面'
            : 'Face 30,400.00, claimed 30,400.00: not above it',
        ),
        follows(zh ? '这张票没有在别的报账单上用过' : 'The invoice is on no other claim'),
      ],
    },
    {
      id: 'p2',
      title: '采购合同',
      href: null,
      mediaType: null,
      facts: [],
      checks: [follows(zh ? '合同价和发票相同' : 'Same price as the invoice')],
    },
    {
      id: 'p3',
      title: '验收单，11月15日',
      href: null,
      mediaType: null,
      facts: [],
      checks: [follows(zh ? '先验收，后开票' : 'Accepted before invoiced')],
    },
    {
      id: 'p4',
      title: '局务会纪要摘录',
      href: null,
      mediaType: null,
      facts: [],
      checks: [
        {
          result: 'look',
          sentence: zh ? '纪要里没有写特征库升级' : 'The minutes do not name the upgrade',
        },
      ],
    },
  ]
}
