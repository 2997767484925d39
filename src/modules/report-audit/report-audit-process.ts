import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'

/** A report is read and judged in one step; what was found never changes, it is only put away. */
export const reportAuditProcess = defineProcess({
  kind: 'report-audit.audit',
  label: label('审核单', 'Audit of a report'),
  states: {
    done: label('已审', 'Audited'),
    'put-away': label('已收起', 'Put away'),
  },
  tones: { done: 'done', 'put-away': 'stopped' },
  actions: {
    'audit-report': {
      label: label('审一份报告', 'Audit a report'),
      from: [],
      to: 'done',
      creates: true,
    },
    'put-away': { label: label('收起', 'Put away'), from: ['done'], to: 'put-away' },
  },
})

export type ReportAuditState = keyof typeof reportAuditProcess.states
