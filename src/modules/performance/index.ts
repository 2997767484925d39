export { adjustGoal } from './actions/adjust-goal.ts'
export { annulEvidence } from './actions/annul-evidence.ts'
export { archiveUnpublished } from './actions/archive-unpublished.ts'
export { declareGoal } from './actions/declare-goal.ts'
export { discardGoal } from './actions/discard-goal.ts'
export { dropAdjustment } from './actions/drop-adjustment.ts'
export { editEvidence } from './actions/edit-evidence.ts'
export { editGoal } from './actions/edit-goal.ts'
export { enterEvidence } from './actions/enter-evidence.ts'
export { fillInEvaluation } from './actions/fill-in-evaluation.ts'
export { finaliseEvaluation } from './actions/finalise-evaluation.ts'
export { judgeGoal } from './actions/judge-goal.ts'
export { openEvaluation } from './actions/open-evaluation.ts'
export { passEvaluationOn } from './actions/pass-evaluation-on.ts'
export { putEvaluationAway } from './actions/put-evaluation-away.ts'
export { returnEvaluation } from './actions/return-evaluation.ts'
export { signEvidence } from './actions/sign-evidence.ts'
export { submitEvaluation } from './actions/submit-evaluation.ts'
export { submitGoal } from './actions/submit-goal.ts'
export { takeUpEvaluation } from './actions/take-up-evaluation.ts'
export { takeUpGoal } from './actions/take-up-goal.ts'
export { evaluationKind } from './evaluation-kind.ts'
export { evaluationRoutes } from './evaluation-routes.ts'
export { evidenceKind } from './evidence-kind.ts'
export { goalKind } from './goal-kind.ts'
export { listGoalIndicators } from './goal-store.ts'
export { performanceModule } from './module.ts'
export { reportParts } from './report/portal/report-portal.ts'
export { reportRoutes } from './report/report-routes.ts'
export { reportCommand, writeReports, type WrittenReport } from './report/write-reports.ts'
export type {
  GroupMember,
  Holder,
  Neighbours,
  Project,
  ProjectDirectory,
  StaffDirectory,
} from './project-directory.ts'
export type { BudgetLine } from './self-evaluation.ts'
