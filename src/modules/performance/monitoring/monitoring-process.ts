import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'

/** 填报 → 部门审核 → (预警) → 处置 → 整改 → 归档. Who does not dispose of a warning in time is suspended by the program. */
export const monitoringProcess = defineProcess({
  kind: 'monitoring',
  label: label('绩效监控', 'Monitoring'),
  states: {
    filling: label('填报中', 'Being filled in'),
    'department-review': label('部门审核', 'Department review'),
    passed: label('无预警', 'No warning'),
    'awaiting-disposal': label('预警，待处置', 'Warned, to be decided'),
    continued: label('继续执行', 'Goes on'),
    adjusted: label('调剂', 'Budget adjusted'),
    cancelled: label('取消', 'Cancelled'),
    suspended: label('自动暂停', 'Suspended'),
    rectifying: label('整改中', 'Being put right'),
    rectified: label('整改已结论', 'Put right'),
    archived: label('已归档', 'Archived'),
  },
  tones: {
    'department-review': 'waiting',
    'awaiting-disposal': 'waiting',
    suspended: 'stopped',
    cancelled: 'stopped',
    passed: 'done',
    rectified: 'done',
    archived: 'done',
  },
  actions: {
    issue: { label: label('下达监控', 'Issue'), from: [], to: 'filling', creates: true },
    fillIn: { label: label('填报', 'Fill in'), from: ['filling'], to: 'filling' },
    submit: { label: label('上报', 'Submit'), from: ['filling'], to: 'department-review' },
    pass: {
      label: label('审核通过', 'Pass'),
      from: ['department-review'],
      to: ['passed', 'awaiting-disposal'],
    },
    returnByDepartment: {
      label: label('部门退回', 'Return'),
      from: ['department-review'],
      to: 'filling',
    },
    dispose: {
      label: label('选处置', 'Decide'),
      from: ['awaiting-disposal', 'suspended'],
      to: ['continued', 'adjusted', 'cancelled'],
    },
    // By the program alone, when the last day for the decision is over.
    suspend: {
      label: label('自动暂停', 'Suspend'),
      from: ['awaiting-disposal'],
      to: 'suspended',
    },
    orderRectification: {
      label: label('要求整改', 'Order it to be put right'),
      from: ['continued', 'adjusted'],
      to: 'rectifying',
    },
    reportRectification: {
      label: label('报整改情况', 'Report what was done'),
      from: ['rectifying'],
      to: 'rectifying',
    },
    concludeRectification: {
      label: label('下整改结论', 'Conclude'),
      from: ['rectifying'],
      to: 'rectified',
    },
    archive: {
      label: label('归档', 'Archive'),
      from: ['passed', 'continued', 'adjusted', 'cancelled', 'rectified'],
      to: 'archived',
    },
  },
})
