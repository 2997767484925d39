import { label } from '#kernel/label.ts'
import type { Module } from '#platform/module.ts'

/** The rules of self-evaluation stand; its records come with the projects they judge. */
export const performanceModule: Module = {
  name: 'performance',
  label: label('绩效', 'Performance'),
  books: [],
  indicators: [],
  permissions: {
    'performance.goal.see': label('查看绩效目标', 'See goals'),
    'performance.evidence.see': label('查看证据', 'See evidence'),
    'performance.evaluation.see': label('查看自评', 'See evaluations'),
  },
}
