import type { Actor } from '#kernel/actor.ts'
import { departmentOf, getUnits } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { composeHands, readHands, type ReadHands } from '../claims/claim-hands.ts'
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
  const read = await readUnits(tx, [claim])
  const hands = await readHands(tx, [claim.id])
  return { ...(await read(claim)), claim, sheet, hands: handsOnPaper(claim, hands, actor) }
}

/** The hands of a claim in the words of its paper. */
export function handsOnPaper(claim: Claim, hands: ReadHands, actor: Actor): SheetMaterial['hands'] {
  return composeHands(claim, hands, { actor, language: 'zh' })
}

type Around = Pick<SheetMaterial, 'names' | 'unitName' | 'departmentName'>

/** What stands around claims: units are read once, and names once for each day and basis. */
export async function readUnits(
  tx: Tx,
  claims: readonly Claim[],
): Promise<(claim: Claim) => Promise<Around>> {
  const unitIds = [...new Set(claims.map(({ unitId }) => unitId))]
  const units = await getUnits(tx, unitIds)
  const departments = new Map<string, string>()
  for (const id of unitIds) departments.set(id, (await departmentOf(tx, id)).name)
  const known = new Map<string, Around['names']>()
  return async (claim) => {
    const { projectId, eventOn, claimKind, basisId } = claim
    const key = [projectId, eventOn, claimKind, basisId ?? ''].join()
    const names = known.get(key) ?? (await readNames(tx, claim))
    known.set(key, names)
    return {
      names,
      unitName: units.get(claim.unitId)?.name ?? '—',
      departmentName: departments.get(claim.unitId) ?? '—',
    }
  }
}
