import { tablesOf, type Tx } from '#platform/database/transaction.ts'

/** What the draws of a task picked out, in the order of the project codes. */
export async function listRechecks(
  tx: Tx,
  taskId: string,
): Promise<readonly { readonly id: string; readonly unitScore: string }[]> {
  return tablesOf<'performance'>(tx)
    .selectFrom('performance.recheck')
    .select(['id', 'unitScore'])
    .where('taskId', '=', taskId)
    .orderBy('projectCode')
    .execute()
}
