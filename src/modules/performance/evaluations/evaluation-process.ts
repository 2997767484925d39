import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'

/** The self-evaluation of one project and year. From `final` on its figures are read-only. */
export const evaluationProcess = defineProcess({
  kind: 'evaluation',
  label: label('绩效自评', 'Self-evaluation'),
  states: {
    draft: label('填报中', 'Being filled in'),
    submitted: label('单位已报', 'Submitted by the unit'),
    'department-review': label('主管部门复核', 'Department review'),
    returned: label('已退回', 'Returned'),
    'finance-review': label('财政审核', 'Finance review'),
    final: label('已终审', 'Final'),
    published: label('已公开', 'Published'),
    archived: label('已归档', 'Archived'),
  },
  tones: {
    submitted: 'waiting',
    'department-review': 'waiting',
    'finance-review': 'waiting',
    final: 'done',
    published: 'done',
    archived: 'done',
  },
  actions: {
    open: {
      label: label('下达自评', 'Open a self-evaluation'),
      from: [],
      to: 'draft',
      creates: true,
    },
    fillIn: { label: label('填报', 'Fill in'), from: ['draft'], to: 'draft' },
    mend: { label: label('按意见修改', 'Mend as advised'), from: ['returned'], to: 'returned' },
    chooseOutline: {
      label: label('选报告提纲', 'Choose the outline'),
      from: ['draft', 'returned'],
      to: ['draft', 'returned'],
    },
    remind: {
      label: label('催报', 'Remind'),
      from: ['draft', 'returned'],
      to: ['draft', 'returned'],
      stays: true,
    },
    submit: { label: label('上报', 'Submit'), from: ['draft', 'returned'], to: 'submitted' },
    takeUp: {
      label: label('开始复核', 'Begin the review'),
      from: ['submitted'],
      to: 'department-review',
    },
    passDepartment: {
      label: label('复核通过', 'Pass on to finance'),
      from: ['department-review'],
      to: 'finance-review',
    },
    returnByDepartment: {
      label: label('部门退回', 'Return'),
      from: ['department-review'],
      to: 'returned',
    },
    returnByFinance: {
      label: label('财政退回', 'Return'),
      from: ['finance-review'],
      to: 'returned',
    },
    finalise: { label: label('终审', 'Make final'), from: ['finance-review'], to: 'final' },
    publish: { label: label('公开', 'Publish'), from: ['final'], to: 'published' },
    archive: { label: label('归档', 'Archive'), from: ['published'], to: 'archived' },
    // 涉密不公开: a classified evaluation goes to the archive without having been public.
    archiveUnpublished: {
      label: label('涉密归档', 'Archive as classified'),
      from: ['final'],
      to: 'archived',
    },
  },
})
