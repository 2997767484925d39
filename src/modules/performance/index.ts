import { label } from '#kernel/label.ts'
import type { Module } from '#platform/module.ts'
import { evaluationBook } from './evaluation-book.ts'
import { evidenceBook } from './evidence-book.ts'
import { goalBook } from './goal-book.ts'
import { performanceIndicators } from './performance-indicators.ts'
import type { Neighbours } from './project-directory.ts'

export type {
  GroupMember,
  Holder,
  Neighbours,
  Project,
  ProjectDirectory,
  StaffDirectory,
} from './project-directory.ts'

export { evaluationRoutes } from './evaluation-routes.ts'
export type { BudgetLine } from './self-evaluation.ts'

/** What the money of projects was to do, what it did, and what proves it. */
export function performanceModule(neighbours: Neighbours): Module {
  return {
    name: 'performance',
    label: label('绩效', 'Performance'),
    books: [goalBook(neighbours), evidenceBook(neighbours), evaluationBook(neighbours)],
    indicators: performanceIndicators,
    permissions: {
      'performance.goal.declare': label('申报绩效目标', 'Declare goals'),
      'performance.goal.review': label('审核绩效目标', 'Review goals'),
      'performance.goal.see': label('看绩效目标', 'See goals'),
      'performance.evidence.enter': label('登记绩效证据', 'Enter evidence'),
      'performance.evidence.see': label('看绩效证据', 'See evidence'),
      'performance.evaluation.fill': label('填报绩效自评', 'Fill in self-evaluations'),
      'performance.evaluation.review-as-department': label(
        '主管部门复核',
        'Review for the department',
      ),
      'performance.evaluation.review-as-finance': label('财政审核自评', 'Review for finance'),
      'performance.evaluation.see': label('看绩效自评', 'See self-evaluations'),
      'performance.evaluation.publish': label('公开绩效自评', 'Publish self-evaluations'),
    },
  }
}
