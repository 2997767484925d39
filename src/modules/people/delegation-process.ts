import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'

export const delegationProcess = defineProcess({
  kind: 'people.delegation',
  label: label('委托', 'Delegation'),
  states: {
    'in-force': label('有效', 'In force'),
    ended: label('已结束', 'Ended'),
  },
  tones: { ended: 'stopped' },
  actions: {
    delegate: { label: label('委托他人代办', 'Delegate'), from: [], to: 'in-force', creates: true },
    'attach-letter': {
      label: label('附委托书', 'Attach the letter of authority'),
      from: ['in-force'],
      to: 'in-force',
    },
    'end-delegation': { label: label('提前结束', 'End early'), from: ['in-force'], to: 'ended' },
    'lapse-delegation': { label: label('到期', 'Lapse'), from: ['in-force'], to: 'ended' },
  },
})
