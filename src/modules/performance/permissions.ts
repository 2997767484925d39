import { label } from '#kernel/label.ts'

/** The permissions that the policies of this module ask for. */
export const permissions = {
  'performance.goal.declare': label('申报绩效目标', 'Declare goals'),
  'performance.goal.review': label('审核绩效目标', 'Review goals'),
  'performance.goal.see': label('查看绩效目标', 'See goals'),
  'performance.evidence.enter': label('登记绩效证据', 'Enter evidence'),
  'performance.evidence.see': label('查看绩效证据', 'See evidence'),
  'performance.evaluation.fill': label(
    '填报绩效自评和监控',
    'Fill in self-evaluations and monitoring',
  ),
  'performance.evaluation.review-as-department': label('主管部门复核', 'Review for the department'),
  'performance.evaluation.review-as-finance': label('财政审核自评', 'Review for finance'),
  'performance.evaluation.see': label('查看绩效自评和监控', 'See self-evaluations and monitoring'),
  'performance.evaluation.publish': label('公开绩效自评', 'Publish self-evaluations'),
  'performance.task.run': label('组织年度自评', "Run the year's self-evaluation"),
  'performance.monitoring.run': label('组织绩效监控', 'Run the monitoring'),
  'performance.task.see': label('查看年度自评任务', "See the year's self-evaluation"),
} as const
