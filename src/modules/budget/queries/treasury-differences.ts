import type { Language } from '#kernel/label.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { treasuryKind, type TreasuryList } from '../treasury/treasury-kind.ts'
import { readTreasuryRules } from '../treasury/treasury-rules.ts'
import { arrangeLeft, isOpen } from '../treasury/treasury-rows.ts'
import { readStanding } from '../treasury/treasury-sides.ts'
import type { MatchRow } from './treasury-match-face.ts'
import { leftRow } from './treasury-match.ts'

/** What of a treasury list nobody has settled, as its page shows it. */
export async function listTreasuryDifferences(
  tx: Tx,
  listId: string,
  onDate: string,
): Promise<readonly MatchRow[]> {
  const list = await getList(tx, listId)
  const { window } = await readTreasuryRules(tx, onDate)
  const standing = await readStanding(tx, list, window)
  const language: Language = 'zh'
  return arrangeLeft(standing, window)
    .filter(isOpen)
    .map((row) => leftRow(row, language))
}

/** Whether the lines of a list are read; if not, somebody must say what its columns mean. */
export async function isTreasuryListRead(tx: Tx, listId: string): Promise<boolean> {
  return (await getList(tx, listId)).header !== null
}

async function getList(tx: Tx, id: string): Promise<TreasuryList> {
  const found = await findRecord(tx, treasuryKind, id)
  if (!found) throw new Error('There is no such list.')
  return found as TreasuryList
}
