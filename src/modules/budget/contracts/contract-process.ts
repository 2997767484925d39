import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'

export const contractProcess = defineProcess({
  kind: 'budget.contract',
  label: label('合同', 'Contract'),
  states: {
    draft: label('草稿', 'Draft'),
    'in-force': label('履行中', 'In force'),
    accepted: label('已验收', 'Accepted'),
    closed: label('已办结', 'Closed'),
    terminated: label('已终止', 'Terminated'),
  },
  tones: { draft: 'waiting', 'in-force': 'waiting', accepted: 'done', terminated: 'stopped' },
  actions: {
    'enter-contract': {
      label: label('登记合同', 'Enter a contract'),
      from: [],
      to: 'draft',
      creates: true,
    },
    edit: { label: label('修改', 'Edit'), from: ['draft'], to: 'draft' },
    'bring-into-force': {
      label: label('核对生效', 'Bring into force'),
      from: ['draft'],
      to: 'in-force',
    },
    amend: {
      label: label('变更合同', 'Amend the contract'),
      from: ['in-force', 'accepted'],
      to: ['in-force', 'accepted'],
      stays: true,
    },
    accept: {
      label: label('登记验收', 'Record the acceptance'),
      from: ['in-force'],
      to: 'accepted',
    },
    'register-assets': {
      label: label('登记固定资产', 'Register fixed assets'),
      from: ['accepted'],
      to: 'accepted',
    },
    close: { label: label('办结', 'Close'), from: ['accepted'], to: 'closed' },
    terminate: {
      label: label('终止合同', 'Terminate the contract'),
      from: ['draft', 'in-force', 'accepted'],
      to: 'terminated',
    },
  },
})

export type ContractState = keyof typeof contractProcess.states
