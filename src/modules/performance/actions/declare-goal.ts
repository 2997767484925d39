import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { z } from 'zod'
import { yearField } from '../form-fields.ts'
import { defineGoalCreation, type CreationOfGoal } from '../goal-kind.ts'
import { mayDeclare } from '../goal-policy.ts'
import { goalProcess } from '../goal-process.ts'
import { GoalDeclaration } from '../goal-schema.ts'
import { keepIndicators, refuseSecondGoal } from '../goal-store.ts'
import { numberIndicators } from '../goal.ts'
import { addHand } from '../hands.ts'
import { ownerUnder, waitOnOwner } from '../next-hand.ts'
import { holdProjectYear } from '../project-lock.ts'
import { getProject, type Neighbours, type Project } from '../project-directory.ts'

export const DeclareGoal = z.object({
  projectId: plain(z.uuid().meta({ label: label('项目', 'Project'), widget: 'select' })),
  year: yearField(label('年度', 'Year')),
  ...GoalDeclaration.shape,
})
export type DeclareGoal = z.infer<typeof DeclareGoal>

/** Declares what the money of a project is to do in a year. */
export function declareGoal(neighbours: Neighbours): CreationOfGoal<DeclareGoal, Project | null> {
  return defineGoalCreation({
    process: goalProcess,
    name: 'declare',
    input: DeclareGoal,
    likely: true,
    mayBeTakenBy: mayDeclare,
    async gather(tx, { input }) {
      if (!input) return null
      await holdProjectYear(tx, input.projectId, input.year)
      await refuseSecondGoal(tx, input.projectId, input.year)
      return getProject(tx, neighbours, input.projectId)
    },
    decide({ input, known, hat }) {
      if (!known) throw new Error('A declaration without its project is never decided on.')
      const { projectId, year, ...declaration } = input
      return {
        fields: {
          projectId,
          year,
          projectCode: known.code,
          projectName: known.name,
          declaration: { ...declaration, indicators: numberIndicators(declaration.indicators, []) },
          approved: null,
          review: null,
          adjustment: null,
        },
        spine: {
          title: `${known.name}${String(year)}年绩效目标`,
          unitId: known.unitId,
          ownerId: ownerUnder(hat),
          waits: waitOnOwner(ownerUnder(hat), 'finish'),
        },
      }
    },
    async follow(tx, done) {
      await keepIndicators(tx, done.record, done.journalId)
      await addHand(tx, 'declare', done)
    },
  })
}
