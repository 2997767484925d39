import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'

export const projectProcess = defineProcess({
  kind: 'budget.project',
  label: label('预算项目', 'Budget project'),
  states: {
    draft: label('草稿', 'Draft'),
    approved: label('已批复', 'Approved'),
    closed: label('已结束', 'Closed'),
  },
  tones: { draft: 'plain', approved: 'done', closed: 'stopped' },
  actions: {
    plan: { label: label('编制项目', 'Plan a project'), from: [], to: 'draft', creates: true },
    edit: { label: label('修改', 'Edit'), from: ['draft'], to: 'draft' },
    approve: { label: label('登记批复', 'Record the approval'), from: ['draft'], to: 'approved' },
    adjust: { label: label('调整预算', 'Adjust the budget'), from: ['approved'], to: 'approved' },
    receive: {
      label: label('登记到位', 'Record funds received'),
      from: ['approved'],
      to: 'approved',
    },
    close: { label: label('结束项目', 'Close the project'), from: ['approved'], to: 'closed' },
  },
})

export type ProjectState = keyof typeof projectProcess.states
