import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'

/** The office's year: planned, sent to all projects, collected, drawn from and checked, summed up, confirmed, published. */
export const taskProcess = defineProcess({
  kind: 'task',
  label: label('年度自评任务', "Year's self-evaluation"),
  states: {
    draft: label('拟定中', 'Being planned'),
    open: label('收自评中', 'Being collected'),
    checking: label('抽查复核中', 'Being checked'),
    compiled: label('等部门确认', 'Waiting to be confirmed'),
    confirmed: label('已确认', 'Confirmed'),
    published: label('已公开', 'Published'),
    discarded: label('已作废', 'Discarded'),
  },
  tones: { compiled: 'waiting', confirmed: 'done', published: 'done', discarded: 'stopped' },
  actions: {
    planTask: {
      label: label('拟年度任务', "Plan the year's self-evaluation"),
      from: [],
      to: 'draft',
      creates: true,
    },
    edit: { label: label('修改', 'Edit'), from: ['draft'], to: 'draft' },
    send: { label: label('下达', 'Send to all projects'), from: ['draft'], to: 'open' },
    sendRest: {
      label: label('补下达', 'Send to the rest'),
      from: ['open', 'checking'],
      to: ['open', 'checking'],
      stays: true,
    },
    remind: {
      label: label('催报', 'Remind'),
      from: ['open', 'checking'],
      to: ['open', 'checking'],
      stays: true,
    },
    drawSample: {
      label: label('抽查', 'Draw a sample'),
      from: ['open', 'checking'],
      to: 'checking',
    },
    compile: { label: label('汇总', 'Sum up'), from: ['checking'], to: 'compiled' },
    returnSummary: {
      label: label('退回汇总', 'Return the summary'),
      from: ['compiled'],
      to: 'checking',
    },
    confirm: {
      label: label('确认汇总', 'Confirm the summary'),
      from: ['compiled'],
      to: 'confirmed',
    },
    publish: {
      label: label('公开汇总表', 'Publish the summary'),
      from: ['confirmed'],
      to: 'published',
    },
    discard: { label: label('作废', 'Discard'), from: ['draft'], to: 'discarded' },
  },
})
