import { z } from 'zod'
import shareRows from '../../../../db/seed/recheck-shares.json' with { type: 'json' }
import { ruleOrigin, rulesOfYear } from '../rule-row.ts'
import { DecimalString } from '#kernel/exact.ts'

const RecheckShare = z
  .object({ sharePercent: DecimalString, atLeast: z.int().positive(), ...ruleOrigin })
  .readonly()
type RecheckShare = z.infer<typeof RecheckShare>
const rows = z.array(RecheckShare).parse(shareRows)

/** Which part of the projects of a year is checked again, usually. */
export function findRecheckShare(year: number): RecheckShare | undefined {
  return rulesOfYear(rows, year)[0]
}

/** How many of so many projects that is: rounded up, and never more than there are. */
export function usualDraw({ sharePercent, atLeast }: RecheckShare, pot: number): number {
  return Math.min(pot, Math.max(atLeast, Math.ceil((pot * Number(sharePercent)) / 100)))
}
