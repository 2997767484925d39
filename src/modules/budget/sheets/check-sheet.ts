import { parseCheckCode } from '#kernel/check-code.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction, type Tx } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { addMiss, countMisses, missesMax } from './miss-store.ts'
import { findSheetByCode, type SheetStanding } from './sheet-store.ts'

export type Answer =
  { readonly found: SheetStanding } | { readonly found: null; readonly why: 'no-code' | 'unknown' }

/**
 * The paper of a code that a stranger holds. Wrong codes are counted by where they come from: too many refuse right ones
 * too, or the answer would tell which is which.
 */
export async function checkSheet(house: House, typed: string, address: string): Promise<Answer> {
  const code = parseCheckCode(typed)
  // What can be no code finds none, so it needs no counting.
  if (code === null) return { found: null, why: 'no-code' }
  const now = house.clock()
  return inTransaction(house.database, (tx) => answer(tx, { code, address, now }))
}

async function answer(
  tx: Tx,
  { code, address, now }: { readonly code: string; readonly address: string; readonly now: Date },
): Promise<Answer> {
  if ((await countMisses(tx, address, now)) >= missesMax) throw tooMany()
  const found = await findSheetByCode(tx, code)
  if (found) return { found }
  await addMiss(tx, address, now)
  return { found: null, why: 'unknown' }
}

function tooMany(): Refusal {
  return new Refusal(
    'too-many-requests',
    label(
      `一小时里输错了 ${String(missesMax)} 次，先停一停。请对照纸上的核验码，过一小时再试；着急就给出具单据的单位打电话。`,
      `There were ${String(missesMax)} wrong codes within an hour, so checking pauses here. Look at the code on the paper again and try in an hour, or call the office that made the paper.`,
    ),
  )
}
