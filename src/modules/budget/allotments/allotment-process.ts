import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'

/** 拟定 → 确定 → 拨付完 → 办结. Whether all is paid follows from the claims on the table and is typed by nobody. */
export const allotmentProcess = defineProcess({
  kind: 'budget.allotment',
  label: label('奖补分配表', 'Allotment'),
  states: {
    draft: label('拟定中', 'Being drawn up'),
    decided: label('已确定', 'Decided'),
    'paid-out': label('已拨付', 'Paid out'),
    closed: label('已办结', 'Closed'),
    withdrawn: label('已撤销', 'Withdrawn'),
  },
  tones: { decided: 'waiting', 'paid-out': 'waiting', closed: 'done', withdrawn: 'stopped' },
  actions: {
    'draw-up': {
      label: label('拟定分配表', 'Draw up an allotment'),
      from: [],
      to: 'draft',
      creates: true,
    },
    edit: { label: label('修改', 'Edit'), from: ['draft'], to: 'draft' },
    decide: { label: label('确定', 'Decide'), from: ['draft'], to: 'decided' },
    'send-back': { label: label('退回修改', 'Send back'), from: ['draft'], to: 'draft' },
    accept: {
      label: label('登记验收', 'Record an acceptance'),
      from: ['decided', 'paid-out'],
      to: ['decided', 'paid-out'],
      stays: true,
    },
    receive: {
      label: label('登记收据', 'Record a receipt'),
      from: ['decided', 'paid-out'],
      to: ['decided', 'paid-out'],
      stays: true,
    },
    change: {
      label: label('变更一个镇', 'Change a town’s share'),
      from: ['decided', 'paid-out'],
      to: ['decided', 'paid-out'],
    },
    'follow-payments': {
      label: label('随支付更新', 'Follow the payments'),
      from: ['decided', 'paid-out', 'closed'],
      to: ['decided', 'paid-out'],
    },
    close: { label: label('办结', 'Close'), from: ['decided', 'paid-out'], to: 'closed' },
    withdraw: {
      label: label('撤销', 'Withdraw'),
      from: ['draft', 'decided'],
      to: 'withdrawn',
    },
  },
})

export type AllotmentState = keyof typeof allotmentProcess.states
