/** A form with everything a form can hold, for tests and for measuring. */

import type { FormSheet } from './form-sheet.ts'

export function aForm(over: Partial<FormSheet> = {}): FormSheet {
  const hand = (post: string, person: string): FormSheet['hands'][number] => ({
    post,
    person,
    lines: ['2024年3月6日 9:30', '所签内容摘要 66c7f0f4'],
  })
  return {
    title: '费用报销单',
    organ: '大英县行政审批局（样例）',
    date: '2024-03-05',
    sample: true,
    top: ['单号：BX-2024-0001', '填报日期：2024年3月5日', '附件 2 张'],
    above: [
      [
        { label: '单位', value: '政务服务股' },
        { label: '项目', value: '综合窗口运行' },
      ],
    ],
    lines: {
      columns: [
        { label: '内容', width: 2, align: 'left' },
        { label: '金额（元）', width: 1, align: 'right' },
      ],
      rows: [['软件续费', '30,400.00']],
    },
    total: { label: '合计（大写）', capitals: '叁万零肆佰元整', amount: '￥30,400.00' },
    below: [[{ label: '收款方', value: '买买提·吐尔逊' }]],
    hands: [
      hand('经办人', '龚䶮'),
      hand('会计', '李𬀩'),
      { post: '分管领导', person: '', lines: [] },
    ],
    check: {
      label: '核验码',
      code: '7K3QZ-M0XPB',
      words: ['在 https://sample.example/check 核验'],
      address: 'https://sample.example/check?code=7K3QZ-M0XPB',
    },
    ...over,
  }
}
