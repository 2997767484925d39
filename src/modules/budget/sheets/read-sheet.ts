import type { Actor } from '#kernel/actor.ts'
import { departmentOf, getUnits } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { handsOf } from '../claims/claim-hands.ts'
import type { Claim } from '../claims/claim-kind.ts'
import { readNames } from '../claims/claim-surroundings.ts'
import type { ClaimSheet } from './claim-sheet.ts'
import type { SheetMaterial } from './sheet-form.ts'

/** What the paper of this version says. */
export async function readSheet(
  tx: Tx,
  { claim, sheet }: { readonly claim: Claim; readonly sheet: ClaimSheet },
  actor: Actor,
): Promise<SheetMaterial> {
  const names = await readNames(tx, claim)
  const units = await getUnits(tx, [claim.unitId])
  const department = await departmentOf(tx, claim.unitId)
  return {
    claim,
    sheet,
    names,
    unitName: units.get(claim.unitId)?.name ?? '—',
    departmentName: department.name,
    hands: await handsOf(tx, claim, { actor, language: 'zh' }),
  }
}
