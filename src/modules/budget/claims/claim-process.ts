import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'

export const claimProcess = defineProcess({
  kind: 'budget.claim',
  label: label('报账单', 'Claim'),
  states: {
    draft: label('草稿', 'Draft'),
    signing: label('签字中', 'Being signed'),
    returned: label('已退回', 'Returned'),
    'awaiting-payment': label('待支付', 'Awaiting payment'),
    paid: label('已支付', 'Paid'),
    booked: label('已记账', 'Booked'),
    withdrawn: label('已撤销', 'Withdrawn'),
    void: label('已作废', 'Void'),
  },
  tones: {
    signing: 'waiting',
    returned: 'waiting',
    'awaiting-payment': 'waiting',
    paid: 'waiting',
    booked: 'done',
    withdrawn: 'stopped',
    void: 'stopped',
  },
  actions: {
    file: { label: label('填报账单', 'File a claim'), from: [], to: 'draft', creates: true },
    edit: {
      label: label('修改', 'Edit'),
      from: ['draft', 'returned'],
      to: ['draft', 'returned'],
      stays: true,
    },
    submit: {
      label: label('签字提交', 'Sign and submit'),
      from: ['draft', 'returned'],
      to: ['signing', 'awaiting-payment'],
    },
    amend: { label: label('改动', 'Amend'), from: ['signing'], to: 'signing' },
    sign: { label: label('签字', 'Sign'), from: ['signing'], to: ['signing', 'awaiting-payment'] },
    'return-claim': {
      label: label('退回经办人', 'Return to the claimant'),
      from: ['signing', 'awaiting-payment'],
      to: 'returned',
    },
    'take-back': { label: label('取回', 'Take back'), from: ['signing'], to: 'draft' },
    withdraw: {
      label: label('撤销', 'Withdraw'),
      from: ['draft', 'returned', 'signing'],
      to: 'withdrawn',
    },
    'record-payment': {
      label: label('登记支付', 'Record the payment'),
      from: ['awaiting-payment'],
      to: 'paid',
    },
    'reverse-payment': {
      label: label('登记退票', 'Record a returned payment'),
      from: ['paid'],
      to: 'awaiting-payment',
    },
    book: { label: label('记账', 'Enter in the books'), from: ['paid'], to: 'booked' },
    void: {
      label: label('作废', 'Void'),
      from: ['signing', 'returned', 'awaiting-payment'],
      to: 'void',
    },
  },
})

export type ClaimState = keyof typeof claimProcess.states
