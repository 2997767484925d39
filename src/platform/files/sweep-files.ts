import { sql } from 'kysely'
import { inTransaction, reading, tablesOf } from '../database/transaction.ts'
import type { House } from '../house.ts'

const hourMs = 3_600_000
const unownedForMs = 24 * hourMs

/** Deletes uploads that no record came to own within a day, and the contents that nobody holds any more. */
export async function sweepFiles(
  house: Pick<House, 'clock' | 'database' | 'files'>,
): Promise<void> {
  const before = new Date(house.clock().getTime() - unownedForMs)
  const { rows } = await inTransaction(house.database, (tx) =>
    sql<{ digest: string }>`select digest from platform.sweep_files(${before}) as digest`.execute(
      tablesOf<'platform'>(tx),
    ),
  )
  const gone = rows.map(({ digest }) => digest)
  if (gone.length === 0) return
  // A record may have taken an equal file while the rows were being deleted.
  const held = await reading(house.database, (tx) =>
    tablesOf<'platform'>(tx)
      .selectFrom('platform.file')
      .select('digest')
      .where('digest', 'in', gone)
      .execute(),
  )
  const heldDigests = new Set(held.map(({ digest }) => digest))
  // The disk tells real time, whatever the house's clock says.
  const sentLately = new Date(Date.now() - hourMs)
  for (const digest of gone)
    if (!heldDigests.has(digest)) await house.files.drop(digest, sentLately)
}
