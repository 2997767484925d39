import { accountKey, granted } from '#kernel/actor.ts'
import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { any, ownerIs } from '#kernel/scope.ts'
import { defineAction, defineCreation } from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { findIndicator } from '#platform/indicators/read-figure.ts'
import { z } from 'zod'
import type { Finding } from './finding.ts'
import { refuseBlocked } from './finding-faces.ts'
import { yearField } from './form-fields.ts'
import { type Goal, type GoalAction, type GoalFields, type GoalState } from './goal-kind.ts'
import { goalProcess } from './goal-process.ts'
import { GoalAdjustment, GoalDeclaration } from './goal-schema.ts'
import { keepIndicators, refuseSecondGoal } from './goal-store.ts'
import { checkAdjustment, checkGoal, numberIndicators } from './goal.ts'
import { addHand } from './hands.ts'
import { waitOnRole } from './next-hand.ts'
import type { Neighbours, Project } from './project-directory.ts'
import { weightSchemes } from './rules-in-force.ts'
import { findWeightScheme } from './weight-scheme.ts'
import type { Wait } from '#kernel/action.ts'

const DeclareGoal = GoalDeclaration.extend({
  projectId: plain(z.uuid().meta({ label: label('项目', 'Project'), widget: 'select' })),
  year: yearField(label('年度', 'Year')),
})
export const Nothing = z.object({})
export type Nothing = z.infer<typeof Nothing>

/** Whoever declared it, and whoever may declare for its unit. */
const declarers: Parameters<typeof defineAction>[0]['mayBeTakenBy'] = (hat) =>
  any(granted(hat, 'performance.goal.declare'))

export async function getProject(
  tx: Tx,
  { projects }: Neighbours,
  projectId: string,
): Promise<Project> {
  const project = await projects.find(tx, projectId)
  if (project) return project
  throw new Refusal('not-found', label('没有这个项目。', 'There is no such project.'), [
    { path: '/projectId', sentence: label('请选项目。', 'Choose a project.') },
  ])
}

/** What the goal's checks find, with the registers it may draw on. */
export function findingsOfGoal(
  goal: Pick<GoalFields, 'declaration' | 'year'>,
  { modules }: Neighbours,
): Finding[] {
  const declaration = { ...goal.declaration, indicators: [...goal.declaration.indicators] }
  return checkGoal(declaration, {
    scheme: findWeightScheme(weightSchemes, declaration.schemeCode, goal.year),
    isRegisteredFigure: (code) => findIndicator({ modules: modules() }, code) !== undefined,
  })
}

export function declareGoal(neighbours: Neighbours) {
  return defineCreation<
    GoalState,
    GoalAction,
    GoalFields,
    z.infer<typeof DeclareGoal>,
    Project | null
  >({
    process: goalProcess,
    name: 'declare',
    input: DeclareGoal,
    likely: true,
    mayBeTakenBy: (hat) => granted(hat, 'performance.goal.declare'),
    async gather(tx, { input }) {
      if (!input) return null
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
          ownerId: hat.accountId,
        },
      }
    },
    follow: (tx, { record, journalId }) => keepIndicators(tx, record, journalId),
  })
}

function editGoal(name: 'editDraft' | 'editReturned' | 'editAdjustment') {
  return defineAction<GoalState, GoalAction, GoalFields, GoalDeclaration, null>({
    process: goalProcess,
    name,
    input: GoalDeclaration,
    mayBeTakenBy: declarers,
    gather: () => Promise.resolve(null),
    beginsWith: ({ declaration }) => ({
      ...declaration,
      indicators: declaration.indicators.map(({ code: _code, ...one }) => one),
    }),
    decide: ({ record, input }) => ({
      changes: {
        declaration: {
          ...input,
          indicators: numberIndicators(input.indicators, record.declaration.indicators),
        },
      },
    }),
    follow: (tx, { record, journalId }) => keepIndicators(tx, record, journalId),
  })
}

function submitGoal(neighbours: Neighbours) {
  return defineAction<GoalState, GoalAction, GoalFields, Nothing, Wait>({
    process: goalProcess,
    name: 'submit',
    input: Nothing,
    likely: true,
    mayBeTakenBy: declarers,
    async gather(tx, { record, happenedAt }) {
      refuseBlocked(findingsOfGoal(record, neighbours))
      return waitOnRole(tx, neighbours.staff, 'finance-bureau-reviewer', {
        unitId: record.unitId,
        happenedAt,
        for: 'review',
      })
    },
    decide: ({ known }) => ({ spine: { waits: known } }),
    follow: (tx, done) => addHand(tx, 'submit', done),
  })
}

const adjustGoal = defineAction<GoalState, GoalAction, GoalFields, GoalAdjustment, null>({
  process: goalProcess,
  name: 'adjust',
  input: GoalAdjustment,
  mayBeTakenBy: declarers,
  gather: (_tx, { input }) => {
    if (input) refuseBlocked(checkAdjustment(input))
    return Promise.resolve(null)
  },
  decide: ({ input, hat }) => ({
    changes: { adjustment: input },
    spine: { ownerId: hat.accountId, waits: null },
  }),
  follow: (tx, done) => addHand(tx, 'adjust', done, done.input.reason),
})

const dropAdjustment = defineAction<GoalState, GoalAction, GoalFields, Nothing, GoalFields>({
  process: goalProcess,
  name: 'dropAdjustment',
  input: Nothing,
  grave: true,
  mayBeTakenBy: declarers,
  gather: (_tx, { record }) => Promise.resolve(needApproved(record, true)),
  decide: ({ known }) => ({
    changes: known.approved ? { declaration: known.approved, adjustment: null } : {},
    spine: { waits: null },
  }),
})

const discardGoal = defineAction<GoalState, GoalAction, GoalFields, Nothing, GoalFields>({
  process: goalProcess,
  name: 'discard',
  input: Nothing,
  grave: true,
  mayBeTakenBy: (hat) => ownerIs(hat.accountId),
  gather: (_tx, { record }) => Promise.resolve(needApproved(record, false)),
  decide: () => ({ spine: { waits: null } }),
})

/** A goal that was approved once is not thrown away, and one that never was has nothing to go back to. */
function needApproved(goal: Goal, wanted: boolean): Goal {
  if ((goal.approved !== null) === wanted) return goal
  throw new Refusal(
    'wrong-state',
    wanted
      ? label('这个目标还没有批复过。', 'These goals were never approved.')
      : label('批复过的目标不能作废，只能不调了。', 'Approved goals cannot be discarded.'),
  )
}

/** Back to whoever drew it up, when it is returned. */
export function waitOnOwner(ownerId: string | null, what: string): Wait | null {
  return ownerId === null ? null : { on: accountKey(ownerId), for: what, dueOn: null }
}

export function actionsOfDeclarer(neighbours: Neighbours) {
  return [
    submitGoal(neighbours),
    editGoal('editDraft'),
    editGoal('editReturned'),
    editGoal('editAdjustment'),
    adjustGoal,
    dropAdjustment,
    discardGoal,
  ] as const
}
