import { sumFen } from '#kernel/money.ts'
import type { ContractClaim } from './contract-store.ts'
import { contractPartLabels, type ContractPart, type Price } from './contract.ts'

/** What claims on one part of the contract hold, and what of it is paid. */
export interface PartSums {
  readonly takenFen: number
  readonly paidFen: number
}

const paid: readonly string[] = ['paid', 'booked']
const holding: readonly string[] = ['signing', 'awaiting-payment', ...paid]

/** What the claims on the contract take and have paid, by part. */
export function sumClaims(
  claims: readonly Pick<ContractClaim, 'part' | 'state' | 'totalFen'>[],
): Readonly<Record<ContractPart, PartSums>> {
  const of = (part: ContractPart, states: readonly string[]): number =>
    sumFen(
      claims
        .filter((claim) => claim.part === part && states.includes(claim.state))
        .map(({ totalFen }) => totalFen),
    )
  const both = (part: ContractPart): PartSums => ({
    takenFen: of(part, holding),
    paidFen: of(part, paid),
  })
  return { instalment: both('instalment'), retention: both('retention') }
}

/** One line of the plan with what has come of it. */
export interface PlanLine extends PartSums {
  readonly what: string | null
  readonly part: ContractPart
  readonly dueOn: string | null
  readonly amountFen: number
}

/** The plan line by line: claims name no instalment, so the earliest counts as claimed and paid first. */
export function planLines(
  { instalments, retentionFen, retentionDueOn }: Price,
  sums: Readonly<Record<ContractPart, PartSums>>,
): readonly PlanLine[] {
  let { takenFen: takenLeft, paidFen: paidLeft } = sums.instalment
  const lines = instalments.map(({ what, dueOn, amountFen }): PlanLine => {
    const takenFen = Math.min(amountFen, takenLeft)
    const paidFen = Math.min(amountFen, paidLeft)
    takenLeft -= takenFen
    paidLeft -= paidFen
    return { what, part: 'instalment', dueOn, amountFen, takenFen, paidFen }
  })
  if (retentionFen === 0) return lines
  const retention = {
    what: null,
    part: 'retention',
    dueOn: retentionDueOn,
    amountFen: retentionFen,
    ...sums.retention,
  } as const
  return [...lines, retention]
}

/** The words of a part as the plan, the claims and the hands say it. */
export function partWords(part: string | null): (typeof contractPartLabels)[ContractPart] | null {
  return part === 'instalment' || part === 'retention' ? contractPartLabels[part] : null
}
