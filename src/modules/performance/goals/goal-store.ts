import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { newId } from '#platform/ids.ts'
import { goalKind, type Goal, type NumberedDeclaration } from './goal-kind.ts'

/** Gives every indicator of the declaration its lasting id; those that have one keep it. */
export async function keepIndicators(
  tx: Tx,
  goal: {
    readonly id: string
    readonly projectId: string
    readonly declaration: NumberedDeclaration
  },
  journalId: number,
): Promise<void> {
  const rows = goal.declaration.indicators.map((one) => ({
    id: newId(),
    goalId: goal.id,
    projectId: goal.projectId,
    code: one.code,
    name: one.name,
    level2: one.level2,
    unit: one.unit ?? null,
    journalId,
  }))
  await tablesOf<'performance'>(tx)
    .insertInto('performance.goalIndicator')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['goalId', 'code']).doNothing())
    .execute()
}

/** An indicator under the id that evidence and figures name it by. */
export interface GoalIndicatorRow {
  readonly id: string
  readonly goalId: string
  readonly projectId: string
  readonly projectCode: string
  readonly year: number
  readonly code: string
  readonly name: string
  readonly level2: string
  readonly unit: string | null
}

/** The indicators of a goal by their lasting ids. */
export async function listGoalIndicators(
  tx: Tx,
  goalId: string,
): Promise<readonly Pick<GoalIndicatorRow, 'id' | 'code' | 'name' | 'level2' | 'unit'>[]> {
  return tablesOf<'performance'>(tx)
    .selectFrom('performance.goalIndicator')
    .select(['id', 'code', 'name', 'level2', 'unit'])
    .where('goalId', '=', goalId)
    .orderBy('code')
    .execute()
}

/** The indicator with the goal it belongs to. */
export async function findGoalIndicator(
  tx: Tx,
  indicatorId: string,
): Promise<GoalIndicatorRow | undefined> {
  return tablesOf<'performance'>(tx)
    .selectFrom('performance.goalIndicator as indicator')
    .innerJoin('performance.goal as goal', 'goal.id', 'indicator.goalId')
    .select(['indicator.id', 'indicator.name', 'indicator.code', 'indicator.level2'])
    .select([
      'indicator.unit',
      'goal.projectId',
      'goal.projectCode',
      'goal.year',
      'goal.id as goalId',
    ])
    .where('indicator.id', '=', indicatorId)
    .executeTakeFirst()
}

/** The goal of a project and year that counts: not discarded, the approved one first. */
export async function findGoal(tx: Tx, projectId: string, year: number): Promise<Goal | undefined> {
  const row = await tablesOf<'performance'>(tx)
    .selectFrom('performance.goal as goal')
    .innerJoin('platform.record as record', 'record.id', 'goal.id')
    .select('goal.id')
    .where('goal.projectId', '=', projectId)
    .where('goal.year', '=', year)
    .where('record.state', '<>', 'discarded')
    .orderBy('record.createdAt', 'desc')
    .executeTakeFirst()
  return row && findRecord<Goal>(tx, goalKind, row.id)
}

export async function refuseSecondGoal(tx: Tx, projectId: string, year: number): Promise<void> {
  if ((await findGoal(tx, projectId, year)) === undefined) return
  throw new Refusal(
    'already-exists',
    label(
      '这个项目这一年已经有绩效目标，请在原来的目标上改。',
      'This project already has goals for the year; work on those.',
    ),
  )
}
