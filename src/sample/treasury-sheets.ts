import { sayYuan } from '#kernel/money.ts'
import type { SampleSheet } from './sample-papers.ts'
import type { GeneratedList } from './treasury-generator.ts'

const heads = [
  '支付日期',
  '支付凭证号',
  '收款人全称',
  '收款人账号',
  '支付金额（元）',
  '项目编码',
  '部门经济分类',
  '用途',
]

/** A month's list as the treasury's program writes it: a title, the heads, a line for each payment, the sum. */
export function sheetOf({ month, lines }: GeneratedList): SampleSheet {
  const total = lines.reduce((sum, { amountFen }) => sum + amountFen, 0)
  const said = `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月`
  return {
    title: `${said}国库集中支付清单（样例）`,
    rows: [
      [`大英县国库集中支付清单（${said}，样例）`],
      heads,
      ...lines.map((line) => [
        line.paidOn,
        line.voucher,
        line.payee,
        line.account,
        sayYuan(line.amountFen),
        line.projectCode,
        line.classCode,
        line.purpose,
      ]),
      ['合计', '', '', '', sayYuan(total)],
    ],
  }
}
