import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'

/** 编制 → 已报 → 财政审核 → 批复 or 退回; an approved goal is opened again only by `adjust`. */
export const goalProcess = defineProcess({
  kind: 'goal',
  label: label('绩效目标', 'Performance goal'),
  states: {
    draft: label('编制中', 'Being drawn up'),
    submitted: label('单位已报', 'Submitted'),
    'finance-review': label('财政审核', 'Finance review'),
    returned: label('已退回', 'Returned'),
    approved: label('已批复', 'Approved'),
    adjusting: label('调整中', 'Being adjusted'),
    discarded: label('已作废', 'Discarded'),
  },
  tones: {
    submitted: 'waiting',
    'finance-review': 'waiting',
    approved: 'done',
    discarded: 'stopped',
  },
  actions: {
    declare: { label: label('申报目标', 'Declare goals'), from: [], to: 'draft', creates: true },
    editDraft: { label: label('修改', 'Edit'), from: ['draft'], to: 'draft' },
    editReturned: {
      label: label('按意见修改', 'Edit as advised'),
      from: ['returned'],
      to: 'returned',
    },
    editAdjustment: {
      label: label('改调整内容', 'Edit the adjustment'),
      from: ['adjusting'],
      to: 'adjusting',
    },
    submit: {
      label: label('上报', 'Submit'),
      from: ['draft', 'returned', 'adjusting'],
      to: 'submitted',
    },
    takeUp: {
      label: label('开始审核', 'Begin the review'),
      from: ['submitted'],
      to: 'finance-review',
    },
    approve: { label: label('批复', 'Approve'), from: ['finance-review'], to: 'approved' },
    return: { label: label('退回', 'Return'), from: ['finance-review'], to: 'returned' },
    adjust: { label: label('调整目标', 'Adjust the goals'), from: ['approved'], to: 'adjusting' },
    // Only for a goal that was approved before; its approved text then holds again.
    dropAdjustment: {
      label: label('不调了', 'Drop the adjustment'),
      from: ['adjusting', 'returned'],
      to: 'approved',
    },
    // Only for a goal that was never approved.
    discard: { label: label('作废', 'Discard'), from: ['draft', 'returned'], to: 'discarded' },
  },
})
