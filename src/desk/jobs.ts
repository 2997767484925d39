import { label, type Label } from '#kernel/label.ts'

/** A job people come to do: one line of the side navigation, shown to those who hold its permission. */
export interface Job {
  readonly name: string
  readonly label: Label
  readonly permission: string
  /** Where it leads: a module's screen, or the generic list of a collection with its filters in the address. */
  readonly to: string
  /** Jobs of one group stand together; a hairline parts the groups. */
  readonly group: 'money' | 'results' | 'ground'
}

/** The one list of jobs, in the order of the day. */
export const jobs: readonly Job[] = [
  {
    name: 'claims',
    label: label('报账', 'Claims'),
    permission: 'budget.claim.see',
    to: '/claims',
    group: 'money',
  },
  {
    name: 'contracts',
    label: label('合同', 'Contracts'),
    permission: 'budget.contract.see',
    to: '/contracts',
    group: 'money',
  },
  {
    name: 'allotments',
    label: label('奖补', 'Allotments'),
    permission: 'budget.allotment.see',
    to: '/allotments',
    group: 'money',
  },
  {
    name: 'projects',
    label: label('项目', 'Projects'),
    permission: 'budget.project.see',
    to: '/projects',
    group: 'money',
  },
  {
    name: 'budget',
    label: label('预算执行', 'Budget'),
    permission: 'budget.dashboard.see',
    to: '/budget',
    group: 'money',
  },
  {
    name: 'doubts',
    label: label('疑点', 'Doubts'),
    permission: 'budget.doubt.see',
    to: '/doubts',
    group: 'money',
  },
  {
    name: 'treasury-lists',
    label: label('国库核对', 'Treasury'),
    permission: 'budget.treasury.see',
    to: '/treasury-lists',
    group: 'money',
  },
  {
    name: 'goals',
    label: label('绩效目标', 'Goals'),
    permission: 'performance.goal.see',
    to: '/goals',
    group: 'results',
  },
  {
    name: 'evidence',
    label: label('证据', 'Evidence'),
    permission: 'performance.evidence.see',
    to: '/evidence',
    group: 'results',
  },
  {
    name: 'evaluations',
    label: label('绩效自评', 'Self-evaluations'),
    permission: 'performance.evaluation.see',
    to: '/evaluations',
    group: 'results',
  },
  {
    name: 'monitorings',
    label: label('绩效监控', 'Monitoring'),
    permission: 'performance.evaluation.see',
    to: '/monitorings',
    group: 'results',
  },
  {
    name: 'tasks',
    label: label('年度自评', "The year's self-evaluations"),
    permission: 'performance.task.see',
    to: '/tasks',
    group: 'results',
  },
  {
    name: 'overall-evaluations',
    label: label('部门整体自评', "Department's evaluation"),
    permission: 'performance.task.see',
    to: '/overall-evaluations',
    group: 'results',
  },
  {
    name: 'scores',
    label: label('得分', 'Scores'),
    permission: 'performance.evaluation.see',
    to: '/scores',
    group: 'results',
  },
  {
    name: 'reports',
    label: label('报告', 'Reports'),
    permission: 'performance.evaluation.see',
    to: '/reports',
    group: 'results',
  },
  {
    name: 'report-audits',
    label: label('审报告', 'Audit reports'),
    permission: 'report-audit.see',
    to: '/report-audits',
    group: 'results',
  },
  {
    name: 'administration',
    label: label('系统管理', 'Administration'),
    permission: 'administration.see',
    to: '/administration',
    group: 'ground',
  },
  {
    name: 'accounts',
    label: label('账号', 'Accounts'),
    permission: 'administration.see',
    to: '/accounts',
    group: 'ground',
  },
  {
    name: 'units',
    label: label('机构', 'Organisation'),
    permission: 'administration.see',
    to: '/units',
    group: 'ground',
  },
  {
    name: 'delegations',
    label: label('委托代办', 'Delegations'),
    permission: 'people.delegate',
    to: '/delegations',
    group: 'ground',
  },
]
