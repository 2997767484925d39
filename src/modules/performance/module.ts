import { label } from '#kernel/label.ts'
import type { Module } from '#platform/module.ts'
import { evaluationBook } from './evaluations/evaluation-book.ts'
import { evidenceBook } from './evidence/evidence-book.ts'
import { goalBook } from './goals/goal-book.ts'
import { monitoringBook } from './monitoring/monitoring-book.ts'
import { overallBook } from './overall/overall-book.ts'
import { performanceIndicators } from './performance-indicators.ts'
import { permissions } from './permissions.ts'
import type { Neighbours } from './project-directory.ts'
import { recheckBook } from './rechecks/recheck-book.ts'
import { scoreIndicators } from './report/score-indicators.ts'
import { taskBook } from './tasks/task-book.ts'

/** What the money of projects was to do, what it did, and what proves it. */
export function performanceModule(neighbours: Neighbours): Module {
  return {
    name: 'performance',
    label: label('绩效', 'Performance'),
    books: [
      goalBook(neighbours),
      evidenceBook(neighbours),
      evaluationBook(neighbours),
      taskBook(neighbours),
      recheckBook,
      monitoringBook(neighbours),
      overallBook(neighbours),
    ],
    indicators: [...performanceIndicators, ...scoreIndicators(neighbours)],
    permissions,
  }
}
