import { shanghaiDate, yearOf } from '#kernel/dates.ts'
import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { z } from 'zod'
import { optional, yearField } from '../form-fields.ts'
import { defineGoalCreation, type CreationOfGoal } from '../goals/goal-kind.ts'
import { mayDeclare } from '../goals/goal-policy.ts'
import { goalProcess } from '../goals/goal-process.ts'
import { GoalDeclaration } from '../goals/goal-schema.ts'
import { keepIndicators, refuseSecondGoal } from '../goals/goal-store.ts'
import { numberIndicators } from '../goals/goal.ts'
import { addHand } from '../hands.ts'
import { ownerUnder, waitOnOwner } from '../next-hand.ts'
import { holdProjectYear } from '../project-lock.ts'
import { getProject, type Neighbours, type Project } from '../project-directory.ts'

// The project comes first: everything else is said of it.
const DeclareGoal = z.object({
  projectId: plain(z.uuid().meta({ label: label('项目', 'Project'), widget: 'select' })),
  year: optional(
    yearField(
      label('年度', 'Year'),
      label('不填就按项目的年度', 'Left empty, the year of the project'),
    ),
  ),
  ...GoalDeclaration.shape,
})
type DeclareGoal = z.infer<typeof DeclareGoal>

interface Declaring {
  readonly project: Project | null
  readonly yearNow: number
}

/** Declares what the money of a project is to do in a year. */
export function declareGoal(neighbours: Neighbours): CreationOfGoal<DeclareGoal, Declaring> {
  return defineGoalCreation({
    process: goalProcess,
    name: 'declare',
    input: DeclareGoal,
    likely: true,
    mayBeTakenBy: mayDeclare,
    async gather(tx, { input, happenedAt }) {
      const yearNow = yearOf(shanghaiDate(happenedAt.getTime()))
      if (!input) return { project: null, yearNow }
      const project = await getProject(tx, neighbours, input.projectId)
      const year = input.year ?? project.year
      await holdProjectYear(tx, project.id, year)
      await refuseSecondGoal(tx, project.id, year)
      return { project, yearNow }
    },
    beginsWith: ({ yearNow }) => ({
      projectKind: 'new',
      periodFrom: yearNow,
      periodTo: yearNow,
      schemeCode: 'P1',
      indicators: firstIndicators,
    }),
    decide({ input, known: { project }, hat }) {
      if (!project) throw new Error('A declaration without its project is never decided on.')
      const { projectId, year = project.year, ...declaration } = input
      return {
        fields: {
          projectId,
          year,
          projectCode: project.code,
          projectName: project.name,
          declaration: { ...declaration, indicators: numberIndicators(declaration.indicators, []) },
          approved: null,
          review: null,
          adjustment: null,
        },
        spine: {
          title: `${project.name}${String(year)}年绩效目标`,
          unitId: project.unitId,
          ownerId: ownerUnder(hat),
          waits: waitOnOwner(ownerUnder(hat), 'finish'),
        },
      }
    },
    async follow(tx, done) {
      await keepIndicators(tx, done.record, done.journalId)
      addHand(tx, 'declare', done)
    },
  })
}

/** The lines the default scheme asks for, their weights adding up with the 10 of budget execution; names and targets are the unit's. */
const firstIndicators = [
  ['quantity', 'at-least', '20'],
  ['quality', 'at-least', '15'],
  ['timeliness', 'at-least', '15'],
  ['social', 'at-least', '20'],
  ['lasting', 'qualitative', '10'],
  ['served', 'at-least', '10'],
].map(([level2, operator, weight]) => ({ level2, operator, weight, source: 'evidence' }))
