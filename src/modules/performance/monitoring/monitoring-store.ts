import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import type { MonitoringFields } from './monitoring-kind.ts'

export async function refuseSecondMonitoring(
  tx: Tx,
  { projectId, year, throughMonth }: Pick<MonitoringFields, 'projectId' | 'year' | 'throughMonth'>,
): Promise<void> {
  const found = await tablesOf<'performance'>(tx)
    .selectFrom('performance.monitoring')
    .select('id')
    .where('projectId', '=', projectId)
    .where('year', '=', year)
    .where('throughMonth', '=', throughMonth)
    .executeTakeFirst()
  if (!found) return
  throw new Refusal(
    'already-exists',
    label(
      '这个项目到这个月的监控已经下达了。',
      'The monitoring of this project until this month is issued already.',
    ),
  )
}

/** Warned monitorings whose last day for a decision is over. */
export async function listUndisposed(tx: Tx, today: string): Promise<readonly string[]> {
  const rows = await tablesOf<'performance'>(tx)
    .selectFrom('performance.monitoring as monitoring')
    .innerJoin('platform.record as record', 'record.id', 'monitoring.id')
    .select('monitoring.id')
    .where('record.state', '=', 'awaiting-disposal')
    .where('record.dueOn', '<', today)
    .orderBy('monitoring.id')
    .execute()
  return rows.map(({ id }) => id)
}
