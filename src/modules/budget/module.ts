import { label } from '#kernel/label.ts'
import type { Module } from '#platform/module.ts'
import { allotmentBook } from './allotments/allotment-book.ts'
import { budgetIndicators } from './budget-indicators.ts'
import { claimBook } from './claims/claim-book.ts'
import { contractBook } from './contracts/contract-book.ts'
import { doubtAnswerBook } from './doubts/doubt-answer-book.ts'
import { permissions } from './permissions.ts'
import { projectBook } from './projects/project-book.ts'
import { treasuryBook } from './treasury/treasury-book.ts'

export const budgetModule: Module = {
  name: 'budget',
  label: label('预算与报账', 'Budget and claims'),
  books: [projectBook, contractBook, claimBook, doubtAnswerBook, treasuryBook, allotmentBook],
  indicators: budgetIndicators,
  permissions,
}
