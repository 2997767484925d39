import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'

export const unitProcess = defineProcess({
  kind: 'people.unit',
  label: label('机构', 'Unit'),
  states: {
    'in-use': label('在用', 'In use'),
    closed: label('已撤销', 'Closed'),
  },
  tones: { closed: 'stopped' },
  actions: {
    establish: {
      label: label('设立机构', 'Establish a unit'),
      from: [],
      to: 'in-use',
      creates: true,
    },
    rename: { label: label('改名', 'Rename'), from: ['in-use'], to: 'in-use' },
    'seat-member': { label: label('增加成员', 'Seat a member'), from: ['in-use'], to: 'in-use' },
    'unseat-member': {
      label: label('成员离任', 'Unseat a member'),
      from: ['in-use'],
      to: 'in-use',
    },
    close: { label: label('撤销', 'Close'), from: ['in-use'], to: 'closed' },
    reopen: { label: label('恢复', 'Reopen'), from: ['closed'], to: 'in-use' },
  },
})
